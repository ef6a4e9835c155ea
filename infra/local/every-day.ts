import * as z from 'zod'
import { logFailure } from '../../functions/log-failure.ts'
import type { Invoke } from './local-functions.ts'
import { type Addresses, resolved, resourcesOf, type Template } from './template.ts'

const DAY_MS = 24 * 60 * 60 * 1_000
const Schedule = z.object({ ScheduleExpression: z.string(), Target: z.object({ Arn: z.string() }) })

/**
 * Runs what the template schedules for once a day: now, and every day from now on.
 *
 * @returns what ends it
 */
export async function everyDay(template: Template, addresses: Addresses, invoke: Invoke): Promise<() => void> {
  const daily = resourcesOf(template, 'AWS::Scheduler::Schedule')
    .map(([, { Properties }]) => Schedule.parse(resolved(Properties, addresses)))
    .filter(({ ScheduleExpression }) => ScheduleExpression === 'rate(1 day)')
  const runAll = async () => {
    for (const { Target } of daily) {
      // What fails today is run again tomorrow, as in the cloud.
      await invoke(Target.Arn, {}).catch(logFailure)
    }
  }
  await runAll()
  const timer = setInterval(runAll, DAY_MS)
  return () => clearInterval(timer)
}

import * as z from 'zod'
import { logFailure } from '../../functions/platform/error-log.ts'
import { ENTRY } from '../in-the-template.ts'
import { functionArn } from './addresses.ts'
import type { Invoke } from './local-functions.ts'
import { type Addresses, resolved, resourcesOf, type Template } from './template.ts'

const HOUR_MS = 60 * 60 * 1_000
const EVERY: Readonly<Record<string, number>> = {
  'rate(5 minutes)': HOUR_MS / 12,
  'rate(1 hour)': HOUR_MS,
  'rate(1 day)': 24 * HOUR_MS,
}
/** What is left out: the watch, whose findings are alarms, which a local stack does not have, and what copies the table to another account. */
const NOT_HERE = ['functions/scheduled/watch-the-dialogue.ts', 'functions/scheduled/copy-the-table.ts']
const Schedule = z.object({ ScheduleExpression: z.string(), Target: z.object({ Arn: z.string() }) })

/** What the template schedules, while it runs. */
export type Schedules = {
  /** Runs all of it now, because `Date` was moved. */
  run(): Promise<void>
  stop(): void
}

/** Runs what the template schedules: now, and then as often as it says. */
export async function runSchedules(template: Template, addresses: Addresses, invoke: Invoke): Promise<Schedules> {
  const notHere = resourcesOf(template, 'AWS::Lambda::Function')
    .filter(([, { Metadata }]) => NOT_HERE.some((entry) => entry === Metadata[ENTRY]))
    .map(([logicalId]) => functionArn(logicalId))
  const schedules = resourcesOf(template, 'AWS::Scheduler::Schedule')
    .map(([, { Properties }]) => Schedule.parse(resolved(Properties, addresses)))
    .filter(({ Target }) => !notHere.includes(Target.Arn))
  // A failed run is not retried: the next run does the work, as in the cloud.
  const runs = schedules.map(({ ScheduleExpression, Target }) => ({
    every: EVERY[ScheduleExpression],
    run: () => invoke(Target.Arn, {}).then(() => {}, logFailure),
  }))
  const runAll = async () => {
    await Promise.all(runs.map(({ run }) => run()))
  }
  await runAll()
  const timers = runs.map(({ every, run }) => setInterval(run, every))
  return {
    run: runAll,
    stop() {
      for (const timer of timers) clearInterval(timer)
    },
  }
}

import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { environment } from '../environment/environment.ts'
import { readReadings } from '../store/readings.ts'
import { runningRound } from '../store/rounds.ts'

/** An hour: the machine may still be on its way. */
const GRACE_MS = 60 * 60 * 1_000

/** What somebody who looks after a dialogue wants to know before anybody in it notices. */
export type Health = {
  /** Readings that are past their deadline, or closed, for more than an hour and not settled. */
  readonly overdueReadings: number
  /** Rounds that are neither published nor kept going by an execution. */
  readonly stoppedRounds: number
  /** 1 when the key is disabled or about to be deleted: without it the table is noise. */
  readonly keyAtRisk: number
}

/** Looks after the dialogue once an hour: what it finds becomes metrics, and alarms are raised on those. */
export async function handler(): Promise<Health> {
  const watched = await watch(new Date())
  tellMetrics(environment.dialogue().slug, watched)
  return watched
}

async function watch(now: Date): Promise<Health> {
  const running = await runningRound(environment.table())
  const [readings, state, keyAtRisk] = await Promise.all([
    running === undefined ? [] : readReadings(environment.table(), running.round),
    running === undefined ? 'running' : environment.workflow().stateOf(running.round, running.executions),
    isKeyAtRisk(),
  ])
  const late = new Date(now.getTime() - GRACE_MS).toISOString()
  return {
    overdueReadings: readings.filter(
      ({ status, closesAt, closing }) => status !== 'settled' && (closing?.at ?? closesAt) < late,
    ).length,
    stoppedRounds: state === 'running' ? 0 : 1,
    keyAtRisk: keyAtRisk ? 1 : 0,
  }
}

async function isKeyAtRisk(): Promise<boolean> {
  const { KeyMetadata } = await new KMSClient({}).send(new DescribeKeyCommand({ KeyId: environment.keyArn() }))
  return KeyMetadata?.KeyState !== 'Enabled'
}

/** CloudWatch makes metrics of a line of the log in this form (embedded metric format), which takes no permission. */
function tellMetrics(dialogue: string, watched: Health): void {
  const Metrics = Object.keys(watched).map((Name) => ({ Name, Unit: 'Count' }))
  const CloudWatchMetrics = [{ Namespace: 'Parley', Dimensions: [['dialogue']], Metrics }]
  const line = { _aws: { Timestamp: Date.now(), CloudWatchMetrics }, dialogue, ...watched }
  // Past the console, which would wrap it in a message of its own.
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import * as environment from '../environment/environment.ts'
import { readReadings } from '../store/readings.ts'
import { runningRound } from '../store/rounds.ts'

/** One hour: before that the state machine may still be settling a reading. */
const GRACE_MS = 60 * 60 * 1_000

/** The health of a dialogue, for its operator. */
export type Health = {
  /** Readings that are not settled an hour after their deadline or their closing. */
  readonly overdueReadings: number
  /** Rounds that are not published and have no running execution. */
  readonly stoppedRounds: number
  /** 1 when the key is disabled or scheduled for deletion: without it nobody can read the table. */
  readonly keyAtRisk: number
}

/** Watch the dialogue: runs once an hour, and writes the dialogue's health as metrics, which have alarms. */
export async function handler(): Promise<Health> {
  const watched = await watch(new Date())
  writeMetrics(environment.dialogue().slug, watched)
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

/** Writes metrics as a log line in CloudWatch's embedded metric format, which needs no permission. */
function writeMetrics(dialogue: string, watched: Health): void {
  const Metrics = Object.keys(watched).map((Name) => ({ Name, Unit: 'Count' }))
  const CloudWatchMetrics = [{ Namespace: 'Parley', Dimensions: [['dialogue']], Metrics }]
  const line = { _aws: { Timestamp: Date.now(), CloudWatchMetrics }, dialogue, ...watched }
  // Not with the console: Lambda would wrap the line in a log message.
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

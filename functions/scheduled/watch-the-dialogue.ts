import { DescribeKeyCommand, KMSClient, NotFoundException } from '@aws-sdk/client-kms'
import { confirmationsOf } from '../../shared/confirmation/round-confirmations.ts'
import type { Reading } from '../../shared/reading.ts'
import type { Round } from '../../shared/round.ts'
import { appendLateConsents, continueConsultation, openConsultations } from '../actions/continue-consultation.ts'
import { continueRound } from '../actions/continue-round.ts'
import { courseOf } from '../actions/course-of-consultation.ts'
import * as environment from '../environment/environment.ts'
import { withDeadline, withinDeadline } from '../platform/deadline.ts'
import { logFailure } from '../platform/error-log.ts'
import { writeMetric } from '../platform/metric.ts'
import { CLIENT_RETRIES } from '../platform/retries.ts'
import { isAwaited, readUnwitnessed } from '../record/unwitnessed.ts'
import { countAutomaticResume } from '../store/automatic-resumes.ts'
import { readConfirmations } from '../store/confirmations.ts'
import { readReadings } from '../store/readings.ts'
import { findRound, runningRound } from '../store/rounds.ts'

/** One hour: before that the state machine may still be settling a reading. */
const GRACE_MS = 60 * 60 * 1_000

/** The health of a dialogue, for its operator. */
export type Health = {
  /** 1 when a key is disabled or scheduled for deletion: without the one nobody can read the table, without the other the log is not signed. */
  readonly keyAtRisk: number
  /** Rounds and consultations that are not over, have no running execution, and were resumed as often today as they may be. */
  readonly stoppedRounds: number
  /**
   * Readings that are not settled an hour after their deadline or their closing, and confirmations and consultations an hour after their
   * date; and an instrument that has waited for witnesses for a day.
   */
  readonly overdueReadings: number
}

/** What the watch checks, in this order. The key is first: without it the table cannot be read. */
const CHECKS: { readonly [what in keyof Health]: (now: Date) => Promise<number> } = {
  keyAtRisk,
  stoppedRounds,
  overdueReadings,
}

/** Not everything could be checked. The log has why. */
export class NotWatched extends Error {
  override readonly name = 'NotWatched'
}

/**
 * Watch the dialogue: runs once an hour, and writes what each check found as a metric, which has an alarm. A check that fails keeps
 * no other from its metric. A round that has stopped is resumed, a few times a day at most. The metric `heartbeat` is written only when every check was made; its alarm is raised when
 * it is missing.
 *
 * @throws {NotWatched} after all checks, when one of them failed
 */
export const handler = withDeadline(async (): Promise<Health> => {
  const { slug } = environment.dialogue()
  const now = new Date()
  const found: Record<string, number> = {}
  const failed: string[] = []
  for (const [what, check] of Object.entries(CHECKS)) {
    try {
      found[what] = await check(now)
      writeMetric(slug, what, found[what])
    } catch (error) {
      logFailure(error as Error)
      failed.push(what)
    }
  }
  if (failed.length > 0) throw new NotWatched(`could not check ${failed.join(', ')}`)
  writeMetric(slug, 'heartbeat', 1)
  return found as Health
})

async function keyAtRisk(): Promise<number> {
  const client = withinDeadline(new KMSClient({ ...CLIENT_RETRIES }))
  const found = await Promise.all(environment.keyArns().map((arn) => isAtRisk(client, arn)))
  return found.includes(true) ? 1 : 0
}

async function isAtRisk(client: KMSClient, KeyId: string): Promise<boolean> {
  try {
    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId }))
    return KeyMetadata?.KeyState !== 'Enabled'
  } catch (error) {
    if (error instanceof NotFoundException) return true
    throw error
  }
}

async function stoppedRounds(now: Date): Promise<number> {
  return (await stoppedRound(now)) + (await stoppedConsultations(now))
}

/** Resumes a round that has stopped. One that stops again and again needs a person. */
async function stoppedRound(now: Date): Promise<number> {
  const [table, workflow] = [environment.table(), environment.workflow()]
  const running = await runningRound(table)
  const isStopped = running !== undefined && (await workflow.stateOf(running.round, running.executions)) !== 'running'
  if (!isStopped) return 0
  if (!(await countAutomaticResume(table, running, now))) return 1
  await continueRound(table, workflow, running)
  return 0
}

/** Resumes the consultations that have stopped, and does what is left of those that have ended. */
async function stoppedConsultations(now: Date): Promise<number> {
  const table = environment.table()
  await appendLateConsents(table, now)
  let stopped = 0
  for (const one of await openConsultations(table)) {
    const machine = environment.consultationMachine()
    if ((await machine.stateOf(one.id, one.executions)) === 'running') continue
    if (await countAutomaticResume(table, { consultation: one.id }, now))
      await continueConsultation(table, machine, one)
    else stopped += 1
  }
  return stopped
}

async function overdueReadings(now: Date): Promise<number> {
  const running = await runningRound(environment.table())
  const readings = running === undefined ? [] : await readReadings(environment.table(), running.round)
  const late = new Date(now.getTime() - GRACE_MS).toISOString()
  const overdue = readings.filter(
    ({ status, closesAt, closing }) => status !== 'settled' && (closing?.at ?? closesAt) < late,
  )
  const isLate = running !== undefined && (await hasWaitedForWitnesses(running, readings, now))
  return overdue.length + (isLate ? 1 : 0) + (await overdueConfirmations(late)) + (await overdueConsultations(late))
}

/** Whether an instrument waits for witnesses, and the last reading was settled a day ago or more. */
async function hasWaitedForWitnesses(round: Round, readings: readonly Reading[], now: Date): Promise<boolean> {
  const aDayAgo = new Date(now.getTime() - 24 * GRACE_MS).toISOString()
  if (readings.some(({ settlement }) => settlement === undefined || settlement.settledAt > aDayAgo)) return false
  const unwitnessed = await readUnwitnessed(environment.table(), round, readings)
  return unwitnessed !== undefined && isAwaited(unwitnessed, now)
}

/** Confirmations of any round that are not settled an hour after their date. */
async function overdueConfirmations(late: string): Promise<number> {
  const table = environment.table()
  const found = await Promise.all(
    (await readConfirmations(table)).map(async (stored) => {
      const round = await findRound(table, stored.round)
      return round === undefined ? [] : confirmationsOf(round, stored)
    }),
  )
  return found.flat().filter(({ settlement, closesAt }) => settlement === undefined && closesAt < late).length
}

/** Consultations whose date passed more than an hour ago, and nothing came of it. */
async function overdueConsultations(late: string): Promise<number> {
  const table = environment.table()
  const courses = await Promise.all((await openConsultations(table)).map((one) => courseOf(table, one)))
  return courses.filter(({ isOver, until }) => !isOver && until !== undefined && until < late).length
}

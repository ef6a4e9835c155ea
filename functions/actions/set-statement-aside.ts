import { checkLanguages, NotAStatement } from '../../shared/floor.ts'
import { lastBatchAt } from '../../shared/floor-rules.ts'
import type { LocalizedText } from '../../shared/localized-text.ts'
import type { Participant } from '../../shared/participant.ts'
import { sameWords } from '../../shared/said.ts'
import { permit } from '../access/permit.ts'
import { Refused } from '../platform/refusal.ts'
import { findSettingAside, readAppeared, setAside } from '../store/on-the-floor.ts'
import { countSettingAside } from '../store/readings.ts'
import { frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { requireFloor } from './make-statement.ts'
import { requireReading } from './require-reading.ts'
import { readingClosedMeanwhile } from './write-then-check-open.ts'

type Request = { readonly reading: string; readonly statement: string; readonly reason: LocalizedText }

/**
 * Sets a statement aside that has appeared on the floor, with a reason. Its words stay in the record, and pages show them
 * folded. Sent twice with the same reason it has the effect of once.
 *
 * @throws {Refused} `reading-not-open`, `no-floor`, `no-such-statement` for one that is not there or has not appeared,
 *   `invalid` for a reason in another language, `already-set-aside` for another reason, `closed-meanwhile`
 */
export async function setStatementAside(
  table: Table,
  facilitator: Participant,
  { reading: id, statement, reason }: Request,
  now: Date,
): Promise<void> {
  const reading = await requireReading(table, id)
  permit('set a statement aside', facilitator, reading, now)
  const round = await frozenRound(table, reading.round)
  if (round === undefined) throw new Refused('no-such-reading', `there is no reading ${id}`)
  const { statements } = await readAppeared(table, reading, lastBatchAt(reading.openedAt, now, requireFloor(round)))
  if (!statements.some((one) => one.id === statement)) {
    throw new Refused('no-such-statement', `reading ${id} has no statement ${statement} that has appeared`)
  }
  try {
    checkLanguages(reason, round.dialogue)
  } catch (error) {
    if (error instanceof NotAStatement) throw new Refused('invalid', error.message)
    throw error
  }
  const by = round.dialogue.attribution === 'named' && { participant: facilitator.id }
  const isFirst = await setAside(table, reading, { statement, reason, at: now.toISOString(), ...by })
  // Counted after the write, as a withdrawal is. Closing sets the status first, so what was counted before is in the record.
  if (!(await countSettingAside(table, reading))) throw readingClosedMeanwhile()
  if (isFirst) return
  const there = await findSettingAside(table, reading, statement)
  if (there === undefined || sameWords(there.reason) !== sameWords(reason)) {
    throw new Refused('already-set-aside', `statement ${statement} was set aside for another reason`)
  }
}

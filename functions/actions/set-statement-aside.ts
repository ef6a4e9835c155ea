import { lastBatchAt } from '../../shared/batches.ts'
import { disclosesNames } from '../../shared/disclosure/attribution.ts'
import { sameWords } from '../../shared/disclosure/said.ts'
import { checkLanguages, NotAStatement, type SettingAside, type Statement } from '../../shared/floor.ts'
import type { LocalizedText } from '../../shared/localized-text.ts'
import type { Participant } from '../../shared/participant.ts'
import { recordFloor } from '../../shared/record-submission.ts'
import { permit } from '../access/permit.ts'
import { Refused, type StoredReceipt } from '../platform/refusal.ts'
import { digestOf } from '../record/hashing.ts'
import { findSettingAside, findStatement, readAppeared, setAside } from '../store/on-the-floor.ts'
import { countSettingAside } from '../store/readings.ts'
import { frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { closedMeanwhile, submitOrFindStored } from './closed-meanwhile.ts'
import { requireFloor } from './make-statement.ts'
import { requireReading } from './require-reading.ts'

type Request = { readonly reading: string; readonly statement: string; readonly reason: LocalizedText }

/**
 * Sets a statement aside that has appeared on the floor, with a reason. Its words stay in the record, and pages show them
 * folded. Sent twice with the same reason it has the effect of once.
 *
 * @throws {Refused} `reading-not-open`, `no-floor`, `no-such-statement` for one that is not there or has not appeared,
 *   `invalid` for a reason in another language, `already-set-aside` for another reason, `closed-meanwhile` when it was set
 *   aside while the reading closed, also for a request that is sent again
 */
export async function setStatementAside(
  table: Table,
  facilitator: Participant,
  request: Request,
  now: Date,
): Promise<void> {
  const submit = () => setAsideInOpen(table, facilitator, request, now)
  await submitOrFindStored(table, request.reading, submit, async (reading) => {
    const on = await findStatement(table, reading, request.statement)
    const there = await findSettingAside(table, reading, request.statement)
    const isTheSame = there !== undefined && sameWords(there.reason) === sameWords(request.reason)
    return on !== undefined && isTheSame ? receiptOfSettingAside(on, there) : undefined
  })
}

/** The receipt of the setting aside of a statement. */
export function receiptOfSettingAside(statement: Statement, settingAside: SettingAside): StoredReceipt {
  const [, leaf] = recordFloor({ statements: [statement], settingsAside: [settingAside] })
  if (leaf === undefined) throw new RangeError(`statement ${statement.id} is not the one that was set aside`)
  return { reading: statement.reading, digest: digestOf(leaf) }
}

async function setAsideInOpen(
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
  const on = statements.find((one) => one.id === statement)
  if (on === undefined) {
    throw new Refused('no-such-statement', `reading ${id} has no statement ${statement} that has appeared`)
  }
  try {
    checkLanguages(reason, round.dialogue)
  } catch (error) {
    if (error instanceof NotAStatement) throw new Refused('invalid', error.message)
    throw error
  }
  const by = disclosesNames(round.dialogue.attribution) && { participant: facilitator.id }
  const setting = { statement, reason, at: now.toISOString(), ...by }
  const isFirst = await setAside(table, reading, setting)
  // Counted after the write, as a withdrawal is. Closing sets the status first, so what was counted before is in the record.
  const isOpen = await countSettingAside(table, reading)
  const there = isFirst ? setting : await findSettingAside(table, reading, statement)
  if (there === undefined || sameWords(there.reason) !== sameWords(reason)) {
    throw new Refused('already-set-aside', `statement ${statement} was set aside for another reason`)
  }
  if (!isOpen) throw closedMeanwhile(receiptOfSettingAside(on, there))
}

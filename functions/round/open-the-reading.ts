import { loadLanguages } from '../../shared/languages/loaded.ts'
import { toBase64 } from '../../shared/log/base64.ts'
import { momentAfter } from '../../shared/moment.ts'
import { delegationOf } from '../../shared/participant.ts'
import type { Proposal } from '../../shared/proposal.ts'
import type { Reading } from '../../shared/reading.ts'
import { readingDue, type Sitting } from '../../shared/reading-due.ts'
import { keepsOrderAndWords } from '../../shared/record-format.ts'
import { draftedText, type Round } from '../../shared/round.ts'
import { spokenIn } from '../../shared/spoken.ts'
import { durationOf, type StageRules } from '../../shared/stage-rules.ts'
import { THE_TEXT } from '../../shared/stages/ratification.ts'
import * as environment from '../environment/environment.ts'
import { withDeadline } from '../platform/deadline.ts'
import { newKeyPair } from '../platform/key-pair.ts'
import { newSalt } from '../platform/random.ts'
import { startSafely } from '../platform/start-safely.ts'
import { readReviewed } from '../record/read-roots.ts'
import { digestsOfWords, readTextToRatify } from '../record/text-to-ratify.ts'
import { readRoster } from '../store/participants.ts'
import { carryProposal, tableProposal } from '../store/proposals.ts'
import { bringCopiesUpToDate, keptInShards } from '../store/reading-copies.ts'
import { openReading, readReadings } from '../store/readings.ts'
import { findMadeKey, storeMadeKey } from '../store/receipt-keys.ts'
import { freezeRoll } from '../store/rolls.ts'
import { findRound } from '../store/rounds.ts'
import { readTexts } from '../store/settlements.ts'
import type { Table } from '../store/table.ts'
import { NoSuchRound } from './errors.ts'
import { MAX_WAIT_SECONDS } from './max-wait.ts'
import { type Opened, StageDue } from './payload.ts'
import { tableOffered } from './table-offered.ts'

/**
 * Open the reading: creates the reading that is due in a stage, unless it exists, and returns how long to wait. Its
 * proposals, its roll and the key of its receipts are written before the reading itself, so that a reading that exists is complete.
 */
export const handler = withDeadline(async (input: unknown): Promise<Opened> => {
  const { round: number, stage, basket } = StageDue.parse(input)
  const table = environment.table()
  const round = await findRound(table, number)
  if (round === undefined) throw new NoSuchRound(`there is no round ${number}`)
  await loadLanguages(spokenIn(round.dialogue))

  const readings = await readReadings(table, number)
  const due = readingDue(number, stage, basket, readings)
  if ('exists' in due) {
    // A process may have failed between the reading and its copies, or between a change and theirs.
    if (due.exists.status === 'open') await bringCopiesUpToDate(table, due.exists)
    return waitFor(due.exists)
  }

  await tableDue(table, due.open, readings, round)
  const reading = await newReading(table, due.open, readings, round)
  await makeReceiptKey(table, reading.id, round)
  await openReading(table, reading)
  // The function that keeps the log certifies the key.
  await startSafely(environment.logKeeper(), environment.announcer())
  return waitFor(reading)
})

/** Makes the key that the receipts of a reading are signed with, if the round names the key that certifies it. */
async function makeReceiptKey(table: Table, reading: string, { key, dialogue }: Round): Promise<void> {
  if (key === undefined || (await findMadeKey(table, reading)) !== undefined) return
  const { publicKey, secret } = newKeyPair()
  await storeMadeKey(table, { dialogue: dialogue.slug, reading, publicKey: toBase64(publicKey) }, secret)
}

/** Whole seconds until the deadline, from 1 to {@link MAX_WAIT_SECONDS}. */
function waitFor({ id, closesAt }: Reading): Opened {
  const left = Math.ceil((Date.parse(closesAt) - Date.now()) / 1_000)
  return { reading: id, seconds: Math.min(Math.max(left, 1), MAX_WAIT_SECONDS), closesAt }
}

async function newReading(
  table: Table,
  sitting: Sitting,
  readings: readonly Reading[],
  { dialogue, startedAt }: Round,
): Promise<Reading> {
  const roster = await readRoster(table)
  const roll = Object.fromEntries(
    dialogue.sides.map((side) => [side.id, delegationOf(side.id, roster).map((one) => one.id)]),
  )
  const { carries: _, silence, ...place } = sitting
  const usual = dialogue.stages[sitting.stage]
  const rules: StageRules = silence === undefined ? usual : { ...usual, rule: 'silence' }
  const openedAt = momentAfter(new Date(), [startedAt, ...readings.map((one) => one.settlement?.settledAt)])
  return {
    ...place,
    status: 'open',
    openedAt,
    closesAt: closesAt(openedAt, rules, silence?.until),
    extensions: [],
    rules,
    shards: dialogue.shards,
    ...keptInShards(dialogue.shards),
    roll: await freezeRoll(table, sitting.id, dialogue.shards, roll),
  }
}

/**
 * A silence whose end has already passed lasts as long as a usual reading of the stage. The deadline is computed from the
 * opening alone, so that anybody can compute it again from the record.
 */
function closesAt(openedAt: string, rules: StageRules, until: string | undefined): string {
  if (until !== undefined && until > openedAt) return until
  return new Date(Date.parse(openedAt) + durationOf(rules)).toISOString()
}

/** Tables what the reading begins with: what was carried from earlier readings, what is offered again, or the text to ratify. */
async function tableDue(table: Table, sitting: Sitting, readings: readonly Reading[], round: Round): Promise<void> {
  const { shards } = round.dialogue
  if (sitting.stage === 'ratification') {
    await tableProposal(table, await basketText(table, sitting, readings, round), shards)
    return
  }
  await tableOffered(table, sitting, readings, round)
  for (const { reading, proposals } of sitting.carries) {
    const from = readings.find(({ id }) => id === reading)
    const before = from === undefined ? [] : await readTexts(table, from, round)
    const carried = before.filter((proposal) => proposals.includes(proposal.id))
    await Promise.all(carried.map((proposal) => carryProposal(table, { ...proposal, reading: sitting.id }, shards)))
  }
}

async function basketText(
  table: Table,
  sitting: Sitting,
  readings: readonly Reading[],
  round: Round,
): Promise<Proposal> {
  const { basket, passage } = sitting
  const put = basket === undefined ? undefined : await readTextToRatify(table, round, readings, basket, passage)
  const words = put !== undefined && keepsOrderAndWords(round.format) ? digestsOfWords(put, round) : undefined
  const lane = readings.filter((reading) => reading.basket === sitting.basket)
  const text = draftedText(lane, sitting.passage)
  const inText = new Set(put?.clauses.flatMap(({ texts }) => texts.map(({ id }) => id)))
  const standing = (await readReviewed(table, sitting, round))?.clauses ?? []
  const untouched = standing.flatMap(({ id }) => (inText.has(id) ? [id] : []))
  return {
    id: THE_TEXT,
    reading: sitting.id,
    body: {
      kind: 'text',
      agreed: [...text.agreed.flatMap((part) => part.proposals), ...untouched],
      bracketed: text.bracketed.flatMap((part) => part.proposals),
      ...(words !== undefined && { words }),
    },
    competes: THE_TEXT,
    tabledIn: sitting.id,
    tabledAt: new Date().toISOString(),
    salt: newSalt(),
  }
}

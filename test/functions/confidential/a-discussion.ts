import { makeStatement } from '../../../functions/actions/make-statement.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { settleNow } from '../../../functions/round/settle-the-reading.ts'
import { closeReading } from '../../../functions/store/deadlines.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { tableProposal } from '../../../functions/store/proposals.ts'
import { findReading, openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import type { FloorView } from '../../../functions/views/floor-view.ts'
import { seeFloor } from '../../../functions/views/see-floor.ts'
import type { Attribution } from '../../../shared/dialogue.ts'
import type { Participant } from '../../../shared/participant.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import { aDefinition, aDialogue, aParticipant, aProposal, aReading, aRound } from '../../builders.ts'
import { aTableInMemory } from './a-table-in-memory.ts'
import { inNoOrder, normalized } from './normalized.ts'
import { fetchedBy, fetchedByAll } from './what-is-fetched.tsx'

/** One statement of a discussion: who makes it, in which second, and what it answers, by its number. */
export type Line = {
  readonly by: number
  readonly second: number
  readonly kind: 'question' | 'answer' | 'reason'
  readonly isOnText: boolean
  readonly answers?: number
}

/** Who sits on which side, by seat, and what is said. */
export type Discussion = { readonly sides: readonly ('river' | 'sea')[]; readonly lines: readonly Line[] }

export type Onlooker = 'participant' | 'facilitator' | 'observer' | 'reader'

/** What was said and what each onlooker saw of it. */
export type Overheard = {
  /** Everything that was fetched, every second and after the end, with random digests alike and without its order. */
  readonly seenBy: Readonly<Record<Onlooker, string>>
  /** The statements as they stood in the end, in their order. */
  readonly floor: FloorView
}

const BATCH_SECONDS = 15 * 60
export const BATCHES = 3
const THEN = '2026-03-02T09:00:00.000Z'
const END = '2100-03-09T09:00:00.000Z'
const CLEO: Participant = { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: THEN }
const OLU: Participant = { role: 'observer', id: 'olu', name: 'Olu', joinedAt: THEN }

/**
 * The seconds of a batch, the first and the last. What is said in the last minute belongs to the next; but an answer waits
 * until its question has appeared.
 */
export function secondsOf(batch: number, kind: Line['kind']): readonly [first: number, last: number] {
  const begins = (batch - 1) * BATCH_SECONDS
  return [Math.max(1, kind === 'answer' ? begins : begins - 60), batch * BATCH_SECONDS - 61]
}

/** The batch that a second belongs to. */
export function batchOf({ second }: Line): number {
  return Math.floor((second + 60) / BATCH_SECONDS) + 1
}

/**
 * Holds a discussion in one reading, while onlookers fetch the floor every second.
 *
 * @param seconds when they look: between two changes of anything, every second shows the same
 * @param own where the participant among them sits
 */
export async function overheard(
  { sides, lines }: Discussion,
  attribution: Attribution,
  seconds: readonly number[],
  own: number,
): Promise<Overheard> {
  const table = aTableInMemory()
  const round = aRound({ dialogue: aDialogue({ attribution }), startedAt: THEN, secret: crypto.randomUUID() })
  const people = sides.map((side, seat) =>
    aParticipant({ id: `seat-${seat}`, name: `Seat ${seat}`, side, joinedAt: THEN }),
  )
  const ofSide = (wanted: string) => people.filter(({ side }) => side === wanted).map(({ id }) => id)
  const roll = { river: ofSide('river'), sea: ofSide('sea') }
  const reading = aReading({ openedAt: THEN, closesAt: END, roll: { river: roll.river.length, sea: roll.sea.length } })
  await startRound(table, round)
  for (const one of [...people, CLEO, OLU]) await addParticipant(table, one, '00')
  await freezeRoll(table, reading.id, 1, roll)
  const text = { body: aDefinition(), competes: 'definition interference', tabledAt: THEN, author: 'nobody here' }
  await tableProposal(table, aProposal({ ...text, reading: reading.id, tabledIn: reading.id }), 1)
  await openReading(table, reading)

  const looking = { participant: people[own] ?? OLU, facilitator: CLEO, observer: OLU }
  const seen: Record<Onlooker, unknown[]> = { participant: [], facilitator: [], observer: [], reader: [] }
  const ids: string[] = []
  const at = (second: number) => new Date(Date.parse(THEN) + second * 1_000)
  const inTime = [...lines.entries()].toSorted(([, one], [, other]) => one.second - other.second)
  for (const second of seconds) {
    for (const [number, line] of inTime) {
      if (line.second !== second) continue
      const { id } = await makeStatement(table, people[line.by] ?? OLU, made(line, number, ids, reading.id), at(second))
      ids[number] = id
    }
    for (const [role, viewer] of Object.entries(looking) as [
      'participant' | 'facilitator' | 'observer',
      Participant,
    ][]) {
      seen[role].push(await seeFloor(table, viewer, reading.id, 1, at(second)))
    }
  }
  await closeReading(table, (await findReading(table, reading.id)) ?? reading, { at: END })
  await settleNow(table, (await findReading(table, reading.id)) ?? reading)
  const record = await readRecord(table, 1)
  const place = { table, round, reading }
  const forAll = await fetchedByAll(place, record)
  for (const [role, viewer] of Object.entries(looking) as ['participant' | 'facilitator' | 'observer', Participant][]) {
    seen[role].push(forAll, await fetchedBy(viewer, place, []))
  }
  seen.reader.push(editionOf(record, 'public'))
  const seenBy = Object.fromEntries(
    Object.entries(seen).map(([role, all]) => [role, JSON.stringify(inNoOrder(JSON.parse(normalized(all))))]),
  ) as Overheard['seenBy']
  return { seenBy, floor: await seeFloor(table, OLU, reading.id, 1, at(0)) }
}

function made({ kind, isOnText, answers }: Line, number: number, ids: readonly string[], reading: string) {
  const text = { en: `Statement ${number}.` }
  const request = { reading, kind, text, key: String(number) }
  if (answers !== undefined) return { ...request, answers: ids[answers] ?? '' }
  return isOnText ? { ...request, proposal: 'p1' } : request
}

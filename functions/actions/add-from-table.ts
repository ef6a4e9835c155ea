import { createHash } from 'node:crypto'
import type { Dialogue } from '../../shared/dialogue.ts'
import { loadLanguages } from '../../shared/languages/loaded.ts'
import { LANGUAGE_CODES, USUAL_LANGUAGE } from '../../shared/languages/registry.ts'
import { mayConvene, type NewParticipant, type Participant } from '../../shared/participant.ts'
import { readBytes } from '../../shared/roster/read-bytes.ts'
import { nothingIn, type ReadRoster, type RosterLine, readRosterTable } from '../../shared/roster/read-roster.ts'
import { problemInWords } from '../../shared/roster/roster-problem.ts'
import { awaitAdmission, sidesThatAdmit } from '../access/await-admission.ts'
import { idOfRequest, newSalt } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { logEvent } from '../platform/security-log.ts'
import { readRoster } from '../store/participants.ts'
import { findIntake, lastPlaced, settleIntake, takePlace, writeIntake } from '../store/roster-intakes.ts'
import type { Table } from '../store/table.ts'
import { giveUpIntakes } from './give-up-intakes.ts'

/** A table as it came: bytes of a file, or text that was pasted. */
export type Written = Uint8Array | string

/** Who adds people: a facilitator, or whoever deployed the dialogue. */
export type Adder = Participant | 'operator'

/** Reads a table for whoever would add its people, as the roster is now. It changes nothing. */
export async function previewTable(
  table: Table,
  written: Written,
  adder: Adder,
  dialogue: Dialogue,
): Promise<ReadRoster> {
  const read = typeof written === 'string' ? { text: written } : readBytes(written)
  if (read === undefined) return nothingIn('no-table')
  const { text, ...encoding } = read
  // A table may be written in any language.
  await loadLanguages(LANGUAGE_CODES)
  const roster = await readRoster(table)
  const convening = { dialogue, roster, mayAdd: (newcomer: NewParticipant) => mayAdd(adder, newcomer, dialogue) }
  return { ...encoding, ...readRosterTable(text, convening) }
}

type AddRequest = { readonly key: string; readonly now: Date }

/**
 * Puts everybody in a table on the roster, or nobody. The same request sent again, also after its process died, has the
 * effect of once. Of several tables at one moment, each sees the people of those that were added before it.
 *
 * @returns how many people were added
 * @throws {Refused} `invalid`, with every problem and its line; `idempotency-key-reused` for a request that was sent
 *   before, did not end, and was given up
 */
export async function addFromTable(
  table: Table,
  written: Written,
  adder: Adder,
  dialogue: Dialogue,
  request: AddRequest,
): Promise<number> {
  // Each time round, another table was added meanwhile: the roster is read again.
  while (true) {
    const added = await addAfterLast(table, written, adder, dialogue, request)
    if (added !== undefined) return added
  }
}

/** @returns `undefined` if another table was added since the roster was read */
async function addAfterLast(
  table: Table,
  written: Written,
  adder: Adder,
  dialogue: Dialogue,
  { key, now }: AddRequest,
): Promise<number | undefined> {
  // Before the roster is read: whoever has a place by then is on it.
  const last = await completeLast(table)
  const read = await previewTable(table, written, adder, dialogue)
  const intake = idOfRequest(adder === 'operator' ? adder : adder.id, 'intake', key, digestOf(read))
  const before = await findIntake(table, intake)
  if (before?.became === 'added') return before.people
  if (before !== undefined) throw givenUp()
  refuseProblems(read)

  const sides = await sidesThatAdmit(table, dialogue)
  const newLines = read.lines.filter(({ isThere }) => !isThere)
  const people = await Promise.all(newLines.map((line) => newcomerOf(table, line, { intake, sides, now })))
  const isWritten = await giveUpIntakes(table, now, {
    intake,
    ids: new Set(people.map(({ participant }) => participant.id)),
  })
  if (people.length === 0) return 0
  await writeIntake(
    table,
    intake,
    people.filter(({ participant }) => !isWritten.has(participant.id)),
  )
  const placed = { place: last + 1, intake, people: people.length, at: now.toISOString() }
  if (!(await takePlace(table, placed))) return undefined
  if (!(await settleIntake(table, intake, { became: 'added', people: people.length, at: placed.at }))) {
    // Another request completed it, or the same request was sent twice at once: that answer is the answer.
    const first = await findIntake(table, intake)
    if (first?.became !== 'added') throw givenUp()
    return first.people
  }
  logEvent('people-added-from-a-table')
  return people.length
}

/**
 * Completes the intake with the last place, if its process died before it was added.
 *
 * @returns the last place; 0 if there is none
 */
async function completeLast(table: Table): Promise<number> {
  const last = await lastPlaced(table)
  if (last === undefined) return 0
  const { place, intake, people, at } = last
  if ((await findIntake(table, intake)) === undefined)
    await settleIntake(table, intake, { became: 'added', people, at })
  return place
}

/** With co-chairs, a side's own co-chairs add its people; whoever deployed the dialogue adds the co-chairs. */
function mayAdd(adder: Adder, newcomer: NewParticipant, { coChairs }: Dialogue): boolean {
  if (!coChairs) return true
  return adder === 'operator' ? newcomer.role !== 'participant' : mayConvene(adder, newcomer)
}

function refuseProblems({ problems }: ReadRoster): void {
  if (problems.length === 0) return
  throw new Refused(
    'invalid',
    'nobody was added, because of the table; correct it and send it again',
    problems.map((problem) => ({
      path: problem.line === undefined ? 'table' : `line ${problem.line}`,
      message: problemInWords(problem, USUAL_LANGUAGE),
    })),
  )
}

type Joining = { readonly intake: string; readonly sides: ReadonlySet<string>; readonly now: Date }

async function newcomerOf(table: Table, { line, newcomer }: RosterLine, { intake, sides, now }: Joining) {
  const id = idOfRequest(intake, 'participant', String(line))
  const { admission, ...awaiting } = await awaitAdmission(table, newcomer, id, sides)
  const participant = { ...newcomer, id, joinedAt: now.toISOString(), ...awaiting } as Participant
  return { participant, salt: newSalt(), admission }
}

function digestOf({ lines }: ReadRoster): string {
  const said = lines.map(({ line, newcomer }) => [line, newcomer])
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

function givenUp(): Refused {
  return new Refused(
    'idempotency-key-reused',
    'this table was sent before and not added in time; send it again with a new Idempotency-Key',
  )
}

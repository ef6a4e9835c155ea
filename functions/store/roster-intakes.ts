import * as z from 'zod'
import type { Participant } from '../../shared/participant.ts'
import { inChunks } from '../platform/in-chunks.ts'
import { memoize } from '../platform/memo.ts'
import { INTAKE_ORDER, intakeKey, intakePlaceKey, PARTICIPANTS, participantKey } from './keys/keys-of-people.ts'
import { written } from './store-errors.ts'
import { all, type Stored, type Table } from './table.ts'
import { requireWellFormed } from './well-formed.ts'

/*
 * People who are put on the roster together, all or none. A transaction of DynamoDB has room for a hundred, so each
 * person is written with the name of the intake, and one last write says that the intake is added. Before it nobody of the
 * intake is on the roster, in any answer; after it all are. An intake whose process died is completed by the same request,
 * or it is given up, and its people are deleted.
 *
 * Before the last write an intake takes a place in the order of all intakes: the one after the last place that it saw
 * before it read the roster. So no intake is added that did not see the people of the one before it.
 */

/** What became of an intake. It is written once. */
const Intake = z.object({ became: z.enum(['added', 'given-up']), people: z.int(), at: z.iso.datetime() })
export type Intake = z.infer<typeof Intake>

/** A person who is written, and whose intake is not added. */
const Waiting = z.object({ id: z.string(), intake: z.string(), joinedAt: z.iso.datetime() })
export type Waiting = z.infer<typeof Waiting>

/** An intake that is about to be added: its people are written. `place` counts from 1. */
const Placed = z.object({ place: z.int(), intake: z.string(), people: z.int(), at: z.iso.datetime() })
export type Placed = z.infer<typeof Placed>

/** Finds the intake with the last place; `undefined` if there is none. Tables of before this order have none. */
export async function lastPlaced(table: Table): Promise<Placed | undefined> {
  const stored = await table.last(INTAKE_ORDER.pk, INTAKE_ORDER.prefix)
  return stored && Placed.parse(stored)
}

/** Takes a place for an intake whose people are all written; `false` if another one has it. */
export async function takePlace(table: Table, placed: Placed): Promise<boolean> {
  return written(table.putNew(intakePlaceKey(placed.place), Placed.parse(placed)))
}

/** Finds what became of an intake; `undefined` before it is added or given up. */
export async function findIntake(table: Table, intake: string): Promise<Intake | undefined> {
  const stored = await table.get(intakeKey(intake))
  return stored && Intake.parse(stored)
}

/** Says what became of an intake; `false` if that was said before. */
export async function settleIntake(table: Table, intake: string, became: Intake): Promise<boolean> {
  return written(table.putNew(intakeKey(intake), Intake.parse(became)))
}

/**
 * Writes the people of an intake. Who is written already stays as they are, so that an intake can be written again.
 *
 * @param people each with the salt for the digest of their name, and the id of the admission that they wait for
 * @throws {IllFormedText}
 */
export async function writeIntake(
  table: Table,
  intake: string,
  people: readonly {
    readonly participant: Participant
    readonly salt: string
    readonly admission?: string | undefined
  }[],
): Promise<void> {
  for (const { participant } of people) requireWellFormed(participant, 'participant')
  await inChunks(people, async ({ participant, ...stored }) => {
    await written(table.putNew(participantKey(participant.id), { ...participant, sessions: {}, ...stored, intake }))
  })
}

/** Everybody who is written, and whose intake is not added. */
export async function readWaiting(table: Table): Promise<readonly Waiting[]> {
  const stored = await all(table.query(PARTICIPANTS.pk, PARTICIPANTS.prefix))
  const added = new Set(await withoutUnadded(table, stored))
  return stored.filter((one) => !added.has(one)).map((one) => Waiting.parse(one))
}

/** Deletes people whose intake is not added. Only for an intake that is given up, or that its own request corrects. */
export async function deleteWaiting(table: Table, waiting: readonly Waiting[]): Promise<void> {
  await inChunks(waiting, ({ id }) => table.delete(participantKey(id)))
}

/** Whether an item of a person is of no intake, or of one that is added. */
export async function isOfAddedIntake(table: Table, { intake }: Stored): Promise<boolean> {
  return typeof intake !== 'string' || (await isAdded(table, intake))
}

/** The items of people without those whose intake is not added. */
export async function withoutUnadded(table: Table, stored: readonly Stored[]): Promise<readonly Stored[]> {
  const intakes = new Set(stored.flatMap(({ intake }) => (typeof intake === 'string' ? [intake] : [])))
  if (intakes.size === 0) return stored
  const looked = await Promise.all([...intakes].map(async (intake) => [intake, await isAdded(table, intake)] as const))
  const unadded = new Set<unknown>(looked.filter(([, added]) => !added).map(([intake]) => intake))
  return stored.filter(({ intake }) => !unadded.has(intake))
}

/** What became of an intake does not change, so a process asks once. */
async function isAdded(table: Table, intake: string): Promise<boolean> {
  const settled = await memoizeIntake(table, intake, () => findIntake(table, intake))
  return settled?.became === 'added'
}

const memoizeIntake = memoize<Intake | undefined>(1_000)

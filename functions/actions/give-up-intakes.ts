import { deleteWaiting, findIntake, readWaiting, settleIntake, type Waiting } from '../store/roster-intakes.ts'
import type { Table } from '../store/table.ts'

/** An intake that nobody completed for an hour is given up: no request takes that long. */
const GIVEN_UP_AFTER_MS = 60 * 60 * 1_000

/**
 * Deletes people whose intake was never added, once it is given up.
 *
 * @param going the intake that is being written, with the ids of its people; others of it, from a time when the roster
 *   was another, are deleted too
 * @returns the ids of people of that intake who are written already
 */
export async function giveUpIntakes(
  table: Table,
  now: Date,
  going?: { readonly intake: string; readonly ids: ReadonlySet<string> },
): Promise<ReadonlySet<string>> {
  const waiting = await readWaiting(table)
  const ofGoing = waiting.filter(({ intake, id }) => intake === going?.intake && !going.ids.has(id))
  await deleteWaiting(table, [...ofGoing, ...(await givenUpOf(table, waiting, now, going?.intake))])
  return new Set(waiting.filter(({ intake }) => intake === going?.intake).map(({ id }) => id))
}

async function givenUpOf(
  table: Table,
  waiting: readonly Waiting[],
  now: Date,
  going: string | undefined,
): Promise<readonly Waiting[]> {
  const gone: Waiting[] = []
  for (const [intake, people] of Map.groupBy(waiting, (one) => one.intake)) {
    const isOld = people.every(({ joinedAt }) => Date.parse(joinedAt) < now.getTime() - GIVEN_UP_AFTER_MS)
    if (intake === going || !isOld) continue
    // Written before anybody is deleted: from then on the intake cannot be added.
    await settleIntake(table, intake, { became: 'given-up', people: 0, at: now.toISOString() })
    if ((await findIntake(table, intake))?.became === 'given-up') gone.push(...people)
  }
  return gone
}

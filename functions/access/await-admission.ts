import type { Dialogue } from '../../shared/dialogue.ts'
import { delegationOf, type NewParticipant } from '../../shared/participant.ts'
import { idOfRequest } from '../platform/random.ts'
import { noteAdmission, type Waiting } from '../store/admissions.ts'
import { readRoster } from '../store/participants.ts'
import { frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/**
 * The sides whose members admit who is put on them, or admitted anew, now: where the dialogue's file has it so, after the first round has
 * started, and if there is somebody on the side who can admit them.
 *
 * @param but the id of a person who does not count
 */
export async function sidesThatAdmit(
  table: Table,
  { sides, sideAdmits }: Pick<Dialogue, 'sides' | 'sideAdmits'>,
  but?: string,
): Promise<ReadonlySet<string>> {
  if (sideAdmits !== true || (await frozenRound(table, 1)) === undefined) return new Set()
  const others = (await readRoster(table)).filter(({ id }) => id !== but)
  return new Set(sides.flatMap(({ id }) => (delegationOf(id, others).length > 0 ? [id] : [])))
}

/**
 * Notes that a person waits to be admitted to their side, before they are on the roster.
 *
 * @param id of the epoch of the person that waits
 * @returns what is stored with the person; nothing for who does not wait
 */
export async function awaitAdmission(
  table: Table,
  newcomer: NewParticipant,
  id: string,
  sides: ReadonlySet<string>,
): Promise<Partial<Waiting>> {
  if (newcomer.role !== 'participant' || !sides.has(newcomer.side)) return {}
  const { side } = newcomer
  const admission = idOfRequest(id, 'admission', side)
  await noteAdmission(table, { id: admission, side, person: id })
  return { awaitsSide: side, admission }
}

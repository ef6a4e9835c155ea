import { dayOf } from '../../shared/moment.ts'
import type { Participant } from '../../shared/participant.ts'
import type { ProgramView } from '../../shared/program.ts'
import { readLivePrograms } from '../access/program-tokens.ts'
import { findParticipant } from '../store/participants.ts'
import type { Table } from '../store/table.ts'

/**
 * Reads the programs whose tokens work. Everybody in the dialogue may know what reads it; who made a token is shown to
 * facilitators only.
 */
export async function seePrograms(table: Table, viewer: Participant, now: Date): Promise<readonly ProgramView[]> {
  const programs = await readLivePrograms(table, now)
  return Promise.all(
    programs.map(async ({ id, name, role = 'observer', madeAt, expires, usedOn, by }) => {
      const maker = viewer.role === 'facilitator' ? await findParticipant(table, by) : undefined
      return {
        id,
        name,
        role,
        madeOn: dayOf(madeAt),
        until: new Date(expires * 1_000).toISOString(),
        ...(usedOn !== undefined && { usedOn }),
        ...(maker !== undefined && { madeBy: maker.name }),
      }
    }),
  )
}

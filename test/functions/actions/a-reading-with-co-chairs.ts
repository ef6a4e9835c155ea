import { advanceReading, onReading } from '../../../functions/actions/advance-reading.ts'
import { takeBackConsent, withdrawMotion } from '../../../functions/actions/withdraw-motion.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { findReading, openReading } from '../../../functions/store/readings.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import type { Table } from '../../../functions/store/table.ts'
import type { Participant } from '../../../shared/participant.ts'
import type { Decision, Reading } from '../../../shared/reading.ts'
import { localTable } from '../../a-table.ts'
import { aDialogue, aReading, aRound, daysFromNow } from '../../builders.ts'

export const CLEO = aCoChair('cleo', 'river')
export const REX = aCoChair('rex', 'sea')
export const LOU = aCoChair('lou', 'lake')
/** A facilitator whom no side convened. */
export const NOBODYS = aCoChair('nora')

export const workflow = { start: async () => {}, stateOf: async () => 'running' as const, wake: async () => true }

/** A round whose readings the co-chairs of its sides advance together, in a table of its own. */
export async function aRoundWithCoChairs(sides: readonly string[] = ['river', 'sea']) {
  const { table, stop } = await localTable()
  await startRound(table, aRound({ dialogue: aDialogue({ coChairs: true, sides: sides.map(named) }) }))
  for (const one of [CLEO, REX, LOU, NOBODYS]) await addParticipant(table, one, 'salt')
  let readings = 0

  return {
    table,
    stop,

    /** Opens another reading. @returns its id */
    async anOpenReading(what: Partial<Reading> = {}): Promise<string> {
      readings += 1
      const roll = Object.fromEntries(sides.map((side) => [side, 4]))
      const reading = aReading({ number: readings, sitting: 1, roll, ...what })
      await openReading(table, reading)
      return reading.id
    },

    advance: (who: Participant, id: string, decision: Decision, seen = 0, through: Table = table) =>
      advanceReading({ table: through, workflow }, who, id, decision, new Date(), { seen }),

    withdraw: async (who: Participant, id: string, motion: number, through: Table = table) =>
      withdrawMotion(through, await onReading(through, id), who, motion, new Date()),

    takeBack: async (who: Participant, id: string, motion: number, through: Table = table) =>
      takeBackConsent(through, await onReading(through, id), who, motion, new Date()),

    async read(id: string): Promise<Reading> {
      const reading = await findReading(table, id)
      if (reading === undefined) throw new Error(`there is no reading ${id}`)
      return reading
    },
  }
}

function named(id: string) {
  return { id, name: { en: `The ${id} side` } }
}

export function aCoChair(id: string, convenedBy?: string): Participant {
  return {
    role: 'facilitator',
    id,
    name: id,
    joinedAt: daysFromNow(-1),
    ...(convenedBy !== undefined && { convenedBy }),
  }
}

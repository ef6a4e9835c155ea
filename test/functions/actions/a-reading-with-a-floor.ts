import { makeStatement } from '../../../functions/actions/make-statement.ts'
import { setStatementAside } from '../../../functions/actions/set-statement-aside.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { tableProposal } from '../../../functions/store/proposals.ts'
import { openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import type { Table } from '../../../functions/store/table.ts'
import { seeFloor } from '../../../functions/views/see-floor.ts'
import type { StatementMade } from '../../../shared/floor.ts'
import type { Participant } from '../../../shared/participant.ts'
import type { Reading } from '../../../shared/reading.ts'
import type { Round } from '../../../shared/round.ts'
import { aDefinition, aDialogue, aParticipant, aProposal, aReading, aRound } from '../../builders.ts'

export const ADA = aParticipant()
export const BO = aParticipant({ id: 'bo', name: 'Bo', side: 'sea' })
export const CLEO: Participant = { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: ADA.joinedAt }
export const OLU: Participant = { role: 'observer', id: 'olu', name: 'Olu', joinedAt: ADA.joinedAt }

/** Opens a reading with a proposal that Ada tabled, p1; time is what a test says it is, in minutes since the opening. */
export async function aReadingWithAFloor(
  table: Table,
  rules: Readonly<Record<string, unknown>> = {},
  frozen: Partial<Round> = {},
  what: Partial<Reading> = {},
) {
  const round = aRound({ dialogue: aDialogue(rules), ...frozen })
  const reading = aReading(what)
  await startRound(table, round)
  await freezeRoll(table, reading.id, reading.shards, { river: ['ada'], sea: ['bo'] })
  const text = { body: aDefinition(), competes: 'definition interference' }
  await tableProposal(table, aProposal({ ...text, reading: reading.id }), reading.shards)
  await openReading(table, reading)
  for (const person of [ADA, BO, CLEO]) await addParticipant(table, person, '00')
  const at = (minutes: number) => new Date(Date.parse(reading.openedAt) + minutes * 60_000)
  return {
    round,
    reading,
    at,
    says: (who: Participant, minutes: number, made: Partial<StatementMade> = {}, key: string = crypto.randomUUID()) =>
      makeStatement(
        table,
        who,
        { reading: reading.id, kind: 'question', text: { en: 'What does it cover?' }, ...made, key },
        at(minutes),
      ),
    sees: async (who: Participant, minutes: number) => seeFloor(table, who, reading.id, 1, at(minutes)),
    setsAside: (statement: string, minutes: number, reason = 'It names a person.') =>
      setStatementAside(table, CLEO, { reading: reading.id, statement, reason: { en: reason } }, at(minutes)),
  }
}

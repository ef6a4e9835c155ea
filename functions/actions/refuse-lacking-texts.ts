import { mattersLacking } from '../../shared/authentic/matters-lacking.ts'
import type { Participant } from '../../shared/participant.ts'
import type { Decision, Reading } from '../../shared/reading.ts'
import { Refused } from '../platform/refusal.ts'
import type { FrozenRound } from '../store/rounds.ts'
import { readSeenTexts } from '../store/seen-texts.ts'
import type { Table } from '../store/table.ts'

/**
 * Refuses to go on to ratification while a clause on the table lacks a text in an authentic language. It is computed from the texts
 * that the facilitator sees, and from no position.
 *
 * @throws {Refused} `authentic-text-missing`, with each clause and its languages
 */
export async function refuseLackingTexts(
  table: Table,
  facilitator: Participant,
  reading: Reading,
  round: FrozenRound | undefined,
  { decision, now }: { readonly decision: Decision; readonly now: Date },
): Promise<void> {
  if (round?.dialogue.authentic === undefined || decision !== 'settle' || reading.stage !== 'commitments') return
  const texts = await readSeenTexts(table, facilitator, reading, round, now)
  const onTheTable = texts.filter(({ withdrawnAt }) => withdrawnAt === undefined)
  const lacking = mattersLacking(onTheTable, round.dialogue.authentic)
  if (lacking.length === 0) return
  throw new Refused(
    'authentic-text-missing',
    'clauses lack a text in line in an authentic language, and would stay in brackets; hold another reading, or go on with knowingly=true',
    lacking.map(({ text, languages }) => ({
      path: `proposals.${text.id}`,
      message: `lacks a text in line in ${languages.join(', ')}`,
    })),
  )
}

import { tableProposal } from '../../../functions/actions/table-proposal.ts'
import { takePosition } from '../../../functions/actions/take-position.ts'
import * as environment from '../../../functions/environment/environment.ts'
import { handler as openTheReading } from '../../../functions/round/open-the-reading.ts'
import type { StageDue } from '../../../functions/round/payload.ts'
import { handler as settleTheReading } from '../../../functions/round/settle-the-reading.ts'
import { closeReading } from '../../../functions/store/deadlines.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { findReading } from '../../../functions/store/readings.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import { setProcessEnvironment } from '../../../infra/local/environment-of.ts'
import { ENVIRONMENT } from '../../../shared/environment-names.ts'
import { momentAfter } from '../../../shared/moment.ts'
import type { PositionTaken } from '../../../shared/position.ts'
import type { Tabled } from '../../../shared/proposal.ts'
import type { Decision } from '../../../shared/reading.ts'
import { NEWEST_FORMAT } from '../../../shared/record-format.ts'
import { localTable } from '../../a-table.ts'
import { aDialogue, aParticipant, aRound, askedBy } from '../../builders.ts'

export const ADA = aParticipant()
export const BO = aParticipant({ id: 'bo', side: 'sea', name: 'Bo' })

/**
 * A round that no machine runs: a test runs its tasks, when and as often as it likes. One participant on each side; they
 * are served by one process, and the machine's tasks are run by another.
 */
export async function aRoundByHand(says: Readonly<Record<string, unknown>> = {}, format = NEWEST_FORMAT, key?: string) {
  const { table, name, config, stop } = await localTable()
  const leave = setProcessEnvironment({
    [ENVIRONMENT.table]: name,
    AWS_ENDPOINT_URL_DYNAMODB: config.endpoint,
    AWS_REGION: config.region,
    AWS_ACCESS_KEY_ID: config.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: config.credentials.secretAccessKey,
  })
  const round = aRound({ dialogue: aDialogue(says), format, ...(key !== undefined && { key }) })
  await startRound(table, round)
  for (const one of [ADA, BO]) await addParticipant(table, one, 'salt')
  let tabled = 0

  return {
    table,
    name,
    config,
    round,
    /** @returns the reading that answers */
    async opens(stage: StageDue['stage'], basket?: string): Promise<string> {
      return (await openTheReading({ round: 1, stage, basket })).reading
    },
    /** Tables a proposal. @returns its id */
    async tables(reading: string, body: Tabled, amends?: string): Promise<string> {
      tabled += 1
      return (await tableProposal(table, ADA, { reading, body, amends, key: String(tabled) }, new Date())).id
    },
    async takes(who: typeof ADA, reading: string, proposal: string, stance: PositionTaken['stance']): Promise<void> {
      await takePosition(table, askedBy(who), { reading, proposal }, { stance }, 0, new Date())
    },
    /** Closes a reading, in another process than that of who takes part. */
    async closes(id: string, decision: Decision = 'settle'): Promise<void> {
      const reading = await findReading(environment.table(), id)
      if (reading === undefined) throw new Error(`there is no reading ${id}`)
      await closeReading(environment.table(), reading, {
        at: momentAfter(new Date(), [reading.openedAt]),
        by: 'cleo',
        decision,
      })
    },
    /** @returns where it leads */
    async settles(reading: string) {
      return (await settleTheReading({ reading })).next
    },
    async stop() {
      leave()
      await stop()
    },
  }
}

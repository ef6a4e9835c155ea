import { answerConfirmation } from '../../../functions/actions/answer-confirmation.ts'
import { handler as publishTheInstrument } from '../../../functions/round/publish-the-instrument.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import type { KeptConfirmationDecision } from '../../../shared/confirmation/confirmation.ts'
import type { PositionTaken } from '../../../shared/position.ts'
import { aBasket, aCommitment, aModality, aParticipant } from '../../builders.ts'
import { ADA, aRoundByHand, BO } from '../round/a-round-by-hand.ts'

/** A third person on the sea side, who is on the roll from the beginning. */
export const BEA = aParticipant({ id: 'bea', side: 'sea', name: 'Bea' })

/** How everybody decides on the text of the basket. */
export type Decided = { readonly [who in 'ada' | 'bo' | 'bea']: PositionTaken['stance'] }

/** Both of the sea side accept ad referendum. */
export const BY_THE_SEA: Decided = { ada: 'ratify', bo: 'ad-referendum', bea: 'ad-referendum' }

/** A round with one basket that was adopted: by the river side outright, and by the sea side as the test says. */
export async function aRoundToConfirm(
  says: Readonly<Record<string, unknown>> = {},
  decided: Decided = BY_THE_SEA,
  format?: Parameters<typeof aRoundByHand>[1],
  key?: string,
) {
  const round = await aRoundByHand(says, format, key)
  await addParticipant(round.table, BEA, 'salt')
  const people = { ada: ADA, bo: BO, bea: BEA }
  const everybody = Object.values(people)
  const agree = async (
    stage: 'terms' | 'baskets' | 'modality' | 'commitments',
    text: Parameters<typeof round.tables>[1],
  ) => {
    const reading = await round.opens(stage, stage === 'terms' || stage === 'baskets' ? undefined : 'b1')
    const id = await round.tables(reading, text)
    for (const one of everybody) await round.takes(one, reading, id, 'support')
    await round.closes(reading)
    await round.settles(reading)
  }
  await agree('terms', { kind: 'definition', term: { en: 'Interference' }, definition: { en: 'What one side does.' } })
  await agree('baskets', aBasket())
  await agree('modality', aModality())
  await agree('commitments', aCommitment())
  const ratification = await round.opens('ratification', 'b1')
  for (const [who, one] of Object.entries(people)) {
    await round.takes(one, ratification, 'text', decided[who as keyof Decided])
  }
  await round.closes(ratification)
  await round.settles(ratification)

  return {
    ...round,
    people,
    ratification,
    publishes: () => publishTheInstrument({ round: 1 }),
    answers: (who: typeof ADA, decision: KeptConfirmationDecision, seen = 0, now = new Date()) =>
      answerConfirmation(round.table, who, { round: 1, basket: 'b1' }, { decision, seen }, now),
  }
}

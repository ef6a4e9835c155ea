import type { ReadingSummary } from '../../functions/views/reading-summary.ts'
import type { ChairsText } from '../../shared/chairs-text.ts'
import type { Stage } from '../../shared/stage.ts'
import { aCommitment, aDefinition } from '../builders.ts'
import { seededRandom } from '../fault-injection/plan.ts'
import { type Asks, unexpected } from './asks.ts'
import { probabilitiesOf } from './probabilities.ts'
import type { Acknowledgements, PlayingAReading } from './tabling.ts'

/** Where chair's texts are tabled. */
export type ChairedReading = Pick<PlayingAReading, 'asks' | 'coChairs'> & { readonly path: string }

type Receipt = {
  readonly moved?: string
  readonly texts?: readonly { readonly id: string; readonly digest: string }[]
}

/** The facilitators table a text of the chair's now and then, or two together, and withdraw one of them now and then. */
export async function tableForTheChair(
  here: ChairedReading,
  { stage }: ReadingSummary,
  seed: string,
  acknowledged: Acknowledgements,
): Promise<void> {
  const texts = chairsTextsOf(stage, seed)
  if (texts.length === 0 || seededRandom(seed, 'the chair tables') >= probabilitiesOf(seed).chairTables) return
  const [first] = await tableTogether(here, texts, `${seed} chair`, acknowledged)
  if (first === undefined || seededRandom(seed, 'the chair withdraws') >= probabilitiesOf(seed).withdraws) return
  const gone = await here.asks('facilitator', 'DELETE', `${here.path}/chairs-texts/${first}`)
  if (gone.status !== 204) throw unexpected('withdrawing a text of the chair’s', gone)
  acknowledged.withdrawn.add(first)
}

/** Tables texts as the chair's; with co-chairs one of them moves it, and the other one consents. @returns their ids */
export async function tableTogether(
  { asks, coChairs, path }: ChairedReading,
  texts: readonly ChairsText[],
  key: string,
  { receipts }: Acknowledgements,
): Promise<readonly string[]> {
  const body = texts.length === 1 ? texts[0] : { texts }
  const answer = await asks<Receipt>('facilitator', 'POST', `${path}/chairs-texts`, body, key)
  const { status, body: receipt } = coChairs ? await consented(asks, path, answer) : answer
  if (status !== 201 || receipt.texts?.length !== texts.length) {
    throw unexpected('tabling as the chair', { status, body: receipt })
  }
  for (const { digest } of receipt.texts) receipts.add(digest)
  return receipt.texts.map(({ id }) => id)
}

async function consented(asks: Asks, path: string, moved: { readonly status: number; readonly body: Receipt }) {
  if (moved.status !== 202) throw unexpected('moving to table as the chair', moved)
  return asks<Receipt>('co-chair', 'POST', `${path}/chairs-texts/moved/${moved.body.moved}`, { motion: 1 })
}

/** Each on a matter of its own: beside another text it would depend on ids which of them stands. */
function chairsTextsOf(stage: Stage, seed: string): readonly ChairsText[] {
  const some = seededRandom(seed, 'together') < 0.4 ? [1, 2] : [1]
  switch (stage) {
    case 'terms':
      return some.map((one) => ({ body: aDefinition(`Term ${one} of the chair in ${seed}`, 'What lies between.') }))
    case 'commitments':
      return some.map((one) => ({ body: aCommitment({ action: { en: `what lies between, ${one} in ${seed}` } }) }))
    case 'baskets':
    case 'modality':
    case 'ratification':
      return []
    default:
      return stage satisfies never
  }
}

import type { ReadingSummary } from '../../functions/views/reading-summary.ts'
import type { Tabled } from '../../shared/proposal.ts'
import { seededRandom } from '../fault-injection/plan.ts'
import { type Asks, unexpected } from './asks.ts'
import { pick, probabilitiesOf } from './probabilities.ts'
import { amendmentsOf } from './texts-of-a-round.ts'

/** What was acknowledged in a reading: the digest of each receipt, and the ids of what was withdrawn. */
export type Acknowledgements = { readonly receipts: Set<string>; readonly withdrawn: Set<string> }

export type PlayingAReading = {
  readonly asks: Asks
  /** How many participants there are; they are asked for by their number. */
  readonly people: number
  /** Whether a second facilitator, of the other side, has to consent to what the first one decides. */
  readonly coChairs: boolean
  /** A deadline that comes soon once nothing else is to come, in milliseconds since 1970. */
  readonly soon: () => number
  /** Whether a last call ends in time: not where a round is played in real time, and there the reading closes at once. */
  readonly waits: boolean
  /** What the clock shows, in milliseconds since 1970. */
  readonly now: () => number
  /** Is told of everything that was done besides the readings. */
  readonly did: (what: string) => void
  /** Until when silence is kept: long enough for everybody to be heard before, in milliseconds since 1970. */
  readonly silenceUntil: () => number
}

type Text = {
  readonly seed: string
  readonly body: Tabled
  readonly index: number
  readonly amends?: string | undefined
}

/** Tables amendments one after the other: some amend others. */
export async function amends(
  playing: PlayingAReading,
  path: string,
  reading: ReadingSummary,
  first: string,
  { seed, text }: { readonly seed: string; readonly text: Tabled | undefined },
  acknowledged: Acknowledgements,
): Promise<void> {
  const tabled: (string | undefined)[] = []
  for (const [index, { body, of }] of amendmentsOf(text, seed).entries()) {
    const amended = of === undefined ? first : tabled[of]
    // One that was withdrawn cannot be amended.
    if (amended === undefined) continue
    tabled[index] = await tables(
      playing,
      path,
      reading,
      { seed, body, index: index + 10, amends: amended },
      acknowledged,
    )
  }
}

/** @returns the id of what was tabled, unless it was withdrawn again or could not be tabled */
export async function tables(
  { asks, people }: PlayingAReading,
  path: string,
  { stage, number }: ReadingSummary,
  { seed, body, index, amends }: Text,
  { receipts, withdrawn }: Acknowledgements,
): Promise<string | undefined> {
  const author = pick(people, seed, index, 'tables')
  const tabled = await asks<{ id: string; digest: string }>(
    author,
    'POST',
    `${path}/proposals`,
    { body, ...(amends !== undefined && { amends }) },
    `${seed} ${index}`,
  )
  // Beside a form of the result that an earlier reading agreed on nothing can be tabled, and beside one that it left in
  // brackets not the same.
  if (stage === 'modality' && number > 1 && (tabled.status === 422 || tabled.status === 409)) return undefined
  if (tabled.status !== 201) throw unexpected('tabling', tabled)
  receipts.add(tabled.body.digest)
  if (seededRandom(seed, index, 'withdraws') >= probabilitiesOf(seed).withdraws) return tabled.body.id
  const gone = await asks(author, 'DELETE', `${path}/proposals/${tabled.body.id}`)
  if (gone.status !== 204) throw unexpected('withdrawing', gone)
  withdrawn.add(tabled.body.id)
  return undefined
}

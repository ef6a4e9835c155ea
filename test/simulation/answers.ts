import type { ReadingView } from '../../functions/views/reading-view.ts'
import type { AnsweredView } from '../../functions/views/words-view.ts'
import type { Tabled } from '../../shared/proposal.ts'
import { seededRandom } from '../fault-injection/plan.ts'
import { unexpected } from './asks.ts'
import { tableTogether } from './chairs-texts.ts'
import { pick, probabilitiesOf } from './probabilities.ts'
import type { Acknowledgements, PlayingAReading } from './tabling.ts'
import { answering } from './texts-of-a-round.ts'

/**
 * In a reading that takes texts up again, somebody answers the objections to one of them: with an amendment of a
 * participant, or of the chair. What everybody then says of the amendment tells whether it meets them.
 */
export async function answerObjections(
  playing: PlayingAReading,
  path: string,
  view: ReadingView,
  seed: string,
  acknowledged: Acknowledgements,
): Promise<void> {
  if (seededRandom(seed, 'answers') >= probabilitiesOf(seed).answers) return
  const found = objectedTo(view)
  if (found === undefined) return
  const { amends, body, answers } = found
  const text = { body, amends, answers: answers.map(({ id }) => id) }
  const key = `${seed} answers`
  if (seededRandom(seed, 'the chair answers') < 0.4) {
    await tableTogether({ ...playing, path }, [text], key, acknowledged)
    return
  }
  const author = pick(playing.people, seed, 'who answers')
  const tabled = await playing.asks<{ digest: string }>(author, 'POST', `${path}/proposals`, text, key)
  if (tabled.status !== 201) throw unexpected('answering an objection', tabled)
  acknowledged.receipts.add(tabled.body.digest)
}

/** The first text by its words that can be amended and has objections that may be answered. */
function objectedTo({ proposals, answerable = [] }: ReadingView) {
  const standing = proposals.filter(({ withdrawn }) => !withdrawn)
  const inOrder = standing.toSorted((one, other) => (JSON.stringify(one.body) < JSON.stringify(other.body) ? -1 : 1))
  for (const { id, body, competes } of inOrder) {
    const answers = answerable.filter((one) => mayAnswer(one, competes))
    const amended = body.kind === 'text' || body.kind === 'modality' ? undefined : answering(body)
    if (answers.length > 0 && amended !== undefined && !isThere(amended, standing)) {
      return { amends: id, body: amended, answers }
    }
  }
  return undefined
}

function mayAnswer(objection: AnsweredView, competes: string): boolean {
  return objection.competes === undefined || objection.competes === competes
}

function isThere(body: Tabled, standing: ReadingView['proposals']): boolean {
  return standing.some((one) => JSON.stringify(one.body) === JSON.stringify(body))
}

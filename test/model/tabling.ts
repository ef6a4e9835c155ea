import type { ReadingView } from '../../functions/views/reading-view.ts'
import type { Somebody } from '../simulation/test-dialogue.ts'
import { answerableIn, objectionKey } from './dispositions.ts'
import type { Model, ModelProposal, ModelReading } from './model.ts'
import { nobodys } from './outcomes.ts'
import type { Real } from './real.ts'
import { amended as amendedText, headingOf, type ModelText, textFor, written } from './texts.ts'

type Amended = readonly [id: string, ModelProposal] | undefined

/** An objection that a text says it answers: its id, what the model calls it, and the matter that it is on, if it is on one. */
export type Answered = { readonly id: string; readonly key: string; readonly competes: string | undefined }

/** A text of its own; or an amendment, which now and then is a text of another kind. */
export function saying({ stage }: ModelReading, text: number, amended: ModelText | undefined): ModelText {
  const own = textFor(stage, text)
  if (amended === undefined) return own
  return own.kind !== amended.kind && text % 4 === 3 ? own : amendedText(amended, text)
}

/** The matter of a text, `undefined` for a clause of its own. */
export function matterOf(says: ModelText, amended: Amended): string | undefined {
  return amended?.[1].competes ?? headingOf(says)
}

/** The text as it is sent. */
export function bodyOf(says: ModelText, amended: Amended, answered: readonly Answered[]) {
  const answers = answered.map(({ id }) => id)
  return { body: written(says), ...(amended && { amends: amended[0] }), ...(answers.length > 0 && { answers }) }
}

/** The text as the model knows it. */
export function laidOut(says: ModelText, amended: Amended, answered: readonly Answered[]) {
  const answers = answered.map(({ key }) => key)
  return { ...nobodys(), text: says, amends: amended?.[0], competes: matterOf(says, amended), answers }
}

/** @param besides the texts of the reading, with those that are tabled together with it before it */
export function statusOfTabling(
  reading: ModelReading,
  besides: readonly Pick<ModelProposal, 'text' | 'withdrawn'>[],
  says: ModelText,
  amended: ModelProposal | undefined,
  answered: readonly Answered[],
): number {
  const heading = headingOf(says)
  if (reading.stage === 'ratification' || amended?.withdrawn) return 422
  // An amendment can change the heading, but not what kind of text it is; and it changes something.
  if (amended?.text !== undefined && (amended.text.kind !== says.kind || isSame(amended.text, says))) return 422
  if ([heading, amended?.competes].some((key) => key !== undefined && reading.decided.includes(key))) return 422
  if (heading !== undefined && reading.stands.includes(heading)) return 409
  if (besides.some(({ text, withdrawn }) => !withdrawn && text !== undefined && isSame(text, says))) return 409
  const own = amended?.competes ?? heading
  return answered.some(({ competes }) => competes !== undefined && competes !== own) ? 422 : 201
}

function isSame(one: ModelText, other: ModelText): boolean {
  if (one.kind !== other.kind || one.isEnglish !== other.isEnglish) return false
  return Object.keys(one.places).every((place) => one.places[place] === other.places[place])
}

type Asking = {
  readonly reading: ModelReading
  readonly somebody: Somebody
  readonly competes: string | undefined
  readonly answers: number | null
}

/**
 * What a text says it answers: mostly an objection to a text of its own matter.
 *
 * @throws {Error} where the reading does not offer what its model says may be answered
 */
export async function answersTo(
  model: Model,
  { world }: Real,
  { reading, somebody, competes, answers }: Asking,
): Promise<readonly Answered[]> {
  if (answers === null) return []
  const seen = await world.ask(somebody, 'GET', `/api/readings/${reading.id}`)
  if (seen.status !== 200) return []
  const { answerable = [] } = seen.body as Partial<ReadingView>
  const own = answerableIn(reading, model.readings)
  const offered = answerable.map(({ id, reading: of, proposal }): Answered => {
    const key = objectionKey(of, proposal)
    return { id, key, competes: own.find((one) => one.key === key)?.competes }
  })
  const [found, expected] = [offered, own].map((all) =>
    all
      .map(({ key }) => key)
      .toSorted()
      .join(),
  )
  if (isOpen(model, reading) && found !== expected) {
    throw new Error(`a text in ${reading.id} may answer ${found}; the model says ${expected}`)
  }
  const fitting = offered.filter((one) => one.competes === undefined || one.competes === competes)
  const among = answers % 4 === 3 || fitting.length === 0 ? offered : fitting
  return among.slice(answers % Math.max(among.length, 1)).slice(0, 1)
}

/** Past its deadline a reading is closed, though the machine may not have come to it yet. */
export function isOpen(model: Model, reading: ModelReading): boolean {
  return reading.status === 'open' && reading.closesAt > model.now
}

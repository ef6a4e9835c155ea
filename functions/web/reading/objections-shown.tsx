import type { Dialogue } from '../../../shared/dialogue.ts'
import { sameWords } from '../../../shared/disclosure/said.ts'
import type { Disposition } from '../../../shared/dispositions.ts'
import type { Tabled } from '../../../shared/proposal.ts'
import { mayBeExplained } from '../../../shared/stance.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import type { ReadingView } from '../../views/reading-view.ts'
import type { AnsweredView, ObjectionView } from '../../views/words-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { fieldOfAnswer } from '../pieces/answer-fields.ts'
import { Names } from '../pieces/names.tsx'
import { nameOfSide } from '../pieces/side-name.ts'
import { Localized } from '../pieces/text-in-languages.tsx'
import type { Typed } from '../pieces/typed-values.tsx'
import { ProposalHeading } from './proposal-text.tsx'
import { addressOfText } from './reading-address.ts'
import type { ReadingProps } from './reading-props.ts'
import { Mark } from './status-mark.tsx'

type Around = Pick<ReadingProps, 'phrases'> & { readonly dialogue: Pick<Dialogue, 'sides'> }

/** The objections to a settled text, each with what became of it. */
export function Objections({ objections, ...around }: Around & { readonly objections: readonly ObjectionView[] }) {
  if (objections.length === 0) return null
  return (
    <>
      <h4>{around.phrases.settled.objections}</h4>
      {objections.map((objection) => (
        <blockquote>
          <Words objection={objection} {...around} />
          <DispositionMark disposition={objection.disposition} phrases={around.phrases} />
        </blockquote>
      ))}
    </>
  )
}

const SIGNS = { met: 'agreed', 'heard-not-accommodated': 'dropped', stands: 'bracketed' } as const

/** What became of an objection, and why. */
export function DispositionMark({
  disposition,
  phrases: { brackets, signs },
}: {
  readonly disposition: Disposition | undefined
  readonly phrases: Phrases
}) {
  if (disposition === undefined) return null
  return (
    <small class="under">
      <Mark kind={SIGNS[disposition.is]} word={brackets.disposition[disposition.is]} />
      <span class="soft">
        {signs.colon}
        {brackets.why[disposition.why]}
      </span>
    </small>
  )
}

/** The objections of earlier readings that a text says it answers. */
export function Answers({ answers = [], ...around }: Around & { readonly answers: ProposalView['answers'] }) {
  if (answers.length === 0) return null
  const { objections } = around.phrases
  return (
    <div>
      <p class="soft">{objections.answers}</p>
      {eachOnce(answers).map(([objection]) => (
        <blockquote>
          <Words objection={objection} {...around} />
          <small class="under">
            <a href={addressOfText(objection.reading, objection.proposal)}>{objections.earlier}</a>
          </small>
        </blockquote>
      ))}
    </div>
  )
}

type ChoicesProps = Around & {
  /** The objections that a text of this matter may answer. */
  readonly answerable: readonly Choice[]
  readonly typed: Typed
}

/** The check boxes of the form of a text: which objections it answers. The same words on one text are one box. */
export function AnswerChoices({ answerable, typed, ...around }: ChoicesProps) {
  if (answerable.length === 0) return null
  const { objections } = around.phrases
  return (
    <fieldset>
      <legend>{objections.choose}</legend>
      {eachOnce(answerable).map((same) => {
        const name = fieldOfAnswer(same.map(({ id }) => id))
        const isTicked = [name, ...same.map(({ id }) => fieldOfAnswer([id]))].some(
          (field) => typed[field] !== undefined,
        )
        return (
          <label class="choice">
            <input type="checkbox" name={name} value="yes" checked={isTicked} />
            <span>
              <Words objection={same[0]} {...around} />
              {same[0].heading !== undefined && (
                <small class="note under">
                  {objections.under}
                  {around.phrases.signs.space}
                  <ProposalHeading body={same[0].heading} sides={around.dialogue.sides} phrases={around.phrases} />
                </small>
              )}
            </span>
          </label>
        )
      })}
      <small class="note">{objections.chooseMeans}</small>
    </fieldset>
  )
}

/** An objection that a text may answer. Where the text has to have a certain heading for that, it is here. */
export type Choice = AnsweredView & { readonly heading?: Tabled }

/** The objections that a text of a matter may answer. */
export function answerableBy(
  { answerable = [] }: Pick<ReadingView, 'answerable'>,
  competes: string,
): readonly Choice[] {
  return answerable.filter((one) => one.competes === undefined || one.competes === competes)
}

/** The objections that a new text of a kind may answer: to texts before the reading that it would compete with. */
export function answerableByNew(
  { answerable = [], proposals }: Pick<ReadingView, 'answerable' | 'proposals'>,
  kind: Tabled['kind'],
): readonly Choice[] {
  return answerable.flatMap((one): readonly Choice[] => {
    if (one.competes === undefined) return [one]
    // Each clause is a matter of its own.
    const body = kind === 'commitment' ? undefined : proposals.find(({ competes }) => competes === one.competes)?.body
    if (body === undefined || body.kind === 'text' || body.kind !== kind) return []
    return [body.kind === 'modality' ? one : { ...one, heading: body }]
  })
}

type Same<One> = readonly [One, ...One[]]

/** The same words on one text, of several readings, together. */
function eachOnce<One extends AnsweredView>(answerable: readonly One[]): readonly Same<One>[] {
  const keyOf = ({ proposal, change, side, name }: One) => JSON.stringify([proposal, sameWords(change), side, name])
  return [...Map.groupBy(answerable, keyOf).values()].flatMap(([last, ...others]) =>
    last === undefined ? [] : [[last, ...others] as const],
  )
}

/** The words of an objection, and whose they are as far as that is disclosed. */
export function Words({
  objection: { change, stance, side, name },
  dialogue,
  phrases,
}: Around & { readonly objection: Pick<ObjectionView, 'change' | 'stance' | 'side' | 'name'> }) {
  const whose = [
    stance !== undefined &&
      (mayBeExplained(stance) ? phrases.settled.stance[stance] : phrases.reading.stance[stance][0]),
    side !== undefined && nameOfSide(side, dialogue.sides, phrases),
    name,
  ].filter((words) => typeof words === 'string')
  return (
    <>
      <span class="said">
        <Localized text={change} phrases={phrases} />
      </span>
      {whose.length > 0 && (
        <small class="note under">
          <Names names={whose} between={phrases.signs.comma} />
        </small>
      )}
    </>
  )
}

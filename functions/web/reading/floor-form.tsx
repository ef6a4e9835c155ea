import { disclosesSides } from '../../../shared/disclosure/attribution.ts'
import { newKey } from '../../platform/random.ts'
import type { FloorView, StatementView } from '../../views/floor-view.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import { Instant } from '../pieces/instant.tsx'
import type { Typed } from '../pieces/typed-values.tsx'
import { WordsFields } from '../pieces/words-fields.tsx'
import { StatementList } from './floor-statements.tsx'
import { addressOfFloor } from './reading-address.ts'
import type { ReadingProps } from './reading-props.ts'

type FormProps = Pick<ReadingProps, 'dialogue' | 'phrases'> & {
  readonly floor: FloorView
  readonly on: ProposalView | undefined
  /** The question that is answered. */
  readonly question: StatementView | undefined
  /** The typed values, if the form was refused. */
  readonly typed: Typed | undefined
}

/** The form of a statement: a question or a reason, or the answer to a question. */
export function StatementForm({ floor, on, question, dialogue, phrases, typed }: FormProps) {
  const words = phrases.floor
  if (!floor.may.make) return floor.left === 0 && floor.next !== undefined ? <p class="note">{words.noneLeft}</p> : null
  return (
    <section id="say" class="noprint">
      <h2>{question === undefined ? words.say : words.answering}</h2>
      {question !== undefined && <StatementList statements={[question]} dialogue={dialogue} phrases={phrases} />}
      <form
        method="post"
        action={addressOfFloor(floor.reading)}
        data-draft={`${floor.reading}:floor:${question?.id ?? on?.id ?? ''}`}
        {...(typed !== undefined && { 'data-typed': '' })}
      >
        <input type="hidden" name="key" value={typed?.['key'] ?? newKey()} />
        {on !== undefined && <input type="hidden" name="on" value={on.id} />}
        {question === undefined ? (
          <fieldset>
            <legend>{words.choose}</legend>
            {(['question', 'reason'] as const).map((kind) => (
              <label class="choice">
                <input type="radio" name="kind" value={kind} required checked={typed?.['kind'] === kind} />
                <span>
                  {words.kind[kind]}
                  <small>{words.kindMeans[kind]}</small>
                </span>
              </label>
            ))}
          </fieldset>
        ) : (
          <input type="hidden" name="answers" value={question.id} />
        )}
        <WordsFields
          name="text"
          id="text"
          label={words.text}
          languages={dialogue.languages}
          phrases={phrases}
          typed={typed}
          before={undefined}
          describedBy="style"
        />
        {question !== undefined && on?.mine && (
          <label class="choice">
            <input type="checkbox" name="as" value="tabled" checked={typed?.['as'] === 'tabled'} />
            <span>
              {words.asThoseWhoTabled}
              <small>{words.asMeans}</small>
            </span>
          </label>
        )}
        <p class="note" id="style">
          {[
            words.covered[dialogue.attribution],
            dialogue.languages.length > 1 && !disclosesSides(dialogue.attribution) && phrases.reading.tellsSide,
            dialogue.languages.length > 1 && dialogue.untranslated === 'held-back' && words.everyLanguage,
            words.never,
          ]
            .filter((one) => typeof one === 'string')
            .join(phrases.signs.space)}
        </p>
        {floor.next !== undefined && (
          <p class="note">
            {words.appears}
            {phrases.signs.space}
            <Instant at={floor.next} phrases={phrases} />
            {phrases.signs.stop}
            {words.left(floor.left ?? 0)}
          </p>
        )}
        <div class="actions">
          <button type="submit">{words.send}</button>
        </div>
      </form>
    </section>
  )
}

/** The form that sets a statement aside, folded. */
export function SetAsideForm({
  floor,
  statement,
  dialogue,
  phrases,
  typed,
}: Omit<FormProps, 'on' | 'question'> & { readonly statement: StatementView }) {
  const words = phrases.floor
  return (
    <details open={typed !== undefined}>
      <summary>{words.putAside}</summary>
      <form
        method="post"
        action={`/readings/${floor.reading}/statements/${statement.id}/setting-aside`}
        data-draft={`${floor.reading}:aside:${statement.id}`}
        {...(typed !== undefined && { 'data-typed': '' })}
      >
        <input type="hidden" name="key" value={newKey()} />
        <input type="hidden" name="on" value={statement.proposal ?? ''} />
        <WordsFields
          name="reason"
          id={`reason-${statement.id}`}
          label={words.asideReason}
          languages={dialogue.languages}
          phrases={phrases}
          typed={typed}
          before={undefined}
        />
        <p class="note">{words.asideMeans}</p>
        <div class="actions">
          <button type="submit">{words.putAside}</button>
        </div>
      </form>
    </details>
  )
}

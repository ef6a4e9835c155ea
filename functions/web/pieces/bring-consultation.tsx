import { ConsultationKind } from '../../../shared/consultation/consultation.ts'
import type { FrozenRules } from '../../../shared/consultation/consultation-rules.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import { isInForce } from '../../../shared/standing/history-blocks.ts'
import { newKey } from '../../platform/random.ts'
import { beginningOf, beginningOfText } from './beginning-of-text.ts'
import type { Consulted } from './consultation-body.tsx'
import { sentenceOf } from './sentence.ts'
import type { Typed } from './typed-values.tsx'
import { WordsFields } from './words-fields.tsx'

type BringProps = Consulted & {
  readonly rules: FrozenRules
  readonly languages: readonly TextLanguage[]
  readonly typed: Typed | undefined
  /** What the form is about at first: an id of the standing text. */
  readonly about: string | undefined
}

/** The form that drafts a consultation. It says before it is sent who will see it, and that the side is named but no person. */
export function BringConsultation({ rules, languages, typed, about, ...consulted }: BringProps) {
  const { phrases } = consulted
  const { consultations } = phrases
  const chosen = typed?.['clause'] ?? about
  return (
    <section id="bring" class="noprint">
      <h2>{consultations.bring}</h2>
      <p>{consultations.whoSees(rules)}</p>
      <p>{consultations.daysToMake(rules.draftDays)}</p>
      <form method="post" action="/consultations">
        <input type="hidden" name="key" value={typed?.['key'] ?? newKey()} />
        <label for="clause">{consultations.about}</label>
        <select id="clause" name="clause" required>
          <option value="" />
          {choicesIn(consulted).map(({ id, name }) => (
            <option value={id} selected={id === chosen}>
              {name}
            </option>
          ))}
        </select>
        <fieldset>
          <legend>{consultations.kindAsked}</legend>
          {ConsultationKind.options.map((kind) => (
            <label class="choice">
              <input type="radio" name="kind" value={kind} required checked={typed?.['kind'] === kind} />
              <span>
                {consultations.kind[kind]}
                <small>{consultations.kindMeans[kind]}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <WordsFields
          name="words"
          id="words"
          label={consultations.words}
          languages={languages}
          phrases={phrases}
          typed={typed}
          before={undefined}
        />
        <p class="soft">{consultations.supportedByDrafting}</p>
        <div class="actions">
          <button type="submit">{consultations.draftIt}</button>
        </div>
      </form>
    </section>
  )
}

/** Everything that a consultation can be about: clauses by their numbers, then definitions. */
function choicesIn({ standing, sides, phrases }: Consulted): readonly { readonly id: string; readonly name: string }[] {
  const clauses = standing.baskets.filter(isInForce).flatMap((basket) =>
    basket.clauses.filter(isInForce).map(({ id, number, body }) => {
      const said = sentenceOf(body, sides, phrases)
      return { id, name: `${basket.source.round}/${number} ${said === undefined ? '' : beginningOf(said, said.text)}` }
    }),
  )
  const definitions = standing.definitions
    .filter(isInForce)
    .map(({ id, body }) => ({ id, name: beginningOfText(body, sides, phrases) }))
  return [...clauses, ...definitions]
}

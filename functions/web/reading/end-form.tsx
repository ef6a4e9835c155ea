import type { Child } from 'hono/jsx'
import type { Dialogue } from '../../../shared/dialogue.ts'
import { inStoredOrder } from '../../../shared/localized-text.ts'
import type { StandingRoot } from '../../../shared/standing/roots.ts'
import { newKey } from '../../platform/random.ts'
import { fieldsOf } from '../forms/read-proposal-form.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { nameOfLanguage } from '../pieces/name-of-language.ts'
import type { Typed } from '../pieces/typed-values.tsx'
import { ProposalHeading, ProposalText } from './proposal-text.tsx'
import { addressOfReading } from './reading-address.ts'

type EndFormProps = {
  readonly reading: string
  readonly root: StandingRoot
  readonly dialogue: Dialogue
  readonly phrases: Phrases
  readonly typed: Typed
  readonly one: string | undefined
  /** What is said before the form. */
  readonly children?: Child
}

/** The form that tables the end of a text that stands, with the reason. */
export function EndForm({ reading, root, dialogue, phrases, typed, one, children }: EndFormProps) {
  const { standing } = phrases
  const languages = inStoredOrder(dialogue.languages)
  return (
    <section id="table" class="noprint">
      <h2>{standing.endTitle}</h2>
      <p>
        <strong>
          <ProposalHeading body={root.body} sides={dialogue.sides} phrases={phrases} />
        </strong>
      </p>
      <ProposalText body={root.body} sides={dialogue.sides} phrases={phrases} />
      <p class="note">{standing.endMeans}</p>
      {children}
      <form method="post" action={`/readings/${reading}/proposals`}>
        {Object.entries(fieldsOf(root.body)).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="kind" value={root.body.kind} />
        <input type="hidden" name="amends" value={root.id} />
        <input type="hidden" name="ending" value="yes" />
        <input type="hidden" name="key" value={typed['key'] ?? newKey()} />
        {one !== undefined && <input type="hidden" name="one" value={one} />}
        <div class="langs">
          {languages.map((language) => (
            <div>
              <label for={`ends-${language}`}>
                {standing.endReason}
                {languages.length > 1 &&
                  `${phrases.signs.comma}${phrases.inLanguage(nameOfLanguage(language, phrases))}`}
              </label>
              <textarea id={`ends-${language}`} name={`ends.${language}`} lang={language} dir="auto" maxlength={4000}>
                {typed[`ends.${language}`] ?? ''}
              </textarea>
            </div>
          ))}
        </div>
        <div class="actions">
          <button type="submit">{standing.sendEnd}</button>
          <a href={addressOfReading(reading, { one })}>{phrases.table.cancel}</a>
        </div>
      </form>
    </section>
  )
}

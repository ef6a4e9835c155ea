import type { AuthenticState } from '../../../shared/authentic/state-of-text.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { nameOfLanguage } from './name-of-language.ts'

type AuthenticProps = {
  readonly states: readonly { readonly language: TextLanguage; readonly state: AuthenticState }[] | undefined
  /** Whether every side agrees on the text, so that what is in line is agreed. */
  readonly isAgreed?: boolean
  /** Where a text in a language can be proposed, if the visitor may. */
  readonly proposeAt?: (language: TextLanguage) => string
  readonly phrases: Phrases
}

/** The state of a clause in each authentic language, with a link to propose what is missing or out of line. */
export function AuthenticTexts({ states = [], isAgreed = false, proposeAt, phrases }: AuthenticProps) {
  if (states.length === 0) return null
  const { signs } = phrases
  const { title, state: words, agreed, propose } = phrases.authentic
  return (
    <div class="soft">
      {title}
      <ul class="plain">
        {states.map(({ language, state }) => {
          const name = nameOfLanguage(language, phrases)
          return (
            <li>
              {name}
              {signs.colon}
              {state === 'in-line' && isAgreed ? agreed : words[state]}
              {proposeAt !== undefined && (state === 'missing' || state === 'out-of-line') && (
                <>
                  {signs.space}
                  <a class="noprint" href={proposeAt(language)}>
                    {propose(name)}
                  </a>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

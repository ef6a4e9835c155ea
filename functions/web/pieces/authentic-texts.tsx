import type { AuthenticState } from '../../../shared/authentic/state-of-text.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import type { Reason } from '../../../shared/outcomes.ts'
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
  const { title, propose } = phrases.authentic
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
              {stateInWords(state, isAgreed, phrases)}
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

type LineProps = Pick<AuthenticProps, 'states' | 'isAgreed' | 'phrases'> & {
  /** The letter of a wording, where several are in one line. */
  readonly letter?: string | undefined
}

/** The same in one line, for a screen in the room. */
export function AuthenticLine({ states = [], isAgreed = false, letter, phrases }: LineProps) {
  if (states.length === 0) return null
  const { signs } = phrases
  const said = states.map(
    ({ language, state }) =>
      `${nameOfLanguage(language, phrases)}${signs.colon}${stateInWords(state, isAgreed, phrases)}`,
  )
  return (
    <p class="soft">
      {letter !== undefined && (
        <b>
          {letter}
          {signs.stop}
        </b>
      )}
      {phrases.authentic.title}
      {signs.colon}
      {said.join(signs.semicolon)}
    </p>
  )
}

/** Reasons of a text that every side agrees on. */
const AGREED: readonly string[] = ['every-side-agrees', 'consolidated', 'lacks-authentic-text'] satisfies Reason[]

/** Whether every side agrees on a text of a settled reading. */
export function isAgreedText(outcome: { readonly reason: Reason } | undefined): boolean {
  return AGREED.includes(outcome?.reason ?? '')
}

function stateInWords(state: AuthenticState, isAgreed: boolean, { authentic }: Phrases): string {
  return state === 'in-line' && isAgreed ? authentic.agreed : authentic.state[state]
}

import type { SideKeysView } from '../../views/see-side-keys.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { saysOf } from './of-encrypted-caucus.tsx'

type Said = { readonly phrases: Phrases }

/** What the script opens an encrypted message with. */
export function forScript(message: object) {
  return { 'data-message': JSON.stringify(message) }
}

/** Whether a message is encrypted, where messages can be. */
export function howRead(sealed: object | undefined, keys: SideKeysView | undefined, { messages }: Phrases) {
  const { is } = messages.encrypted
  return sealed !== undefined ? [is.yes] : keys !== undefined ? [is.no] : []
}

/** The keys of the side and the words of the script, and where it says what did not work. */
export function KeysForScript({ keys, phrases }: Said & { readonly keys: SideKeysView | undefined }) {
  if (keys === undefined) return null
  return (
    <div data-here="" data-messages="" data-keys={JSON.stringify(keys)} data-says={saysOf(phrases)}>
      <p class="notice" data-answer="" role="status" tabindex={-1} hidden></p>
    </div>
  )
}

/** The choice of an author whether a message is encrypted. Only the script can offer it; until then the page says why it is not there. */
export function EncryptChoice({ phrases: { messages, signs } }: Said) {
  const { who, choice, devicesOf, needs } = messages.encrypted
  return (
    <>
      <div data-needs="">
        <p class="note">{needs}</p>
      </div>
      <fieldset data-encrypt="" hidden disabled>
        <legend>{who}</legend>
        {(['yes', 'no'] as const).map((sealed) => (
          <label class="choice">
            <input type="radio" name="sealed" value={sealed} required />
            <span>
              {choice[sealed][0]}
              <small>
                {choice[sealed][1]}
                {sealed === 'yes' && (
                  <>
                    {signs.colon}
                    {devicesOf}
                    {signs.space}
                    <span data-chairs=""></span>
                  </>
                )}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  )
}

/** Where the script writes an encrypted message. */
export function SealedText({ phrases }: Said) {
  return (
    <p class="text" dir="auto" data-text="">
      {phrases.keys.sealed}
    </p>
  )
}

/** Where the script writes encrypted answers. */
export function SealedAnswers({ many, phrases }: Said & { readonly many: number }) {
  return (
    <>
      {Array.from({ length: many }, () => (
        <blockquote>
          <strong>{phrases.messages.answer}</strong>
          <p class="text" dir="auto" data-sealed-answer="">
            {phrases.keys.sealed}
          </p>
        </blockquote>
      ))}
    </>
  )
}

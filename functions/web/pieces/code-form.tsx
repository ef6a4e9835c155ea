import type { Phrases } from '../phrases/phrases.ts'

/** Why somebody was not signed in. */
export type RefusedSignIn = 'no-such-code' | 'no-such-device-code' | 'passkey-refused'

type CodeFormProps = {
  /** Where the code is sent. */
  readonly action: '/device' | '/screen'
  readonly title: string
  /** What the page is for; absent if the title says it. */
  readonly about?: string | undefined
  readonly label: string
  readonly hint: string
  readonly button: string
  /** The most characters of a code with what may stand between its digits. */
  readonly most: number
  readonly autocomplete: 'off' | 'one-time-code'
  /** Whether the script fills the code in from a scanned address. */
  readonly isScanned?: boolean
  /** The refusal of the code that was typed before. */
  readonly refused?: RefusedSignIn | undefined
  readonly phrases: Phrases
}

/** The page on which a code is typed that another page has shown. */
export function CodeForm({ action, title, about, label, hint, button, most, ...props }: CodeFormProps) {
  const { autocomplete, isScanned = false, refused, phrases } = props
  return (
    <>
      <h1>{title}</h1>
      {refused !== undefined && (
        <div class="mistake" role="alert" tabindex={-1}>
          <h2>{phrases.refusal[refused][0]}</h2>
          <p>{phrases.refusal[refused][1]}</p>
        </div>
      )}
      {about !== undefined && <p>{about}</p>}
      <form method="post" action={action} {...(isScanned && { 'data-device': '' })}>
        <label for="code">{label}</label>
        <p class="note" id="code-hint">
          {hint}
        </p>
        <input
          id="code"
          name="code"
          type="text"
          inputmode="numeric"
          autocomplete={autocomplete}
          spellcheck={false}
          maxlength={most}
          required
          aria-describedby="code-hint"
        />
        <div class="actions">
          <button type="submit">{button}</button>
        </div>
      </form>
    </>
  )
}

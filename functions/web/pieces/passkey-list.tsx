import { MOST_PASSKEYS } from '../../../shared/passkey.ts'
import type { PasskeyView } from '../../views/see-passkeys.ts'
import type { Phrases } from '../phrases/phrases.ts'

export type PasskeysProps = {
  readonly passkeys: readonly PasskeyView[]
  /** Why no passkey was made. */
  readonly refused?: 'passkey-not-made' | undefined
  readonly phrases: Phrases
}

/** The visitor's passkeys, and the form that makes one. The script shows the form where the browser can. */
export function Passkeys({ passkeys, phrases }: PasskeysProps) {
  const words = phrases.passkeys
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.what}</p>
      {passkeys.length > 0 && (
        <ul class="plain">
          {passkeys.map((passkey) => (
            <OnePasskey passkey={passkey} phrases={phrases} />
          ))}
        </ul>
      )}
      {passkeys.length < MOST_PASSKEYS ? (
        <>
          <p data-no-passkeys="">{words.cannot}</p>
          <div data-passkeys="" hidden>
            <PasskeyForm
              action="/settings/passkeys"
              makes
              button={words.make}
              failed={words.notMade}
              there={words.isThere}
            />
          </div>
        </>
      ) : (
        <p>{words.most(MOST_PASSKEYS)}</p>
      )}
      <p class="note">{words.discloses}</p>
      <p class="note">{words.ends}</p>
    </section>
  )
}

function OnePasskey({ passkey, phrases }: { readonly passkey: PasskeyView; readonly phrases: Phrases }) {
  const { passkeys: words, devices, day } = phrases
  const made = words.madeOn(day(passkey.made))
  const called = passkey.name ?? made
  const action = `/settings/passkeys/${passkey.id}`
  return (
    <li>
      <article>
        <h3>
          <bdi>{called}</bdi>
        </h3>
        <p>
          {passkey.name !== undefined && `${made}${phrases.signs.stop}${phrases.signs.space}`}
          {words.until(day(passkey.until))}
        </p>
        <form method="post" action={`${action}/name`}>
          <label for={`name-${passkey.id}`}>{words.name}</label>
          <input
            type="text"
            id={`name-${passkey.id}`}
            name="name"
            value={passkey.name ?? ''}
            maxlength={40}
            dir="auto"
            autocomplete="off"
          />
          <div class="actions">
            <button class="quiet" type="submit" aria-label={`${devices.nameIt}${phrases.signs.colon}${called}`}>
              {devices.nameIt}
            </button>
          </div>
        </form>
        <form method="post" action={`${action}/end`}>
          <div class="actions">
            <button class="quiet" type="submit" aria-label={words.removeOf(called)}>
              {words.remove}
            </button>
          </div>
        </form>
      </article>
    </li>
  )
}

/** On a device that nobody is signed in on: the other way than a code. The script shows it where the browser can. */
export function SignInWithPasskey({ phrases: { passkeys: words } }: { readonly phrases: Phrases }) {
  return (
    <section data-passkeys="" hidden>
      <h2>{words.use}</h2>
      <p>{words.useHint}</p>
      <PasskeyForm action="/device/passkey" button={words.use} failed={words.notUsed} there={words.notUsed} />
    </section>
  )
}

type FormProps = {
  readonly action: '/settings/passkeys' | '/device/passkey'
  readonly makes?: boolean
  readonly button: string
  /** What is said when the device made or used none, and when it has one already. */
  readonly failed: string
  readonly there: string
}

function PasskeyForm({ action, makes = false, button, failed, there }: FormProps) {
  return (
    <form method="post" action={action} data-passkey={`${action}/challenge`} {...(makes && { 'data-makes': 'yes' })}>
      <input type="hidden" name="passkey" value="" />
      <p class="mistake" role="alert" tabindex={-1} data-failed={failed} data-there={there} hidden></p>
      <div class="actions">
        <button type="submit">{button}</button>
      </div>
    </form>
  )
}

import type { DevicesView, DeviceView } from '../../views/see-devices.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { CodeForm, type RefusedSignIn } from './code-form.tsx'
import { codeInGroups } from './code-in-groups.ts'
import { Passkeys, type PasskeysProps, SignInWithPasskey } from './passkey-list.tsx'
import { QrCode } from './qr-code.tsx'

type DevicesProps = {
  readonly view: DevicesView
  /** What the last form did. */
  readonly said: string | undefined
} & PasskeysProps

/** The devices on which the visitor is signed in, the form that makes a code for another one, and the passkeys. */
export function DevicesBody({ view, said, passkeys, refused, phrases }: DevicesProps) {
  const { devices } = phrases
  const done = said === undefined ? undefined : doneIn(phrases).get(said)
  return (
    <>
      <h1>{devices.title}</h1>
      {refused !== undefined && (
        <div class="mistake" role="alert" tabindex={-1}>
          <h2>{phrases.refusal[refused][0]}</h2>
          <p>{phrases.refusal[refused][1]}</p>
        </div>
      )}
      {done !== undefined && (
        <p class="notice" data-said="" tabindex={-1}>
          {done}
        </p>
      )}
      {view.admittedAnew.length > 0 && (
        <p class="notice">{devices.admittedAnew(view.admittedAnew.map(phrases.day).join(phrases.signs.list))}</p>
      )}
      <p>{devices.what}</p>
      <ul class="plain">
        {view.devices.map((device) => (
          <OneDevice device={device} phrases={phrases} />
        ))}
      </ul>
      <section>
        <h2>{devices.another}</h2>
        <p>{devices.how}</p>
        <form method="post" action="/settings/devices">
          <div class="actions">
            <button type="submit">{devices.make}</button>
          </div>
        </form>
        <p class="note">{devices.keep}</p>
      </section>
      <Passkeys passkeys={passkeys} phrases={phrases} />
    </>
  )
}

function doneIn({ devices, passkeys }: Phrases): ReadonlyMap<string, string> {
  return new Map([
    ['named', devices.named],
    ['ended', devices.ended],
    ['passkey-made', passkeys.made],
    ['passkey-removed', passkeys.removed],
  ])
}

function OneDevice({ device, phrases }: { readonly device: DeviceView; readonly phrases: Phrases }) {
  const { devices, day } = phrases
  const kind = device.kind === undefined ? devices.unknown : devices.kind[device.kind]
  const called = device.name ?? kind
  const action = `/settings/devices/${device.id}`
  return (
    <li>
      <article>
        <h2>
          <bdi>{called}</bdi>
        </h2>
        <p>
          {device.name !== undefined && `${kind}${phrases.signs.stop}`}
          {device.isThis && (
            <strong>
              {devices.isThis}
              {phrases.signs.stop}
            </strong>
          )}
          {device.began !== undefined && `${devices.began(day(device.began))}${phrases.signs.space}`}
          {device.usedOn !== undefined && `${devices.used(day(device.usedOn))}${phrases.signs.space}`}
          {devices.until(day(device.until))}
        </p>
        <form method="post" action={`${action}/name`}>
          <label for={`name-${device.id}`}>{devices.name}</label>
          <input
            type="text"
            id={`name-${device.id}`}
            name="name"
            value={device.name ?? ''}
            maxlength={40}
            dir="auto"
            autocomplete="off"
          />
          <div class="actions">
            <button class="quiet" type="submit" aria-label={devices.nameOf(called)}>
              {devices.nameIt}
            </button>
          </div>
        </form>
        {!device.isThis && (
          <form method="post" action={`${action}/end`}>
            <div class="actions">
              <button class="quiet" type="submit" aria-label={devices.endOf(called)}>
                {devices.end}
              </button>
            </div>
          </form>
        )}
      </article>
    </li>
  )
}

type CodeProps = { readonly code: string; readonly origin: string; readonly phrases: Phrases }

/** A code that was made just now, and where to type it. Nothing else is here, because every other button loses it. */
export function CodeForDevice({ code, origin, phrases: { devices, signs } }: CodeProps) {
  return (
    <>
      <h1>{devices.another}</h1>
      <div class="notice" role="status">
        <h2>
          {devices.code}
          {signs.colon}
          <code>{codeInGroups(code)}</code>
        </h2>
        <p>{devices.codeOnce}</p>
      </div>
      <p>{devices.typeIt}</p>
      <p class="link">{`${origin}/device`}</p>
      {/* Behind the #, so that it is not sent to the server with the address. */}
      <QrCode text={`${origin}/device#${code}`} label={devices.qr} />
      <p class="apart">
        <a href="/settings/devices">{devices.back}</a>
      </p>
    </>
  )
}

type SignInProps = {
  readonly digits: number
  readonly refused: RefusedSignIn | undefined
  readonly phrases: Phrases
}

/** The form on a device that nobody is signed in on yet. */
export function SignDeviceIn({ digits, refused, phrases }: SignInProps) {
  const { title, code, hint, button } = phrases.devices.signIn
  return (
    <>
      <CodeForm
        action="/device"
        title={title}
        label={code}
        hint={hint}
        button={button}
        // With spaces or hyphens between the digits.
        most={2 * digits}
        autocomplete="one-time-code"
        isScanned
        refused={refused}
        phrases={phrases}
      />
      <SignInWithPasskey phrases={phrases} />
    </>
  )
}

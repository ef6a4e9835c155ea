import { Hono } from 'hono'
import * as environment from '../../environment/environment.ts'
import { sessionIn } from '../../http/guard.ts'
import { type KeyDeviceView, type SideKeysView, seeSideKeys } from '../../views/see-side-keys.ts'
import { answer } from '../frame/answer.tsx'
import { caucusScriptPath } from '../frame/page-scripts.ts'
import type { Visit } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { KeyDue, NeedsScript, saysOf } from '../pieces/of-encrypted-caucus.tsx'
import { nameOfSide } from '../pieces/side-name.ts'

/** The page of the keys of the visitor's side: the code of this device, the devices that have a key, and for a co-chair a new key. */
export const keysPage = new Hono<Visit>().get('/side/keys', async (context) => {
  const phrases = context.get('phrases')
  const { table, now } = context.get('dependencies')
  const view = await seeSideKeys(table, sessionIn(context), environment.dialogue(), now)
  return answer(context, {
    title: phrases.keys.title,
    body: <KeysBody view={view} phrases={phrases} />,
    shows: view,
    script: caucusScriptPath(),
  })
})

type KeysProps = { readonly view: SideKeysView; readonly phrases: Phrases }

function KeysBody({ view, phrases }: KeysProps) {
  const { keys } = phrases
  return (
    <>
      <h1>
        {keys.title}
        {phrases.signs.colon}
        {nameOfSide(view.side, environment.dialogue().sides, phrases)}
      </h1>
      <p>{keys.what}</p>
      <p>{keys.loss}</p>
      <p class="note">{keys.script}</p>
      <NeedsScript phrases={phrases} />
      <KeyDue keys={view.keys} phrases={phrases} />
      <div hidden data-here="" data-keys={JSON.stringify(view)} data-says={saysOf(phrases)}>
        <p class="notice" data-answer="" role="status" tabindex={-1} hidden></p>
        <p>
          <strong data-state=""></strong>
        </p>
        <h2>{keys.code}</h2>
        <p class="link">
          <bdi dir="ltr" data-own-code=""></bdi>
        </p>
        <p class="note">{keys.readOut}</p>
        <form data-confirm="">
          <label for="key-code">{keys.confirm}</label>
          <p class="note" id="key-hint">
            {keys.hint}
          </p>
          <input
            id="key-code"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            spellcheck={false}
            maxlength={60}
            required
            dir="ltr"
            aria-describedby="key-hint"
          />
          <div class="actions">
            <button type="submit">{keys.button}</button>
          </div>
        </form>
        {view.mayMake && <MakeKey view={view} phrases={phrases} />}
      </div>
      <h2>{keys.devices}</h2>
      <p>{keys.known}</p>
      <ul class="plain">
        {view.devices.map((device) => (
          <Device device={device} newest={view.keys.at(-1)} phrases={phrases} />
        ))}
      </ul>
    </>
  )
}

function MakeKey({ view, phrases: { keys, ...phrases } }: KeysProps) {
  const isFirst = view.keys.length === 0
  const title = isFirst ? keys.make : keys.makeNew
  return (
    <form class="apart" data-make="">
      <h2>{title}</h2>
      {!isFirst && <p>{keys.makeMeans}</p>}
      <fieldset data-takers="" hidden>
        <legend>{keys.goesTo}</legend>
        {view.devices
          .filter(({ isThis }) => !isThis)
          .map(({ publicKey, name, kind }) => (
            <label class="choice" data-takes={publicKey}>
              <input type="checkbox" value={publicKey} checked />
              <span>
                <bdi>{name}</bdi>
                {kind !== undefined && `${phrases.signs.comma}${phrases.devices.kind[kind]}`}
              </span>
            </label>
          ))}
      </fieldset>
      <p data-only="" hidden>
        {keys.only}
      </p>
      <div class="actions">
        <button type="submit">{title}</button>
      </div>
    </form>
  )
}

type DeviceProps = {
  readonly device: KeyDeviceView
  readonly newest: SideKeysView['keys'][number] | undefined
  readonly phrases: Phrases
}

function Device({ device, newest, phrases: { keys, devices, signs } }: DeviceProps) {
  const said = [
    device.kind === undefined ? devices.unknown : devices.kind[device.kind],
    ...(device.isThis ? [devices.isThis] : device.isYours ? [keys.yours] : []),
    ...(newest === undefined ? [] : [newest.devices.includes(device.id) ? keys.reads : keys.lacks]),
  ]
  return (
    <li>
      <p>
        <strong>
          <bdi>{device.name}</bdi>
        </strong>
        {signs.comma}
        {said.join(signs.comma)}
        {!device.isThis && (
          <span data-confirmed={device.publicKey} hidden>
            {signs.comma}
            {keys.confirmedHere}
          </span>
        )}
        <span class="under soft">
          <bdi dir="ltr" data-code-of={device.publicKey}></bdi>
        </span>
      </p>
    </li>
  )
}

import { randomUUID } from 'node:crypto'
import type { SealedCaucusView } from '../functions/views/caucus-view.ts'
import type { MessagesView } from '../functions/views/messages-view.ts'
import type { SideKeysView } from '../functions/views/see-side-keys.ts'
import {
  idOfDevice,
  makeDevicePair,
  makeSideKey,
  openKey,
  publicKeyOf,
  wrapKey,
} from '../functions/web/in-browser/device-keys.ts'
import {
  isSignedBy,
  openMessage,
  openMessageKey,
  sealAnswer,
  sealMessage,
} from '../functions/web/in-browser/seal-message.ts'
import { openNote, openSignature, sealNote } from '../functions/web/in-browser/seal-note.ts'
import type { SealedAnswerWritten } from '../shared/caucus/sealed-message.ts'
import type { KeyMade, WrappedKey } from '../shared/caucus/side-key.ts'
import type { Answer, Person } from './a-stack.ts'

/** A message as a device of a co-chair opens it, if it can: what it says, how to answer it, and the device that signed it. */
type OpenedByDevice = {
  readonly number: number
  readonly text?: string
  readonly answers?: (said: string) => Promise<SealedAnswerWritten>
  readonly by?: string | undefined
}

type Addressed = { readonly id: string; readonly publicKey: string }

/** A device of somebody in an encrypted caucus, which does over HTTP what the page’s script does, with the same functions. */
export async function aKeyDevice(person: Person) {
  const pair = await makeDevicePair()
  const publicKey = await publicKeyOf(pair)
  const id = await idOfDevice(publicKey)
  const keys = new Map<number, { readonly id: string; readonly key: Uint8Array<ArrayBuffer> }>()
  const add = () => person.ask<SideKeysView>('POST', '/api/side/devices', { publicKey })
  const sees = async () => (await person.ask<SideKeysView>('GET', '/api/side/keys')).body

  /** Takes the keys that another device gave it. */
  async function takes(from: { readonly publicKey: string }): Promise<void> {
    const { dialogue, side, keys: told } = await sees()
    for (const { number, id, given } of told) {
      if (given?.by !== from.publicKey) continue
      keys.set(number, { id, key: await openKey({ dialogue, side, number, id }, given.wrapped, pair, from.publicKey) })
    }
  }

  async function wrapped(number: number, to: string): Promise<WrappedKey> {
    const { dialogue, side } = await sees()
    const { id, key } = keyOf(number)
    return wrapKey({ dialogue, side, number, id }, key, pair, to)
  }

  function keyOf(number: number) {
    const key = keys.get(number)
    if (key === undefined) throw new Error(`it has no key ${number}`)
    return key
  }

  async function gives(number: number, to: Addressed): Promise<Answer> {
    return person.ask('PUT', `/api/side/keys/${number}/devices/${to.id}`, await wrapped(number, to.publicKey))
  }

  /** A new key of the side, wrapped for itself and others. */
  async function made(number: number, ...others: readonly Addressed[]): Promise<KeyMade> {
    const key = await makeSideKey()
    keys.set(number, key)
    const all: Record<string, WrappedKey> = {}
    for (const one of [{ id, publicKey }, ...others]) all[one.id] = await wrapped(number, one.publicKey)
    return { number, id: key.id, wrapped: all }
  }

  /** Makes a key of the side, for itself and others. */
  async function makes(number: number, ...others: readonly Addressed[]): Promise<Answer> {
    return person.ask('POST', '/api/side/keys', await made(number, ...others))
  }

  async function placeIn(reading: string) {
    const { dialogue, side } = await sees()
    return { dialogue, side, reading, round: Number(reading.split('.')[0]) }
  }

  async function seals(reading: string, number: number, text: string, name?: string) {
    return sealNote(await placeIn(reading), { number, key: keyOf(number).key }, text, name)
  }

  /** Leaves a note, signed if there is a name. */
  async function notes(reading: string, number: number, text: string, name?: string): Promise<Answer> {
    const note = await seals(reading, number, text, name)
    return person.ask('POST', `/api/readings/${reading}/caucus/sealed`, note, randomUUID())
  }

  /** What it reads in a caucus: each text that it can open, with the name under it. */
  async function reads(reading: string): Promise<readonly (string | undefined)[]> {
    const { body } = await person.ask<SealedCaucusView>('GET', `/api/readings/${reading}/caucus/sealed`)
    const place = await placeIn(reading)
    return Promise.all(
      body.notes.map(async ({ signature, ...note }) => {
        const key = keys.get(note.key)
        if (key === undefined) return undefined
        const numbered = { number: note.key, key: key.key }
        const text = await openNote(place, numbered, note)
        return signature === undefined ? text : `${text} ${await openSignature(place, numbered, note, signature)}`
      }),
    )
  }

  async function sealsMessage(text: string, takers: readonly Addressed[], isSigned = false) {
    const { dialogue, side } = await sees()
    const keys = takers.map((one) => one.publicKey)
    return sealMessage({ dialogue, side }, text, keys, isSigned ? { pair, publicKey } : undefined)
  }

  /** Leaves an encrypted message for devices of co-chairs. @returns also its key, which its author's device keeps */
  async function messages(text: string, takers: readonly Addressed[], isSigned = false) {
    const sealed = await sealsMessage(text, takers, isSigned)
    return { ...sealed, ...(await person.ask('POST', '/api/messages/sealed', sealed.message, randomUUID())) }
  }

  /** What a co-chair's device opens of the messages, and who signed. */
  async function opensMessages(): Promise<readonly OpenedByDevice[]> {
    const { dialogue, side } = await sees()
    const { body } = await person.ask<MessagesView>('GET', '/api/messages')
    return Promise.all(
      body.messages.map(async ({ number, sealed }) => {
        if (sealed?.wrapped === undefined) return { number }
        const place = { dialogue, side }
        const key = await openMessageKey(place, sealed, sealed.wrapped, pair)
        const { text, answerKey } = await openMessage(place, sealed, key)
        const signs = sealed.signature && (await isSignedBy(place, sealed, key, sealed.signature, pair))
        const answers = (said: string) => sealAnswer(place, sealed, answerKey, said)
        return { number, text, answers, ...(signs && { by: sealed.signature?.by }) }
      }),
    )
  }

  return {
    id,
    publicKey,
    sealsMessage,
    messages,
    opensMessages,
    keys,
    add,
    sees,
    takes,
    wrapped,
    gives,
    made,
    makes,
    seals,
    notes,
    reads,
  }
}

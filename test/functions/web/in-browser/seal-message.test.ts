import { describe, expect, test } from 'vitest'
import { idOfDevice, makeDevicePair, publicKeyOf } from '../../../../functions/web/in-browser/device-keys.ts'
import {
  isSignedBy,
  openAnswer,
  openMessage,
  openMessageKey,
  type SealedByAuthor,
  sealAnswer,
  sealMessage,
} from '../../../../functions/web/in-browser/seal-message.ts'
import { SealedAnswerWritten, SealedMessageWritten } from '../../../../shared/caucus/sealed-message.ts'

const PLACE = { dialogue: 'river-and-sea', side: 'river' }
const ELSEWHERE = [
  { ...PLACE, side: 'sea' },
  { ...PLACE, dialogue: 'hills' },
]

type Device = Awaited<ReturnType<typeof aDevice>>

async function aDevice() {
  const pair = await makeDevicePair()
  const publicKey = await publicKeyOf(pair)
  return { pair, publicKey, id: await idOfDevice(publicKey) }
}

/** What was wrapped for a device. */
function wrappedFor(device: Device, { message }: SealedByAuthor) {
  const wrapped = message.wrapped[device.id]
  if (wrapped === undefined) throw new Error('nothing was wrapped for this device')
  return wrapped
}

function changed<Part extends { readonly sealed: string }>(part: Part): Part {
  return { ...part, sealed: (part.sealed.startsWith('A') ? 'B' : 'A') + part.sealed.slice(1) }
}

describe('an encrypted message', () => {
  test('is opened by each device that it is for and by its author, and has the shape that the server takes', async () => {
    const [laptop, phone] = [await aDevice(), await aDevice()]

    const sealed = await sealMessage(PLACE, 'My superior must not know. Мы согласны.', [
      laptop.publicKey,
      phone.publicKey,
    ])

    expect(SealedMessageWritten.safeParse(sealed.message).success).toBe(true)
    expect(sealed.message).not.toHaveProperty('signature')
    for (const device of [laptop, phone]) {
      const key = await openMessageKey(PLACE, sealed.message, wrappedFor(device, sealed), device.pair)
      expect(key).toEqual(sealed.key)
    }
    expect((await openMessage(PLACE, sealed.message, sealed.key)).text).toBe('My superior must not know. Мы согласны.')
  })

  test('has room for the longest text', async () => {
    const { publicKey } = await aDevice()

    for (const text of ['ж'.repeat(4_000), '在'.repeat(4_000)]) {
      const { message, key } = await sealMessage(PLACE, text, [publicKey])
      expect(SealedMessageWritten.safeParse(message).success).toBe(true)
      expect((await openMessage(PLACE, message, key)).text).toBe(text)
    }
  })

  test('does not open on another device, for another side or dialogue, with the key of another message, or when a byte was changed', async () => {
    const [chair, other] = [await aDevice(), await aDevice()]
    const sealed = await sealMessage(PLACE, 'For you.', [chair.publicKey])
    const another = await sealMessage(PLACE, 'For you too.', [chair.publicKey])
    const [{ message, key }, wrapped] = [sealed, wrappedFor(chair, sealed)]

    await expect(openMessageKey(PLACE, message, wrapped, other.pair)).rejects.toThrow()
    for (const place of ELSEWHERE) {
      await expect(openMessageKey(place, message, wrapped, chair.pair)).rejects.toThrow()
      await expect(openMessage(place, message, key)).rejects.toThrow()
    }
    // A server that puts the text of one message under the keys of another.
    await expect(openMessageKey(PLACE, another.message, wrapped, chair.pair)).rejects.toThrow()
    await expect(openMessage(PLACE, another.message, key)).rejects.toThrow()
    await expect(openMessageKey(PLACE, changed(message), wrapped, chair.pair)).rejects.toThrow()
    await expect(openMessageKey(PLACE, message, changed(wrapped), chair.pair)).rejects.toThrow()
    await expect(openMessage(PLACE, changed(message), key)).rejects.toThrow()
  })

  test('shows the device that signed it, and no other one', async () => {
    const [chair, author, other] = [await aDevice(), await aDevice(), await aDevice()]
    const signed = await sealMessage(PLACE, 'I ask you.', [chair.publicKey], author)
    const others = await sealMessage(PLACE, 'I ask you too.', [chair.publicKey], other)
    const [{ message, key }, unsigned] = [signed, wrappedFor(chair, signed)]
    const wrapped = message.signature?.wrapped[chair.id] ?? unsigned
    const ofOthers = others.message.signature?.wrapped[chair.id] ?? unsigned
    const shows = (by: string, one = wrapped, place = PLACE) =>
      isSignedBy(place, message, key, { by, wrapped: one }, chair.pair)

    expect(SealedMessageWritten.safeParse(message).success).toBe(true)
    expect(await shows(author.publicKey)).toBe(true)
    expect(await shows(other.publicKey)).toBe(false)
    expect(await shows(other.publicKey, ofOthers)).toBe(false)
    // What is wrapped without a pair signs nothing.
    expect(await shows(author.publicKey, unsigned)).toBe(false)
    for (const place of ELSEWHERE) expect(await shows(author.publicKey, wrapped, place)).toBe(false)
    expect(await shows(author.publicKey, changed(wrapped))).toBe(false)
  })
})

describe('an encrypted answer', () => {
  test('is opened by who has opened the message', async () => {
    const { message, key } = await sealMessage(PLACE, 'May I?', [(await aDevice()).publicKey])
    const { answerKey } = await openMessage(PLACE, message, key)

    const answer = await sealAnswer(PLACE, message, answerKey, 'You may.')

    expect(SealedAnswerWritten.safeParse(answer).success).toBe(true)
    expect(await openAnswer(PLACE, message, answerKey, answer)).toBe('You may.')
  })

  test('does not open under another message or side, when it was changed, or when a server made it', async () => {
    const chair = await aDevice()
    const { message, key } = await sealMessage(PLACE, 'May I?', [chair.publicKey])
    const other = await sealMessage(PLACE, 'May she?', [chair.publicKey])
    const { answerKey } = await openMessage(PLACE, message, key)
    const otherKey = (await openMessage(PLACE, other.message, other.key)).answerKey
    const answer = await sealAnswer(PLACE, message, answerKey, 'You may.')

    await expect(openAnswer(PLACE, other.message, answerKey, answer)).rejects.toThrow()
    await expect(openAnswer(PLACE, other.message, otherKey, answer)).rejects.toThrow()
    for (const place of ELSEWHERE) await expect(openAnswer(place, message, answerKey, answer)).rejects.toThrow()
    await expect(openAnswer(PLACE, message, answerKey, changed(answer))).rejects.toThrow()
    const forged = await sealAnswer(PLACE, message, crypto.getRandomValues(new Uint8Array(32)), 'You may not.')
    await expect(openAnswer(PLACE, message, answerKey, forged)).rejects.toThrow()
    // Nor is the message an answer to itself.
    await expect(openAnswer(PLACE, message, key, message)).rejects.toThrow()
  })
})

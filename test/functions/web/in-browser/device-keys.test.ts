import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { describe, expect, test } from 'vitest'
import {
  codeOf,
  idOfDevice,
  makeDevicePair,
  makeSideKey,
  openKey,
  publicKeyOf,
  wrapKey,
} from '../../../../functions/web/in-browser/device-keys.ts'
import { DevicePublicKey, KeyDeviceId, KeyId, WrappedKey } from '../../../../shared/caucus/side-key.ts'

const OF_RIVER = { dialogue: 'river-and-sea', side: 'river', number: 1 }

async function aDevice() {
  const pair = await makeDevicePair()
  return { pair, publicKey: await publicKeyOf(pair) }
}

describe('a device', () => {
  test('has a private key that nothing can extract', async () => {
    const { privateKey } = (await aDevice()).pair

    expect(privateKey.extractable).toBe(false)
    for (const form of ['jwk', 'pkcs8'] as const)
      await expect(crypto.subtle.exportKey(form, privateKey)).rejects.toThrow()
  })

  test('has a public key, an id and a code of the shapes that the server takes', async () => {
    const { publicKey } = await aDevice()

    expect(DevicePublicKey.safeParse(publicKey).success).toBe(true)
    expect(KeyDeviceId.safeParse(await idOfDevice(publicKey)).success).toBe(true)
    expect(await codeOf('river-and-sea', 'river', publicKey)).toMatch(/^\d{24}$/)
  })

  test('has another code in another dialogue, on another side, and with another key', async () => {
    const [one, other] = [await aDevice(), await aDevice()]

    const codes = await Promise.all([
      codeOf('river-and-sea', 'river', one.publicKey),
      codeOf('river-and-sea', 'river', other.publicKey),
      codeOf('river-and-sea', 'sea', one.publicKey),
      codeOf('hills', 'river', one.publicKey),
    ])

    expect(new Set(codes).size).toBe(4)
  })
})

describe('a key of a side', () => {
  test('is opened by the device that it was wrapped for', async () => {
    const [giver, taker, { key, id }] = await Promise.all([aDevice(), aDevice(), makeSideKey()])
    const named = { ...OF_RIVER, id }

    const wrapped = await wrapKey(named, key, giver.pair, taker.publicKey)

    expect(WrappedKey.safeParse(wrapped).success).toBe(true)
    expect(KeyId.safeParse(id).success).toBe(true)
    expect(await openKey(named, wrapped, taker.pair, giver.publicKey)).toEqual(key)
  })

  test('is not opened by another device, as from another one, or by another name', async () => {
    const [giver, taker, other, { key, id }] = await Promise.all([aDevice(), aDevice(), aDevice(), makeSideKey()])
    const named = { ...OF_RIVER, id }
    const wrapped = await wrapKey(named, key, giver.pair, taker.publicKey)

    await expect(openKey(named, wrapped, other.pair, giver.publicKey)).rejects.toThrow()
    await expect(openKey(named, wrapped, taker.pair, other.publicKey)).rejects.toThrow()
    for (const changed of [{ side: 'sea' }, { dialogue: 'hills' }, { number: 2 }, { id: id.replace(/^./, 'x') }]) {
      await expect(openKey({ ...named, ...changed }, wrapped, taker.pair, giver.publicKey)).rejects.toThrow()
    }
  })

  test('is refused when it is not the key that its id names', async () => {
    const [giver, taker, one, other] = await Promise.all([aDevice(), aDevice(), makeSideKey(), makeSideKey()])
    const named = { ...OF_RIVER, id: one.id }

    const wrapped = await wrapKey(named, other.key, giver.pair, taker.publicKey)

    await expect(openKey(named, wrapped, taker.pair, giver.publicKey)).rejects.toThrow('not the key')
  })
})

test('the library opens what the vectors of RFC 9180 sealed with a key that authenticates (A.3.3)', async () => {
  const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() })
  const context = await suite.createRecipientContext({
    recipientKey: await suite.kem.importKey('raw', bytes(VECTOR.skRm), false),
    senderPublicKey: await suite.kem.importKey('raw', bytes(VECTOR.pkSm), true),
    enc: bytes(VECTOR.enc),
    info: new TextEncoder().encode('Ode on a Grecian Urn'),
  })

  const opened = await context.open(bytes(VECTOR.ct), new TextEncoder().encode('Count-0'))

  expect(new TextDecoder().decode(opened)).toBe('Beauty is truth, truth beauty')
})

const VECTOR = {
  skRm: 'd929ab4be2e59f6954d6bedd93e638f02d4046cef21115b00cdda2acb2a4440e',
  pkSm: '04a817a0902bf28e036d66add5d544cc3a0457eab150f104285df1e293b5c10eef8651213e43d9cd9086c80b309df22cf37609f58c1127f7607e85f210b2804f73',
  enc: '042224f3ea800f7ec55c03f29fc9865f6ee27004f818fcbdc6dc68932c1e52e15b79e264a98f2c535ef06745f3d308624414153b22c7332bc1e691cb4af4d53454',
  ct: '82ffc8c44760db691a07c5627e5fc2c08e7a86979ee79b494a17cc3405446ac2bdb8f265db4a099ed3289ffe19',
}

function bytes(hex: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(hex, 'hex')).buffer
}

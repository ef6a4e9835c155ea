import * as ed25519 from '@noble/ed25519'
import { cosignatureLine, cosignedText, readWitnessKey, witnessKeyOf } from '../../../shared/log/cosignature.ts'
import type { WitnessKey } from '../look.ts'
import { sha256 } from '../signed-head.ts'

/**
 * A key as a browser keeps it. That of WebCrypto is given to nobody, not even to the page. A browser without Ed25519 in WebCrypto
 * keeps the 32 bytes of RFC 8032.
 */
export type BrowserKey = {
  readonly name: string
  readonly publicKey: Uint8Array
  readonly secret: CryptoKey | Uint8Array
}

/** Makes a key. @param name an address without its scheme, without spaces and without a plus */
export async function makeBrowserKey(name: string): Promise<BrowserKey> {
  try {
    const pair = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair
    const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
    return { name, publicKey, secret: pair.privateKey }
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotSupportedError')) throw error
    const secret = ed25519.utils.randomSecretKey()
    return { name, publicKey: ed25519.getPublicKey(secret), secret }
  }
}

/** What a witness signs with, from its key. */
export function witnessKeyFrom({ name, publicKey, secret }: BrowserKey): WitnessKey {
  const line = witnessKeyOf({ name, publicKey }, sha256)
  const keyId = readWitnessKey(line, sha256)?.keyId ?? new Uint8Array()
  return {
    line,
    async cosign(text, at) {
      const time = Math.floor(at.getTime() / 1_000)
      const signature = await signed(new TextEncoder().encode(cosignedText(text, time)), secret)
      return cosignatureLine({ name, keyId, time, signature })
    },
  }
}

async function signed(message: Uint8Array<ArrayBuffer>, secret: BrowserKey['secret']): Promise<Uint8Array> {
  return secret instanceof Uint8Array
    ? ed25519.sign(message, secret)
    : new Uint8Array(await crypto.subtle.sign('Ed25519', secret, message))
}

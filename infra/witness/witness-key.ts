import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { cosignatureLine, cosignedText, readWitnessKey, witnessKeyOf } from '../../shared/log/cosignature.ts'
import { CannotWitness } from './cannot-witness.ts'
import type { WitnessKey } from './look.ts'
import { sha256 } from './signed-head.ts'
import { OWNER_ONLY, writeNew } from './write-new.ts'

/**
 * Reads the key in a file, or makes it, which only the owner of the file may read. The file is made whole: it is there with all of
 * it, or not at all.
 *
 * @param name for a new key, such as an address without its scheme
 * @returns the key, and whether it was made now
 * @throws {CannotWitness} for a file that holds something else, or when a new key has no name
 */
export function witnessKeyIn(file: string, name: string | undefined): WitnessKey & { readonly isNew: boolean } {
  const stored = contentOf(file)
  if (stored !== undefined) return { ...keyFrom(stored, file), isNew: false }
  if (name === undefined || !/^[^\s+]{1,120}$/.test(name)) {
    throw new CannotWitness(
      `${file} is not there. To make a key, give it a name without spaces or a plus: --name witness.example.org/river`,
    )
  }
  const { privateKey } = generateKeyPairSync('ed25519')
  const content = `${name}\n${privateKey.export({ type: 'pkcs8', format: 'pem' })}`
  const isNew = writeNew(file, content, OWNER_ONLY)
  return { ...keyFrom(isNew ? content : readFileSync(file, 'utf8'), file), isNew }
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function keyFrom(content: string, file: string): WitnessKey {
  const at = content.indexOf('\n')
  const name = content.slice(0, at)
  const privateKey = privateKeyIn(content.slice(at + 1))
  const raw = privateKey && createPublicKey(privateKey).export({ format: 'jwk' }).x
  if (privateKey?.asymmetricKeyType !== 'ed25519' || raw === undefined || !/^[^\s+]{1,120}$/.test(name)) {
    throw new CannotWitness(`${file} holds no key of a witness; give another file, and a new key is made there`)
  }
  const line = witnessKeyOf({ name, publicKey: Uint8Array.from(Buffer.from(raw, 'base64url')) }, sha256)
  const keyId = readWitnessKey(line, sha256)?.keyId ?? new Uint8Array()
  return {
    line,
    cosign(text, at) {
      const time = Math.floor(at.getTime() / 1_000)
      const signature = Uint8Array.from(sign(null, Buffer.from(cosignedText(text, time)), privateKey))
      return cosignatureLine({ name, keyId, time, signature })
    },
  }
}

function privateKeyIn(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem)
  } catch {
    return undefined
  }
}

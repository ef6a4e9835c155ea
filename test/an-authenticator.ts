import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** What an authenticator in a test does otherwise than it was asked. */
export type Otherwise = {
  readonly origin?: string
  readonly host?: string
  readonly challenge?: string
  readonly type?: string
  /** Whether somebody unlocked it. */
  readonly isVerified?: boolean
  readonly counter?: number
}

type ToMake = {
  readonly challenge: string
  readonly rp: { readonly id: string }
  readonly user: { readonly id: string }
}
type ToUse = { readonly challenge: string; readonly rpId: string }

/** An authenticator in software, with one passkey (ES256): what a browser and a device answer together. */
export function anAuthenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' }) as { x?: string; y?: string }
  const credential = randomBytes(32)
  let handle = ''

  const told = (type: string, challenge: string, otherwise: Otherwise) =>
    Buffer.from(
      JSON.stringify({
        type: otherwise.type ?? type,
        challenge: otherwise.challenge ?? challenge,
        origin: otherwise.origin ?? origin,
        crossOrigin: false,
      }),
    )
  const dataOf = (host: string, { isVerified = true, counter = 0, ...more }: Otherwise, made?: Buffer) => {
    const number = Buffer.alloc(4)
    number.writeUInt32BE(counter)
    const flags = 0x01 | (isVerified ? 0x04 : 0) | (made === undefined ? 0 : 0x40)
    return Buffer.concat([digest(more.host ?? host), Buffer.of(flags), number, ...(made === undefined ? [] : [made])])
  }
  const answer = (response: Readonly<Record<string, string>>) => {
    const id = credential.toString('base64url')
    return { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} }
  }

  return {
    /** Makes the passkey. */
    makes({ challenge, rp, user }: ToMake, otherwise: Otherwise = {}) {
      handle = user.id
      const key = cbor(
        new Map<number, unknown>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, bytes(x)],
          [-3, bytes(y)],
        ]),
      )
      const made = Buffer.concat([Buffer.alloc(16), Buffer.of(0, credential.length), credential, key])
      const object = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', dataOf(rp.id, otherwise, made)],
      ])
      return answer({
        clientDataJSON: told('webauthn.create', challenge, otherwise).toString('base64url'),
        attestationObject: cbor(object).toString('base64url'),
      })
    },

    /** Uses it. */
    uses({ challenge, rpId }: ToUse, otherwise: Otherwise = {}) {
      const client = told('webauthn.get', challenge, otherwise)
      const data = dataOf(rpId, otherwise)
      return answer({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', Buffer.concat([data, digest(client)]), privateKey).toString('base64url'),
        userHandle: handle,
      })
    },
  }
}

function bytes(text: string): Buffer {
  return Buffer.from(text, 'base64url')
}

function digest(of: string | Buffer): Buffer {
  return createHash('sha256').update(of).digest()
}

/** CBOR (RFC 8949), as far as an authenticator needs it: whole numbers, texts, bytes and maps. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (value instanceof Map) return Buffer.concat([head(5, value.size), ...[...value].flat().map(cbor)])
  throw new TypeError(`no CBOR for ${typeof value}`)
}

function head(major: number, size: number): Buffer {
  if (size < 24) return Buffer.of((major << 5) | size)
  return size < 256 ? Buffer.of((major << 5) | 24, size) : Buffer.of((major << 5) | 25, size >> 8, size & 0xff)
}

/** Something of the right shape for an encrypted caucus, which opens with no key. */

const base64 = (bytes: number, first = 0) => Buffer.alloc(bytes, first).toString('base64')

export const aPublicKey = (byte: number) => Buffer.concat([Buffer.from([4]), Buffer.alloc(64, byte)]).toString('base64')
export const A_PUBLIC_KEY = aPublicKey(7)
export const A_WRAPPED_KEY = { enc: A_PUBLIC_KEY, sealed: base64(48) }
export const A_KEY_MADE = { number: 1, id: 'a'.repeat(64), wrapped: {} }
export const A_SEALED_NOTE = { key: 1, iv: base64(12), sealed: base64(1_040) }
export const A_KEY_DEVICE = '0'.repeat(32)
export const A_SEALED_ANSWER = { iv: base64(12), sealed: base64(1_040) }
export const A_SEALED_MESSAGE = { ...A_SEALED_ANSWER, wrapped: { [A_KEY_DEVICE]: A_WRAPPED_KEY } }

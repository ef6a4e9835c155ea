import { describe, expect, test } from 'vitest'
import { isSigned } from '../../../functions/platform/is-signed.ts'
import { sha256 } from '../../../functions/record/hashing.ts'
import { readCosignatures, readKey } from '../../../infra/verify/signed-note.ts'
import { textOfNote, verifierKeyOf } from '../../../shared/log/checkpoint.ts'
import { cosignatureLine, cosignedText, readCosignature, readWitnessKey } from '../../../shared/log/cosignature.ts'
import { toHex } from '../../../shared/proof/hex.ts'
import { aWitness } from '../../a-witness.ts'

/** The example of https://c2sp.org/tlog-cosignature. */
const C2SP =
  '\u2014 witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n'

const NOTE = `talks.example.org/api/log
2
6+TuxfnfcWIOg6iXg3T1vaVjom7oPmnL+ozJqLgK1bE=

\u2014 talks.example.org/api/log 15HOWk4ehshw+XRHIzvwmsekVEzmACB+31/+tzqjxqhEAyFltF4K44Da89pIU6x3boludZ88Xwqyk9kZhRZTzhHcQgY=
`

describe('a cosignature', () => {
  test('is read and written as C2SP has it', () => {
    const read = readCosignature(C2SP)

    expect(read).toMatchObject({ name: 'witness.example.com/w1', time: 1_679_315_147 })
    expect(read && toHex(read.keyId)).toBe('8d66cf3f')
    expect(read && cosignatureLine(read)).toBe(C2SP)
    expect(
      cosignedText('example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n', 1),
    ).toBe(
      'cosignature/v1\ntime 1\nexample.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    )
  })

  test.each([
    ['no dash', C2SP.slice(2)],
    ['two lines', `${C2SP}${C2SP}`],
    ['too short', '\u2014 w jWbPPwAAAABkGFDL'],
    ['no Base64', '\u2014 w jWbPP'],
    ['a log’s signature', NOTE.split('\n')[4] ?? ''],
    ['a time that no number has', `\u2014 w ${Buffer.alloc(76, 255).toString('base64')}`],
  ])('is none with %s', (_, line) => {
    expect(readCosignature(line)).toBeUndefined()
  })

  test('is valid for its checkpoint, its time and its key alone, for the server and for the verifier', () => {
    const [witness, other] = [aWitness('river'), aWitness('sea', 'witness.example.org/river')]
    const line = witness.signs(NOTE, new Date('2035-03-01T10:00:00Z'))
    const read = readCosignature(line)
    const [key, another] = [witness, other].map(({ named }) => readWitnessKey(named.key, sha256)?.publicKey)
    if (read === undefined || key === undefined || another === undefined) throw new Error('it is not read')
    const isValid = (text: string, time: number, by: Uint8Array) =>
      isSigned(new TextEncoder().encode(cosignedText(text, time)), read.signature, by)
    const text = textOfNote(NOTE)

    expect(isValid(text, read.time, key)).toBe(true)
    expect(isValid(text.replace('2', '3'), read.time, key)).toBe(false)
    expect(isValid(text, read.time + 1, key)).toBe(false)
    expect(isValid(text, read.time, another)).toBe(false)
    const verifier = readKey(witness.named.key, 4)
    expect(verifier && readCosignatures(`${NOTE}${line}`, verifier)).toEqual([read.time])
    expect(verifier && readCosignatures(`${NOTE.replace('\n2\n', '\n3\n')}${line}`, verifier)).toEqual([undefined])
    expect(verifier && readCosignatures(`${NOTE}${other.signs(NOTE)}`, verifier)).toEqual([])
  })
})

test('a key of a witness is not one of a log, and is whole', () => {
  const { named } = aWitness('river')
  const read = readWitnessKey(named.key, sha256)
  if (read === undefined) throw new Error('it is not read')

  expect(readWitnessKey(verifierKeyOf({ name: read.name, publicKey: read.publicKey }, sha256), sha256)).toBeUndefined()
  expect(readWitnessKey(named.key.replace('river', 'rover'), sha256)).toBeUndefined()
  expect(readKey(named.key)).toBeUndefined()
})

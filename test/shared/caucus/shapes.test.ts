import { describe, expect, test } from 'vitest'
import { pad, unpad } from '../../../shared/caucus/bindings.ts'
import { codeInFours, codeOfDigest, digitsTyped } from '../../../shared/caucus/device-code.ts'
import { bytesOf, DevicePublicKey } from '../../../shared/caucus/side-key.ts'

describe('bytes in Base64', () => {
  test('are of the lengths that are asked for', () => {
    const twelve = bytesOf(12)

    expect(twelve.safeParse('A'.repeat(16)).success).toBe(true)
    for (const other of ['A'.repeat(15), 'A'.repeat(20), `${'A'.repeat(14)}==`, `${'A'.repeat(15)}!`, ''])
      expect(twelve.safeParse(other).success, other).toBe(false)
  })

  test('are written in one way only', () => {
    // The last letters differ in bits that Base64 throws away.
    expect(bytesOf(1).safeParse('AA==').success).toBe(true)
    expect(bytesOf(1).safeParse('AB==').success).toBe(false)
  })

  test('of a public key begin as a point that is not compressed', () => {
    const point = Buffer.alloc(65, 7)
    point[0] = 4

    expect(DevicePublicKey.safeParse(point.toString('base64')).success).toBe(true)
    point[0] = 2
    expect(DevicePublicKey.safeParse(point.toString('base64')).success).toBe(false)
  })
})

describe('padding', () => {
  test('is taken away again, also from a text that ends like padding', () => {
    for (const text of ['', 'a', '\u0080', 'a\u0000\u0000', 'x'.repeat(4_095)]) expect(unpad(pad(text))).toBe(text)
  })

  test('is refused where there is none', () => {
    expect(() => unpad(new Uint8Array(16))).toThrow(RangeError)
    expect(() => unpad(new TextEncoder().encode('abc'))).toThrow(RangeError)
  })
})

describe('a code', () => {
  test('has 24 digits of the first 128 bits, in fours', () => {
    const digest = new Uint8Array(32).fill(0xff)

    // 2^128 - 1 is 340282366920938463463374607431768211455.
    expect(codeOfDigest(digest)).toBe('938463463374607431768211455'.slice(-24))
    expect(codeOfDigest(new Uint8Array(32))).toBe('0'.repeat(24))
    expect(codeInFours('123456789012345678901234')).toBe('1234 5678 9012 3456 7890 1234')
  })

  test('is read with whatever stands between its digits, in Arabic and wide digits too', () => {
    expect(digitsTyped(' 1234-5678 ')).toBe('12345678')
    expect(digitsTyped('٠١٢٣ ٤٥٦٧ ٨٩')).toBe('0123456789')
    expect(digitsTyped('۴۵۶')).toBe('456')
    expect(digitsTyped('１２')).toBe('12')
  })
})

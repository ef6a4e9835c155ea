import { expect, test } from 'vitest'
import { byteOrder } from '../../../infra/verify/byte-order.ts'

const TEXTS = ['', 'a', 'ab', 'b', 'z', 'é', 'и', '\ud800', '\ud800a', '\uffff', '\u{10000}', '\u{10ffff}']

test.each(TEXTS)('%j is among other texts where the bytes of its UTF-8 are', (one) => {
  for (const other of TEXTS)
    expect(Math.sign(byteOrder(one, other))).toBe(Buffer.compare(Buffer.from(one), Buffer.from(other)))
})

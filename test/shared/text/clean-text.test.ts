import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanAll } from '../../../shared/text/clean-all.ts'
import { cleanText } from '../../../shared/text/clean-text.ts'
import { TEXTS } from '../../cases/texts.ts'
import { many } from '../../many.ts'
import { anyText } from './texts.ts'

const numRuns = many({ atOnce: 1_000, inAll: 50_000 })

describe('a text as it was tabled', () => {
  test.each(TEXTS.map(({ tabled, kept }) => [tabled, kept] as const))('%j is kept as it should be', (tabled, kept) => {
    const { text } = cleanText(tabled)

    if (kept !== undefined) expect(text).toBe(kept)
    expect(text).not.toMatch(FORBIDDEN)
  })
})

describe('cleaning', () => {
  test.each([
    ['line-breaks', 'a\u2028b\u0085c', 'a\nb\nc'],
    ['spaces', 'a\tb\u202fc\u2007d', 'a b c d'],
    ['control-characters', 'a\u001bb\u009fc', 'abc'],
    ['broken-characters', 'a\ude00b\ufdd0c\u{10ffff}d\ufffd', 'abcd'],
    ['directions', 'a\u202eb\u2066c\u200fd\u061c', 'abcd'],
    ['invisible-characters', 'a\u00adb\u200bc\ufeffd\u2060e\u200df\ufe0fg\u{e0041}', 'abcdefg'],
    ['accents', 'cafe\u0301', 'café'],
  ])('says that it changed %s', (change, written, text) => {
    expect(cleanText(written)).toEqual({ text, changed: [change] })
  })

  test('corrects line ends and surrounding spaces without telling the author', () => {
    expect(cleanText(' one\r\ntwo\rthree \n')).toEqual({ text: 'one\ntwo\nthree', changed: [] })
  })

  test.each([
    ['a Persian plural', 'کتاب\u200cها'],
    ['a Devanagari half form', 'क\u094d\u200dष'],
    ['a person of a skin colour at a computer', '\u{1f469}\u{1f3fd}\u200d\u{1f4bb}'],
    ['a heart in colour', '\u2764\ufe0f'],
    ['a key of a telephone', '1\ufe0f\u20e3'],
    ['the flag of Wales', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'],
    ['a Hebrew sentence that ends in a sign', 'שלום\u200f!'],
    ['a Han character in one of its forms', '葛\u{e0100}'],
  ])('leaves %s as it is', (_, text) => {
    expect(cleanText(text)).toEqual({ text, changed: [] })
  })

  test.each([
    '',
    '  ',
    '\u200b\u200b',
    '\u2800',
    '\u3164',
    '\u00ad\n',
    '\ufe0f',
    '\u0301',
    '\u2066\u2069',
    '\ud83d\0\ude00',
  ])('makes %j empty, which has no visible character', (written) => {
    expect(cleanText(written).text).toBe('')
  })

  test('of a cleaned text changes nothing', () => {
    fc.assert(
      fc.property(anyText, (written) => {
        const { text } = cleanText(written)

        expect(cleanText(text)).toEqual({ text, changed: [] })
      }),
      { numRuns },
    )
  })

  test('leaves no forbidden character in any text', () => {
    fc.assert(
      fc.property(anyText, (written) => {
        const { text } = cleanText(written)

        expect(text).not.toMatch(FORBIDDEN)
        expect(text).toBe(text.normalize('NFC').trim())
      }),
      { numRuns },
    )
  })

  test('cleans every text of a request, and reports each kind of change once', () => {
    const sent = { body: { term: { en: 'a\u200b', ru: 'б' } }, notes: ['c\u200b', 'd\u00a0e'], revision: 1, at: null }

    expect(cleanAll(sent)).toEqual({
      value: { body: { term: { en: 'a', ru: 'б' } }, notes: ['c', 'd e'], revision: 1, at: null },
      changed: ['spaces', 'invisible-characters'],
    })
  })

  test('of a value that is nested too deeply stops', () => {
    const deep = JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)

    expect(() => cleanAll(deep)).not.toThrow()
  })
})

const FORBIDDEN = new RegExp(
  [
    '(?!\\n)\\p{Cc}',
    '\\p{Cs}',
    '\\p{NChar}',
    '\\ufffd',
    '[\\u00a0\\u00ad\\u2007\\u200b]',
    '[\\u2028-\\u202f\\u2060-\\u206f]',
    '[\\u034f]',
  ]
    .concat('[\\u3164\\ufeff\\ufff9-\\ufffb]')
    .join('|'),
  'u',
)

import * as fc from 'fast-check'
import type { MediatorsBrief } from '../../../shared/mediation/mediators-brief.ts'
import type { Tabled } from '../../../shared/proposal.ts'
import { aBrief, type Said } from './a-brief.ts'

/**
 * Matters with a known end. Texts say one of several words at each place; between the places stand words that never
 * change, so that what a text says at a place can be read back from it.
 */

/** What a text says at each place; an empty string where it says nothing. */
export type Says = readonly string[]
export type Matter = {
  readonly sides: readonly string[]
  readonly texts: readonly { readonly says: Says; readonly agreedBy: readonly string[] }[]
}

const SIDES = ['river', 'sea', 'hill']
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']

/** A matter in which each side accepted every word of one text that nobody tabled, and no other such text exists. */
export const nearAgreement: fc.Arbitrary<Matter & { readonly bridge: Says }> = shape(2).chain(({ sides, places }) =>
  fc
    .record({
      splits: fc.array(fc.integer({ min: 1, max: 2 ** places - 2 }), {
        minLength: sides.length,
        maxLength: sides.length,
      }),
      isShort: fc.boolean(),
    })
    .map(({ splits, isShort }) => {
      const bridge = Array.from({ length: places }, (_, place) =>
        isShort && place === 0 ? '' : `bridge${letter(place)}`,
      )
      const fresh = counter()
      // Each side agrees on two texts: each has some of the words, and the other has the rest.
      const texts = sides.flatMap((side, index) => {
        const isFirst = (place: number) => ((splits[index] ?? 1) >> place) % 2 === 1
        return [true, false].map((half) => ({
          says: bridge.map((word, place) => (isFirst(place) === half ? word : `own${fresh()}`)),
          agreedBy: [side],
        }))
      })
      return { sides, texts, bridge }
    }),
)

/** A matter in which, at one place, each side agrees only on texts with a word of its own. */
export const deadlock: fc.Arbitrary<Matter & { readonly at: number }> = shape(1).chain(({ sides, places }) =>
  fc
    .record({
      at: fc.nat({ max: places - 1 }),
      more: fc.array(fc.tuple(fc.nat({ max: sides.length - 1 }), says(places)), {
        minLength: sides.length,
        maxLength: 8,
      }),
    })
    .map(({ at, more }) => ({
      sides,
      at,
      texts: more.map(([side, words], index) => {
        const owner = index < sides.length ? index : side
        return {
          says: words.map((word, place) => (place === at ? `own${letter(owner)}` : word)),
          agreedBy: [sides[owner] ?? ''],
        }
      }),
    })),
)

/** Any matter: any side may agree on any text, but not every side on one. */
export const anyMatter: fc.Arbitrary<Matter> = shape(1).chain(({ sides, places }) =>
  fc
    .array(fc.tuple(says(places), fc.subarray([...sides], { maxLength: sides.length - 1 })), {
      minLength: 1,
      maxLength: 7,
    })
    .map((texts) => ({ sides, texts: texts.map(([words, agreedBy]) => ({ says: words, agreedBy })) })),
)

export function briefOf({ sides, texts }: Matter): MediatorsBrief {
  const said = texts.map(({ says: words, agreedBy }, index): [string, Said] => [
    `t${index}`,
    { body: bodyOf(words), agreedBy },
  ])
  return aBrief(Object.fromEntries(said), sides)
}

/** What a text says at each place. */
export function saysOf(body: Tabled): Says {
  const text = body.kind === 'commitment' ? (body.action.en ?? '') : ''
  const [, ...after] = text.split(/the \w+ stays/u)
  return after.map((word) => word.trim())
}

function bodyOf(words: Says): Tabled {
  const action = words.map((word, place) => `the ${NUMBERS[place]} stays${word === '' ? '' : ` ${word}`}`).join(' ')
  const ru = words.map((word, place) => `часть ${NUMBERS[place]} остаётся${word === '' ? '' : ` ${word}`}`).join(' ')
  return { kind: 'commitment', by: 'each-side', form: 'undertake', action: { en: action, ru } }
}

function shape(fewest: number) {
  return fc
    .record({ many: fc.integer({ min: 2, max: 3 }), places: fc.integer({ min: fewest, max: 5 }) })
    .map(({ many, places }) => ({ sides: SIDES.slice(0, many), places }))
}

function says(places: number): fc.Arbitrary<Says> {
  return fc.array(fc.constantFrom('red', 'green', 'blue', ''), { minLength: places, maxLength: places })
}

function counter(): () => string {
  let count = 0
  return () => {
    count += 1
    return letter(count)
  }
}

function letter(number: number): string {
  return String.fromCharCode(97 + (number % 26)) + (number >= 26 ? letter(Math.floor(number / 26) - 1) : '')
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inOrderOfTexts, type Placed } from '../../shared/order-of-texts.ts'
import { aBasket, aCommitment, aDefinition, aModality, aTopic } from '../builders.ts'

const SIDES = ['river', 'sea']

/** Texts under the ids of their names, each in a competition of its own unless it amends another one. */
function texts(bodies: { readonly [id: string]: Placed['body'] }, amends: { readonly [id: string]: string } = {}) {
  return Object.entries(bodies).map(([id, body]): Placed => {
    const amended = amends[id]
    return amended === undefined ? { id, body, competes: id } : { id, body, competes: amended, amends: amended }
  })
}

function order(all: readonly Placed[]): string {
  return inOrderOfTexts(all, SIDES)
    .map(({ id }) => id)
    .join(' ')
}

describe('texts are in an order that their words alone decide', () => {
  test('clauses by who is bound, as the dialogue lists the sides, then by what they do, then by the alphabet', () => {
    const clauses = texts({
      a: aCommitment({ by: 'sea', form: 'undertake', action: { en: 'answer' } }),
      b: aCommitment({ by: 'river', form: 'not-authorize', action: { en: 'answer' } }),
      c: aCommitment({ by: 'river', form: 'refrain', action: { en: 'Publish early' } }),
      d: aCommitment({ by: 'river', form: 'refrain', action: { en: '“meddling”' } }),
      e: aCommitment({ by: 'each-side', form: 'not-authorize', action: { en: 'z' } }),
    })

    expect(order(clauses)).toBe('e d c b a')
  })

  test('definitions before topics, baskets by their titles, forms as they are listed', () => {
    expect(order(texts({ a: aTopic('Media'), b: aDefinition('Media'), c: aDefinition('Funding') }))).toBe('c b a')
    expect(order(texts({ a: aBasket('Media'), b: aBasket('“Funding”') }))).toBe('b a')
    expect(order(texts({ a: aModality('joint-statement'), b: aModality('treaty') }))).toBe('b a')
  })

  test('an amendment after what it amends, with nothing of another competition between them', () => {
    const clauses = texts(
      {
        a: aCommitment({ action: { en: 'apple' } }),
        b: aCommitment({ action: { en: 'cherry' } }),
        c: aCommitment({ action: { en: 'banana' } }),
        d: aCommitment({ action: { en: 'aardvark' } }),
      },
      { d: 'b' },
    )

    expect(order(clauses)).toBe('a c b d')
  })

  test('the same for any ids and in whatever order they were tabled', () => {
    const clauses = texts({
      a: aCommitment({ action: { en: 'one' } }),
      b: aCommitment({ action: { en: 'two' } }),
      c: aCommitment({ action: { ru: 'три' } }),
      d: aCommitment({ action: { en: 'One' } }),
    })
    const words = (all: readonly Placed[]) => inOrderOfTexts(all, SIDES).map(({ body }) => body)

    fc.assert(
      fc.property(
        fc.shuffledSubarray(clauses, { minLength: 4 }),
        fc.shuffledSubarray(['p', 'q', 'r', 's'], { minLength: 4 }),
        (shuffled, ids) => {
          const renamed = shuffled.map((one, index) => ({ ...one, id: ids[index] ?? '', competes: ids[index] ?? '' }))
          expect(words(renamed)).toEqual(words(clauses))
        },
      ),
    )
  })
})

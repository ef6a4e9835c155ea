import fc from 'fast-check'
import { AgreementRule, TextStance } from '../../shared/agreement.ts'
import type { Counted, Counts } from '../../shared/outcomes.ts'
import type { Position } from '../../shared/position.ts'
import { aCommitment, daysFromNow } from '../builders.ts'

/** What everybody on one side's roll said of one text, one by one; `undefined` for who said nothing. */
export type Votes = readonly (Position['stance'] | undefined)[]

/** A text, and what every side said of it. */
export type Heard = {
  readonly id: string
  readonly competes: string
  readonly withdrawn: boolean
  readonly voices: { readonly [side: string]: Votes }
}

/** A reading with small numbers, so that quorums, thresholds and ties are met exactly every so often. */
export type Sitting = {
  readonly rule: AgreementRule
  readonly roll: { readonly [side: string]: number }
  readonly lanesLeft: number
  readonly texts: readonly Heard[]
}

export function countStances(voices: Votes): { [stance in Position['stance']]?: number } {
  const said = voices.filter((voice) => voice !== undefined)
  return Object.fromEntries(said.map((stance) => [stance, said.filter((other) => other === stance).length]))
}

export function countedFrom({ rule, roll, lanesLeft, texts }: Sitting): Counted {
  return {
    rule,
    roll,
    lanesLeft,
    proposals: texts.map(({ id, competes, withdrawn }) => ({
      id,
      competes,
      body: aCommitment({ action: { en: `doing ${id}` } }),
      ...(withdrawn && { withdrawnAt: daysFromNow(0) }),
    })),
    counts: Object.fromEntries(
      texts.map(({ id, voices }): [string, Counts] => [
        id,
        Object.fromEntries(Object.entries(voices).map(([side, said]) => [side, countStances(said)])),
      ]),
    ),
  }
}

export const aRule: fc.Arbitrary<AgreementRule> = fc.record({
  rule: fc.constantFrom(...AgreementRule.shape.rule.unwrap().options),
  quorum: fc.constantFrom(0.01, 0.25, 0.5, 0.75, 1),
  threshold: fc.constantFrom(0.51, 0.6, 0.75, 1),
})

/** Mostly for it, so that agreement is not rare. */
export const aVote: fc.Arbitrary<TextStance | undefined> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<TextStance>('support', 'accept') },
  { weight: 2, arbitrary: fc.constantFrom(...TextStance.options, undefined) },
)

export function votesOf(size: number): fc.Arbitrary<Votes> {
  return fc.array(aVote, { minLength: size, maxLength: size })
}

export const aSitting: fc.Arbitrary<Sitting> = fc
  .record({ sides: fc.integer({ min: 2, max: 3 }), texts: fc.integer({ min: 1, max: 5 }), empty: fc.nat(19) })
  .chain(({ sides, texts, empty }) => {
    const names = ['river', 'sea', 'shore'].slice(0, sides)
    return fc
      .tuple(...names.map((_, index) => (empty === index ? fc.constant(0) : fc.integer({ min: 1, max: 5 }))))
      .map((sizes) => Object.fromEntries(names.map((name, index) => [name, sizes[index] ?? 0])))
      .chain((roll) =>
        fc.record({ rule: aRule, roll: fc.constant(roll), lanesLeft: fc.nat(3), texts: heard(texts, roll) }),
      )
  })

function heard(texts: number, roll: Sitting['roll']): fc.Arbitrary<readonly Heard[]> {
  const matters = ['basket a', 'basket b', 'basket c', 'commitment d', 'commitment e']
  return fc.tuple(
    ...Array.from({ length: texts }, (_, index) =>
      fc.record({
        id: fc.constant(`p${index}`),
        competes: fc.constantFrom(...matters),
        withdrawn: fc.nat(9).map((one) => one === 0),
        voices: fc.record(Object.fromEntries(Object.entries(roll).map(([side, size]) => [side, votesOf(size)]))),
      }),
    ),
  )
}

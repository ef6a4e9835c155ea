import * as fc from 'fast-check'
import type { Stance } from '../../../shared/stance.ts'

/** One revision of an answer; `says` is what would remove an objection or, in a ratification, a note on its clause. */
export type Revision = { readonly stance: Stance; readonly says?: string }
/** What one delegate answered to one proposal, the last revision last; nothing at all is silence. */
export type Answer = readonly Revision[]
/** A delegate's answers, one for each proposal. */
export type Sheet = readonly Answer[]

/** A small dialogue: what its one reading is about, and each side's delegates with their sheets. */
export type Scenario = {
  readonly stage: 'terms' | 'ratification'
  readonly rule: 'consensus' | 'sufficient-consensus'
  /** Whether the first two proposals define the same term. */
  readonly competing: boolean
  readonly sides: { readonly [side: string]: readonly Sheet[] }
}

/** A delegate's place in a world. */
export type Seat = { readonly side: string; readonly seat: number }

export function seatsIn({ sides }: Pick<Scenario, 'sides'>): readonly Seat[] {
  return Object.entries(sides).flatMap(([side, sheets]) => sheets.map((_, seat) => ({ side, seat })))
}

/** A world as a person would read it. */
export function inWords(world: Scenario): string {
  const answers = seatsIn(world).map(({ side, seat }) => {
    const sheet = world.sides[side]?.[seat] ?? []
    const said = sheet.map((answer) =>
      answer.map(({ stance, says }) => (says === undefined ? stance : `${stance} "${says}"`)).join(' then '),
    )
    return `${side}-${seat}: ${said.map((one) => one || 'silent').join(', ')}`
  })
  return [`${world.stage}, ${world.rule}`, ...answers].join('; ')
}

/** Few, so that several people often say the same. */
export const WORDS = ['Say it otherwise.', 'Strike the second half.', 'Name a year.'] as const

export const STANCES = {
  terms: { for: ['support', 'accept', 'abstain'], against: ['object', 'block'] },
  ratification: { for: ['ratify', 'ratify-with-reservation', 'ad-referendum', 'abstain'], against: ['decline'] },
} as const satisfies Record<Scenario['stage'], Record<string, readonly Stance[]>>

/** Whether a stance is not taken without words: an objection says what would remove it, a reservation what it reserves. */
export function takesWords(stance: Stance): boolean {
  return stance === 'object' || stance === 'block' || stance === 'ratify-with-reservation'
}

/**
 * Two or three sides of one, two or seven delegates, before one to three proposals, or before the text of a basket. On a
 * proposal the sides are of one mind, or against each other, or each delegate is of their own.
 */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    stage: fc.constantFrom('terms', 'terms', 'ratification'),
    rule: fc.constantFrom('consensus', 'consensus', 'sufficient-consensus'),
    competing: fc.boolean(),
    sizes: fc.array(fc.constantFrom(1, 2, 7), { minLength: 2, maxLength: 3 }),
    proposals: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ stage, rule, competing, sizes, proposals }) => {
    const onEach = fc.array(answersOn(stage, sizes), {
      minLength: stage === 'terms' ? proposals : 1,
      maxLength: stage === 'terms' ? proposals : 1,
    })
    return onEach.map((answers) => ({
      stage,
      rule,
      competing,
      sides: Object.fromEntries(
        sizes.map((size, side) => [
          SIDES[side] ?? '',
          Array.from({ length: size }, (_, seat) => answers.map((one) => one[side]?.[seat] ?? [])),
        ]),
      ),
    }))
  })

/** In the order that every dialogue of these tests names them. */
export const SIDES = ['river', 'sea', 'hill'] as const

type Temper = 'for' | 'against' | 'mixed'

/** What everybody answers to one proposal, by side. */
function answersOn(stage: Scenario['stage'], sizes: readonly number[]): fc.Arbitrary<readonly (readonly Answer[])[]> {
  const all = (temper: Temper) => sizes.map(() => temper)
  const apart = sizes.map((_, side): Temper => (side === 0 ? 'for' : 'against'))
  const tempers = fc.oneof(
    fc.constantFrom(all('for'), all('against'), apart, apart.toReversed()),
    fc.tuple(...sizes.map(() => fc.constantFrom<Temper>('for', 'against', 'mixed'))),
  )
  return tempers.chain((each) =>
    fc.tuple(
      ...sizes.map((size, side) =>
        fc.array(anAnswer(stage, each[side] ?? 'mixed'), { minLength: size, maxLength: size }),
      ),
    ),
  )
}

function anAnswer(stage: Scenario['stage'], temper: Temper): fc.Arbitrary<Answer> {
  const { for: approving, against } = STANCES[stage]
  const any = [...approving, ...against]
  const last = aRevision(temper === 'for' ? approving : temper === 'against' ? against : any)
  const revised = fc.tuple(aRevision(any), last)
  const once = last.map((one) => [one])
  return fc.oneof(
    { arbitrary: once, weight: 8 },
    { arbitrary: revised, weight: 1 },
    { arbitrary: fc.constant([]), weight: temper === 'mixed' ? 3 : 0 },
  )
}

function aRevision(stances: readonly Stance[]): fc.Arbitrary<Revision> {
  return fc
    .record({ stance: fc.constantFrom(...stances), says: fc.constantFrom(...WORDS), speaks: fc.nat({ max: 9 }) })
    .map(({ stance, says, speaks }) => (takesWords(stance) || speaks === 0 ? { stance, says } : { stance }))
}

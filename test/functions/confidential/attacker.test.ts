import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReadingKind } from '../../../shared/access.ts'
import { many } from '../../many.ts'
import { aWorld, held, type Seat, type Sheet, seatsIn, type World } from './a-small-dialogue.ts'

/** For each of four attackers: a thousand in all. */
const DIALOGUES = many({ atOnce: 60, inAll: 250 })
/** How many other ways the delegates may have answered the attacker thinks of, each with the same public outcome. */
const THOUGHT_OF = 6

type Attacker = { readonly kind: ReadingKind; readonly knowsWhoWasHeard: boolean; readonly sits: boolean }

/**
 * The attacker has fetched everything that their role can. They think of other ways in which the delegates may have
 * answered, drop those that what they fetched rules out, and guess for each delegate what most of the rest say. Who
 * only knows the public outcome guesses from all of them.
 */
describe.each([
  ['none', 'a participant of another mind', { kind: 'settled-taken-reading', knowsWhoWasHeard: false, sits: true }],
  ['none', 'a facilitator', { kind: 'settled-led-reading', knowsWhoWasHeard: true, sits: false }],
  ['none', 'an observer', { kind: 'settled-watched-reading', knowsWhoWasHeard: false, sits: false }],
  ['side', 'a participant', { kind: 'settled-taken-reading', knowsWhoWasHeard: false, sits: true }],
] as const)('under the rule "%s", %s', (attribution, _who, attacker: Attacker) => {
  test('guesses no position better than from the public outcome alone', () => {
    let [guessed, guessedFromOutcome, guesses] = [0, 0, 0]

    fc.assert(
      fc.property(aWorld, fc.infiniteStream(fc.nat()), fc.nat(), (world, numbers, chair) => {
        const seats = seatsIn(world)
        const own = attacker.sits ? seats[chair % seats.length] : undefined
        const truth = { world, held: held(world, attribution) }
        const known = (one: typeof truth) => [one.held.outcome, attacker.knowsWhoWasHeard && one.held.heard].join()
        const others = othersLike(world, own, numbers).map((other) => ({
          world: other,
          held: held(other, attribution),
        }))

        const possible = [truth, ...others.filter((other) => known(other) === known(truth))]
        const seen = truth.held.seenBy(attacker.kind, own)
        const left = possible.filter((one) => one === truth || one.held.seenBy(attacker.kind, own) === seen)

        for (const { side, seat } of seats.filter((one) => one !== own)) {
          const sheet = world[side]?.[seat] ?? []
          for (const proposal of sheet.keys()) {
            guesses += 1
            guessed += Number(mostSay(left, side, seat, proposal) === sheet[proposal])
            guessedFromOutcome += Number(mostSay(possible, side, seat, proposal) === sheet[proposal])
          }
        }
      }),
      { numRuns: DIALOGUES },
    )

    expect(guesses).toBeGreaterThan(DIALOGUES)
    expect(guessed).toBe(guessedFromOutcome)
  }, 120_000)
})

/** Other ways in which the delegates may have answered: sheets exchanged on a side, or a stance changed. */
function othersLike(world: World, own: Seat | undefined, numbers: Iterator<number>): readonly World[] {
  const next = (below: number) => (numbers.next().value ?? 0) % below
  const changed = (sheet: Sheet): Sheet => {
    const at = next(sheet.length)
    const stances = ['support', 'accept', 'abstain', 'object', 'block'] as const
    return sheet.map((stance, index) => (index === at ? (stances[next(stances.length)] ?? stance) : stance))
  }
  const another = (): World =>
    Object.fromEntries(
      Object.entries(world).map(([side, sheets]) => {
        const free = sheets.map((_, seat) => seat).filter((seat) => own?.side !== side || own.seat !== seat)
        const turn = next(Math.max(free.length, 1))
        const turned = sheets.map((sheet, seat) => {
          const place = free.indexOf(seat)
          return place < 0 ? sheet : (sheets[free[(place + turn) % free.length] ?? seat] ?? sheet)
        })
        return [side, turned.map((sheet, seat) => (free.includes(seat) && next(2) === 0 ? changed(sheet) : sheet))]
      }),
    )
  return Array.from({ length: THOUGHT_OF }, another)
}

function mostSay(
  worlds: readonly { readonly world: World }[],
  side: string,
  seat: number,
  proposal: number,
): Sheet[number] | undefined {
  const said = Map.groupBy(worlds, ({ world }) => world[side]?.[seat]?.[proposal])
  return [...said].toSorted(
    ([one, those], [other, these]) => these.length - those.length || (String(one) < String(other) ? -1 : 1),
  )[0]?.[0]
}

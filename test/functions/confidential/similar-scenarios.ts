import { type Answer, type Scenario, type Seat, type Sheet, STANCES, seatsIn, takesWords, WORDS } from './a-scenario.ts'

/** A whole number from 0 to below a bound, as it comes. */
export type Next = (below: number) => number

type Move = (world: Scenario, free: readonly Seat[], next: Next) => Scenario

/** Another way in which everybody but one may have answered: one to three changes away. */
export function similarScenario(world: Scenario, own: Seat, next: Next): Scenario {
  const free = seatsIn(world).filter((one) => one.side !== own.side || one.seat !== own.seat)
  const moves = Array.from({ length: 1 + next(3) }, () => oneOf(MOVES, next))
  return moves.reduce((moved, move) => move(moved, free, next), world)
}

const MOVES: readonly Move[] = [
  /** Two of a side exchange all that they answered. */
  (world, free, next) => {
    const [one, other] = twoOfASide(free, next)
    return withSheets(withSheets(world, one, sheetOf(world, other)), other, sheetOf(world, one))
  },

  /** Two of a side exchange what they answered to one proposal. */
  (world, free, next) => {
    const [one, other] = twoOfASide(free, next)
    const at = next(proposalsIn(world))
    const [this_, that] = [answerOf(world, one, at), answerOf(world, other, at)]
    return withAnswer(withAnswer(world, one, at, that), other, at, this_)
  },

  /** Somebody takes another stance, or none, with words that they or others said on this already. */
  (world, free, next) => {
    const [one, at] = [oneOf(free, next), next(proposalsIn(world))]
    const stances = [...STANCES[world.stage].for, ...STANCES[world.stage].against]
    return withAnswer(world, one, at, next(6) === 0 ? [] : answered(world, at, oneOf(stances, next), next))
  },

  /** Somebody is silent who answered, or answers everything who was silent. */
  (world, free, next) => {
    const one = oneOf(free, next)
    const isSilent = sheetOf(world, one).every((answer) => answer.length === 0)
    const { for: approving } = STANCES[world.stage]
    const sheet = sheetOf(world, one).map((_, at) =>
      isSilent ? answered(world, at, oneOf(approving, next), next) : [],
    )
    return withSheets(world, one, sheet)
  },

  /** Somebody was of another mind first, or was not. */
  (world, free, next) => {
    const [one, at] = [oneOf(free, next), next(proposalsIn(world))]
    const answer = answerOf(world, one, at)
    const stances = [...STANCES[world.stage].for, ...STANCES[world.stage].against]
    const first = answered(world, at, oneOf(stances, next), next)
    return withAnswer(world, one, at, answer.length === 1 ? [...first, ...answer] : answer.slice(-1))
  },

  /** All of a side that opposes something do so, with the same words. */
  (world, free, next) => {
    const [{ side }, at] = [oneOf(free, next), next(proposalsIn(world))]
    const opposes = free.filter((one) => one.side === side).some((one) => isAgainst(world, one, at))
    if (!opposes) return world
    const answer = answered(world, at, oneOf(STANCES[world.stage].against, next), next)
    return free.filter((one) => one.side === side).reduce((changed, one) => withAnswer(changed, one, at, answer), world)
  },

  /** All who took one stance take another, so that nobody takes the first any more. */
  (world, free, next) => {
    const [one, at] = [oneOf(free, next), next(proposalsIn(world))]
    const taken = answerOf(world, one, at).at(-1)?.stance
    const stances = [...STANCES[world.stage].for, ...STANCES[world.stage].against]
    const answer = answered(world, at, oneOf(stances, next), next)
    return free
      .filter((each) => answerOf(world, each, at).at(-1)?.stance === taken)
      .reduce((changed, each) => withAnswer(changed, each, at, answer), world)
  },

  /** Of those of a side who oppose something all but one do not. */
  (world, free, next) => {
    const [{ side }, at] = [oneOf(free, next), next(proposalsIn(world))]
    const opposing = free.filter((one) => one.side === side && isAgainst(world, one, at))
    const stays = next(Math.max(opposing.length, 1))
    const answer = answered(world, at, oneOf(STANCES[world.stage].for, next), next)
    return opposing
      .filter((_, index) => index !== stays)
      .reduce((changed, one) => withAnswer(changed, one, at, answer), world)
  },
]

function answered(world: Scenario, at: number, stance: Sheet[number][number]['stance'], next: Next): Answer {
  const said = seatsIn(world).flatMap((one) => answerOf(world, one, at).flatMap(({ says }) => says ?? []))
  const speaks = takesWords(stance) || next(10) === 0
  return [speaks ? { stance, says: said.length > 0 ? oneOf(said, next) : oneOf(WORDS, next) } : { stance }]
}

function isAgainst(world: Scenario, one: Seat, at: number): boolean {
  const stance = answerOf(world, one, at).at(-1)?.stance
  return STANCES[world.stage].against.some((against) => against === stance)
}

function twoOfASide(free: readonly Seat[], next: Next): readonly [Seat, Seat] {
  const one = oneOf(free, next)
  return [
    one,
    oneOf(
      free.filter(({ side }) => side === one.side),
      next,
    ),
  ]
}

function oneOf<One>(all: readonly One[], next: Next): One {
  const chosen = all[next(all.length)]
  if (chosen === undefined) throw new RangeError('there is nothing to choose from')
  return chosen
}

function proposalsIn(world: Scenario): number {
  return sheetOf(world, { side: Object.keys(world.sides)[0] ?? '', seat: 0 }).length
}

function sheetOf({ sides }: Scenario, { side, seat }: Seat): Sheet {
  return sides[side]?.[seat] ?? []
}

function answerOf(world: Scenario, seat: Seat, at: number): Answer {
  return sheetOf(world, seat)[at] ?? []
}

function withAnswer(world: Scenario, seat: Seat, at: number, answer: Answer): Scenario {
  return withSheets(world, seat, sheetOf(world, seat).with(at, answer))
}

function withSheets(world: Scenario, { side, seat }: Seat, sheet: Sheet): Scenario {
  return { ...world, sides: { ...world.sides, [side]: (world.sides[side] ?? []).with(seat, sheet) } }
}

import type { Attribution } from '../../../shared/dialogue.ts'
import { inWords, type Scenario, type Seat, seatsIn } from './a-scenario.ts'
import { type Held, held, type Role } from './a-small-dialogue.ts'
import { differencesBetween } from './normalized.ts'
import { type Next, similarScenario } from './similar-scenarios.ts'

/** How many other ways in which everybody may have answered an attacker thinks of. */
const SCENARIOS = 12

/** What an attack came to. */
export type Found = {
  /** Worlds that what is allowed to be known does not tell apart. */
  readonly compared: number
  /** How often what was fetched tells them apart all the same. */
  readonly toldApart: number
  readonly stances: Guesses
  readonly counts: Guesses
  readonly example?: Example | undefined
}

/** How many guesses were made, and how many were right: from what was fetched, and from what is allowed to be known. */
export type Guesses = { readonly made: number; readonly right: number; readonly rightFromAllowed: number }

/** Two worlds that are told apart, and the first places that tell them apart: what is in the one, what in the other. */
export type Example = { readonly one: string; readonly other: string; readonly by: readonly string[] }

const NO_GUESSES: Guesses = { made: 0, right: 0, rightFromAllowed: 0 }
export const FOUND_NOTHING: Found = { compared: 0, toldApart: 0, stances: NO_GUESSES, counts: NO_GUESSES }

/**
 * Attackers have fetched all that their roles can of a dialogue, and think of other ways in which everybody may have
 * answered. Of the worlds that what is allowed to be known does not tell apart each is as likely as the others. So in each
 * of them an attacker rules out those in which they would have fetched something else, and guesses what each delegate
 * answered, and how many of each side took which stance: what most of the rest say. Somebody who knows only what is allowed
 * guesses from all of them.
 *
 * @returns what each role found
 */
export async function attack(
  world: Scenario,
  attribution: Attribution,
  roles: readonly Role[],
  next: Next,
): Promise<readonly Found[]> {
  return attackOn(world, (other) => held(other, attribution), roles, next)
}

/**
 * The same on dialogues that are held in another way.
 *
 * @param hold holds a dialogue in which everybody answers as in a scenario
 * @param others how many other scenarios they think of
 */
export async function attackOn(
  world: Scenario,
  hold: (world: Scenario) => Promise<Held>,
  roles: readonly Role[],
  next: Next,
  others = SCENARIOS,
): Promise<readonly Found[]> {
  const seats = seatsIn(world)
  const own = seats[next(seats.length)] ?? { side: '', seat: 0 }
  const worlds = await similarScenarios(await hold(world), own, hold, next, others)
  return Promise.all(
    roles.map(async (role) => {
      const sameToKnow = Map.groupBy(worlds, (one) => one.allowed(role)).values()
      const found = await Promise.all(Array.from(sameToKnow, (same) => attackAs(role, own, same)))
      return found.reduce(addFindings, FOUND_NOTHING)
    }),
  )
}

/** A world, and others: each is a few changes away from one of those that are the same to a participant. */
async function similarScenarios(
  truth: Held,
  own: Seat,
  hold: (world: Scenario) => Promise<Held>,
  next: Next,
  thoughts: number,
): Promise<readonly Held[]> {
  const same = [truth]
  const others: Held[] = []
  for (let thought = 0; thought < thoughts; thought += 1) {
    const from = same[next(same.length)] ?? truth
    const other = await hold(similarScenario(from.world, own, next))
    if (other.allowed('participant') === truth.allowed('participant')) same.push(other)
    else others.push(other)
  }
  return [...same, ...others]
}

async function attackAs(role: Role, own: Seat, same: readonly Held[]): Promise<Found> {
  if (same.length < 2) return FOUND_NOTHING
  const seen = await Promise.all(same.map(async (one) => ({ world: one.world, seen: await one.seenBy(role, own) })))
  const parts = [...Map.groupBy(seen, (one) => one.seen).values()]
  const guessed = parts.map((left) =>
    guessesOf(scenariosOf(left), scenariosOf(seen), role === 'participant' ? own : undefined),
  )
  const [one, other] = parts.map(([first]) => first)
  return {
    compared: same.length,
    toldApart: parts.length - 1,
    stances: guessed.map(({ stances }) => stances).reduce(addGuesses),
    counts: guessed.map(({ counts }) => counts).reduce(addGuesses),
    ...(one !== undefined && other !== undefined && { example: exampleOf(one, other) }),
  }
}

type Seen = { readonly world: Scenario; readonly seen: string }

function scenariosOf(seen: readonly Seen[]): readonly Scenario[] {
  return seen.map(({ world }) => world)
}

function exampleOf(one: Seen, other: Seen): Example {
  const by = differencesBetween(one.seen, other.seen)
  return { one: inWords(one.world), other: inWords(other.world), by }
}

/** @param left the worlds that look the same, one of which is the true one. */
function guessesOf(left: readonly Scenario[], same: readonly Scenario[], own: Seat | undefined) {
  const [world] = left
  const seats = world === undefined ? [] : seatsIn(world)
  const others = seats.filter((one) => own === undefined || one.side !== own.side || one.seat !== own.seat)
  const proposals = [...(Object.values(world?.sides ?? {})[0]?.[0] ?? []).keys()]
  const guess = (looks: readonly ((world: Scenario) => string)[]): Guesses => ({
    made: looks.length * left.length,
    right: looks.map((look) => rightGuesses(look, left, left)).reduce(sum, 0),
    rightFromAllowed: looks.map((look) => rightGuesses(look, left, same)).reduce(sum, 0),
  })
  const sides = Object.keys(world?.sides ?? {})
  return {
    stances: guess(others.flatMap((one) => proposals.map((at) => (in_: Scenario) => stanceOf(in_, one, at)))),
    counts: guess(sides.flatMap((side) => proposals.map((at) => (in_: Scenario) => countOf(in_, side, at)))),
  }
}

/** In how many of the worlds, each of which may be the true one, what most worlds say is right. */
function rightGuesses(
  look: (world: Scenario) => string,
  worlds: readonly Scenario[],
  from: readonly Scenario[],
): number {
  const said = [...Map.groupBy(from, look)]
  const [most] = said.toSorted(([one, those], [other, these]) => these.length - those.length || (one < other ? -1 : 1))
  return worlds.filter((world) => look(world) === most?.[0]).length
}

function stanceOf({ sides }: Scenario, { side, seat }: Seat, at: number): string {
  return sides[side]?.[seat]?.[at]?.at(-1)?.stance ?? 'silent'
}

function countOf(world: Scenario, side: string, at: number): string {
  const stances = (world.sides[side] ?? []).map((_, seat) => stanceOf(world, { side, seat }, at))
  return stances.toSorted().join()
}

/** What two attacks came to together, with the shortest example. */
export function addFindings(one: Found, other: Found): Found {
  const [example] = [one.example, other.example]
    .filter((each) => each !== undefined)
    .toSorted((left, right) => left.one.length + left.by.length - right.one.length - right.by.length)
  return {
    compared: one.compared + other.compared,
    toldApart: one.toldApart + other.toldApart,
    stances: addGuesses(one.stances, other.stances),
    counts: addGuesses(one.counts, other.counts),
    ...(example !== undefined && { example }),
  }
}

function addGuesses(one: Guesses, other: Guesses): Guesses {
  return {
    made: one.made + other.made,
    right: one.right + other.right,
    rightFromAllowed: one.rightFromAllowed + other.rightFromAllowed,
  }
}

function sum(one: number, other: number): number {
  return one + other
}

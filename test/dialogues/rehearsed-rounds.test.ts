import { describe, expect, test } from 'vitest'
import { readRehearsed } from '../../infra/rehearsal/rehearsal.ts'
import { THE_TEXT } from '../../shared/stages/ratification.ts'
import { languagesOf } from './languages-of.ts'

const { rehearsal, later, roster, dialogue } = await readRehearsed('us-russia')
const rounds = [rehearsal, ...later]
const inAllRounds = rounds.flatMap(({ round, readings }) =>
  readings.flatMap((reading) =>
    Object.entries(reading.proposals).map(([handle, proposal]) => ({ handle, round, reading, ...proposal })),
  ),
)
const delegates = Object.keys(rehearsal.cast).filter((handle) => roleOf(handle) === 'participant')
const sidesAndDelegates = [...dialogue.sides.map((side) => side.id), ...delegates]

describe('the rehearsal refers only to what exists', () => {
  test('gives everybody on the roster one part', () => {
    expect(Object.values(rehearsal.cast).sort()).toEqual(roster.map((one) => one.name).sort())
  })

  test('lets only facilitators close readings, and only delegates of a side table, except for the chair’s texts', () => {
    for (const { facilitator } of rounds.flatMap(({ readings }) => readings)) {
      expect(roleOf(facilitator)).toBe('facilitator')
    }
    for (const { by, chair } of inAllRounds) {
      if (by !== undefined) expect(roleOf(by)).toBe(chair ? 'facilitator' : 'participant')
    }
  })

  test('gives positions and answers only to sides and their delegates', () => {
    const answers = rounds.flatMap(({ meanwhile }) => meanwhile.flatMap(({ confirmations }) => confirmations))
    const named = [...inAllRounds.map(({ positions }) => positions), ...answers.map((one) => one.answers)]

    for (const one of named) for (const who of Object.keys(one)) expect(sidesAndDelegates).toContain(who)
  })

  test('lets only the authors withdraw proposals', () => {
    for (const { handle, withdrawnBy } of inAllRounds) {
      if (withdrawnBy === undefined) continue
      expect(withdrawnBy).toBe(inAllRounds.find((one) => one.handle === handle && one.by !== undefined)?.by)
    }
  })

  test('gives each proposal one handle, and no two the same words', () => {
    const fresh = inAllRounds.filter((one) => one.by !== undefined)
    const bodies = fresh.flatMap(({ body }) => (body === undefined ? [] : [JSON.stringify(body)]))

    expect(new Set(fresh.map((one) => one.handle)).size).toBe(fresh.length)
    expect(new Set(bodies).size).toBe(bodies.length)
  })

  test('has its rounds in order, and the days between them', () => {
    const days = rounds.flatMap(({ meanwhile }) => meanwhile.map(({ day }) => day))

    expect(rounds.map(({ round }) => round)).toEqual(rounds.map((_, index) => index + 1))
    expect(days).toEqual(days.toSorted((one, other) => one - other))
    expect(days.at(-1)).toBeGreaterThanOrEqual(365)
  })

  test('names in a later round only texts that are tabled by then', () => {
    for (const { handle, round, by, amends, reviews } of inAllRounds) {
      const known = inAllRounds.filter((one) => one.round <= round && one.by !== undefined).map((one) => one.handle)
      const named = [amends, reviews, ...(by === undefined && handle !== THE_TEXT ? [handle] : [])]
      for (const one of named.filter((name) => name !== undefined && !name.includes('+'))) expect(known).toContain(one)
    }
  })
})

describe('the second round exercises what outlives a round', () => {
  const second = inAllRounds.filter(({ round }) => round === 2)
  const meanwhile = rounds.flatMap((round) => round.meanwhile)

  test('a side confirms, and another one declines', () => {
    const outcomes = meanwhile.flatMap(({ confirmations }) => confirmations.flatMap((one) => one.expect))

    expect(outcomes).toEqual(expect.arrayContaining(['confirmed', 'declined']))
  })

  test('a review, a clause that is amended, one that ends for a reason, and a topic that is amended', () => {
    const ofFirst = new Set(
      inAllRounds.filter(({ round, by }) => round === 1 && by !== undefined).map((one) => one.handle),
    )
    const amending = second.filter(({ amends }) => amends !== undefined && ofFirst.has(amends))

    expect(second.some(({ reviews }) => reviews !== undefined)).toBe(true)
    expect(amending.map(({ body }) => body?.kind)).toEqual(expect.arrayContaining(['topic', 'commitment', 'modality']))
    expect(amending.filter(({ ends }) => ends !== undefined)).toHaveLength(1)
  })

  test('what was shelved is ratified, with its form amended, and a basket is added', () => {
    const lanes = new Set(
      second.flatMap(({ reading: { reading } }) => (reading.lane === undefined ? [] : [reading.lane])),
    )
    const ratified = later.flatMap(({ readings }) =>
      readings.flatMap(({ reading, expect: { next } }) => (next === 'ratified' ? [reading.lane] : [])),
    )

    expect(ratified.toSorted()).toEqual([...lanes].toSorted())
    const shelved = rehearsal.readings.flatMap((one) => (one.expect.next === 'shelve' ? [one.reading.lane] : []))
    expect(shelved).toEqual(['funding'])
    expect(ratified).toEqual(expect.arrayContaining(shelved))
    expect(second.some(({ by, body, reviews }) => by && body?.kind === 'basket' && reviews === undefined)).toBe(true)
  })

  test('is written in both languages, except for what objections say briefly', () => {
    const bodies = second.flatMap(({ body, ends }) => [...languagesOf(body), ...(ends ? [Object.keys(ends)] : [])])

    for (const languages of bodies) expect(languages.toSorted()).toEqual(['en', 'ru'])
  })
})

function roleOf(handle: string) {
  return roster.find((one) => one.name === rehearsal.cast[handle])?.role
}

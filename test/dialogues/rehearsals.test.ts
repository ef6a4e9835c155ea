import { describe, expect, test } from 'vitest'
import { differences } from '../../infra/rehearsal/play-reading.ts'
import { readRehearsed } from '../../infra/rehearsal/rehearsal.ts'
import { positionsOf } from '../../infra/rehearsal/script.ts'
import type { Status } from '../../shared/outcomes.ts'
import type { ProposalBody } from '../../shared/proposal.ts'
import type { Stance } from '../../shared/stance.ts'
import { dryRun } from './dry-run.ts'
import { languagesOf } from './languages-of.ts'

const files = await readRehearsed('us-russia')
const { rehearsal, roster } = files
const run = dryRun(files)
const tabled = rehearsal.readings.flatMap((reading) =>
  Object.entries(reading.proposals).map(([handle, proposal]) => ({ handle, reading, ...proposal })),
)

describe('the rehearsal expects the outcomes that the rules compute', () => {
  test.each(run.map((one) => [one.rehearsed.reading.name, one] as const))('%s', (_name, { rehearsed, came }) => {
    expect(differences(rehearsed, came)).toEqual([])
  })

  test('every lane ends', () => {
    const ends = Map.groupBy(
      run.filter(({ reading }) => reading.basket !== undefined),
      ({ reading }) => reading.basket,
    )

    const outcomes = [...ends.values()].map((lane) => lane.at(-1)?.came.next)

    expect(outcomes).toEqual(['ratified', 'ratified', 'ratified', 'shelve'])
  })
})

describe('the rehearsal exercises the whole design', () => {
  test('competing definitions of one term, and a tie that stays in brackets', () => {
    const competing = Map.groupBy(outcomesIn('terms'), (outcome) => outcome.competes)

    expect([...competing.values()].some((group) => group.length > 2)).toBe(true)
    expect(outcomesIn('terms').some((outcome) => outcome.reason === 'tied')).toBe(true)
  })

  test('a scope ledger with all three entries', () => {
    const agreed = withStatus('agreed').flatMap(({ body }) => (body?.kind === 'topic' ? [body.scope] : []))

    expect(agreed.filter((scope) => scope === 'not-germane').length).toBeGreaterThan(1)
    expect(agreed).toEqual(expect.arrayContaining(['germane', 'deferred']))
  })

  test('an amendment, and an amendment of an amendment that is agreed or merged', () => {
    const amends = new Map(tabled.flatMap(({ handle, amends }) => (amends === undefined ? [] : [[handle, amends]])))
    const twice = [...amends].filter(([, amended]) => amends.has(amended)).map(([handle]) => handle)

    expect(run.flatMap(({ came }) => [...came.agreed, ...came.merged])).toEqual(expect.arrayContaining(twice))
    expect(twice).not.toEqual([])
  })

  test('a clause composed of two amendments, read again as a whole and agreed', () => {
    const consolidated = outcomesIn('commitments').filter(({ text }) => text !== undefined)

    expect(consolidated.some(({ text }) => (text?.consolidates.length ?? 0) > 1)).toBe(true)
    expect(run.flatMap(({ came }) => came.agreed).some((handle) => handle.includes('+'))).toBe(true)
  })

  test('a clause that is agreed and whose wording stays open until it is ratified', () => {
    const ratified = run.filter(({ came }) => came.next === 'ratified').flatMap(({ proposals }) => proposals)
    const bracketed = ratified.flatMap(({ body }) => (body.kind === 'text' ? body.bracketed : []))

    expect(bracketed).toEqual(expect.arrayContaining(['ask-within-thirty', 'ask-within-sixty']))
  })

  test('a text that is agreed because nobody broke the silence', () => {
    const silent = run.filter(({ reading }) => reading.rules.rule === 'silence')

    expect(silent.flatMap(({ came }) => came.agreed)).toEqual(['observers-where-law-allows'])
  })

  test('at least three baskets agreed, and one that is not', () => {
    const baskets = run.filter(({ reading }) => reading.stage === 'baskets')

    expect(baskets.flatMap(({ came }) => came.agreed)).toEqual(expect.arrayContaining(['leaks', 'media', 'elections']))
    expect(baskets.flatMap(({ came }) => came.bracketed)).not.toEqual([])
  })

  test('a treaty proposed and never agreed, codes of conduct and parallel declarations agreed', () => {
    const proposed = modalitiesOf(tabled.map((one) => one.body))
    const agreed = modalitiesOf(withStatus('agreed').map((one) => one.body))

    expect(proposed).toContain('treaty')
    expect(agreed).toEqual(['code-of-conduct', 'code-of-conduct', 'parallel-declarations'])
  })

  test('the three forms of commitment, one of them until something has happened', () => {
    const agreed = withStatus('agreed').flatMap(({ body }) => (body?.kind === 'commitment' ? [body] : []))

    expect(new Set(agreed.map(({ form }) => form))).toEqual(new Set(['undertake', 'refrain', 'not-authorize']))
    expect(agreed.some(({ form, condition }) => form === 'refrain' && condition?.word === 'until')).toBe(true)
    expect(new Set(agreed.map(({ by }) => by))).toEqual(new Set(['each-side', 'us', 'russia']))
  })

  test('a clause in brackets in a text that is ratified', () => {
    const ratified = run.filter(({ came }) => came.next === 'ratified').flatMap(({ proposals }) => proposals)

    expect(ratified.some(({ body }) => body.kind === 'text' && body.bracketed.length > 0)).toBe(true)
  })

  test('a second reading, a redrafting that ends ratified, an adjourned reading, an extended deadline', () => {
    const redrafted = run.find(({ came }) => came.next === 'redraft')?.reading.basket
    const ends = run.filter(({ reading, came }) => reading.basket === redrafted && came.next === 'ratified')

    expect(run.some(({ reading }) => reading.sitting === 2)).toBe(true)
    expect(redrafted).toBeDefined()
    expect(ends.map(({ reading }) => reading.passage)).toEqual([2])
    expect(rehearsal.readings.some(({ decision }) => decision === 'adjourn')).toBe(true)
    expect(rehearsal.readings.some(({ extendedByDays }) => extendedByDays !== undefined)).toBe(true)
  })

  test('every stance, a reservation, a declaration, a changed position, a missing position', () => {
    const all = positions()
    const last = all.flatMap(({ revisions }) => revisions)

    expect(new Set(last.map(({ stance }) => stance))).toEqual(new Set(EVERY_STANCE))
    expect(last.some(({ reservations }) => reservations !== undefined)).toBe(true)
    expect(last.some(({ declarations }) => declarations !== undefined)).toBe(true)
    expect(all.some(({ revisions }) => revisions.length > 1)).toBe(true)
    expect(all.some(({ revisions, withdrawn }) => revisions.length === 0 && !withdrawn)).toBe(true)
  })

  test('a withdrawn proposal, one that no side wants, and one whose translation is missing in each language', () => {
    const reasons = run.flatMap(({ outcomes }) => outcomes.map((outcome) => outcome.reason))
    const inOne = tabled.flatMap(({ body }) => languagesOf(body)).filter((languages) => languages.length === 1)

    expect(reasons).toEqual(expect.arrayContaining(['withdrawn', 'no-side-agrees', 'outranked', 'some-sides-agree']))
    expect(new Set(inOne.flat())).toEqual(new Set(['en', 'ru']))
  })
})

const EVERY_STANCE: readonly Stance[] = [
  ...(['support', 'accept', 'abstain', 'object', 'block'] as const),
  ...(['ratify', 'ratify-with-reservation', 'ad-referendum', 'decline'] as const),
]

function outcomesIn(stage: string) {
  return run.filter(({ reading }) => reading.stage === stage).flatMap(({ outcomes }) => outcomes)
}

function withStatus(status: Status) {
  const handles = run.flatMap(({ came }) => came[status])
  return tabled.filter(({ handle, body }) => body !== undefined && handles.includes(handle))
}

function modalitiesOf(bodies: readonly (ProposalBody | undefined)[]) {
  return bodies.flatMap((body) => (body?.kind === 'modality' ? [body.modality] : []))
}

function positions() {
  const delegates = Object.entries(rehearsal.cast).flatMap(([handle, name]) => {
    const one = roster.find((entry) => entry.name === name)
    return one?.role === 'participant' ? [{ handle, side: one.side }] : []
  })
  return tabled.flatMap((proposal) =>
    delegates.map((delegate) => ({
      revisions: positionsOf(delegate, proposal, proposal.reading.reading.stage),
      withdrawn: proposal.withdrawnBy !== undefined,
    })),
  )
}

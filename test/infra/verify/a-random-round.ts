import * as fc from 'fast-check'
import type { Rehearsed } from '../../../infra/rehearsal/rehearsal.ts'
import type { RehearsedProposal, RehearsedReading } from '../../../infra/rehearsal/script.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import type { Decision } from '../../../shared/reading.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import type { Stage } from '../../../shared/stage.ts'
import { aBasket, aDialogue, aModality } from '../../builders.ts'
import { dryRun } from '../../dialogues/dry-run.ts'
import { aRecord } from '../../shared/instrument/a-record.ts'
import { laterOn, PEOPLE, positionsOf } from './a-random-position.ts'
import { aCountedFamily } from './any-families.ts'

const LANE = 'letters'
/** The stage that texts of a kind are tabled in. */
export const STAGE_OF = {
  definition: 'terms',
  topic: 'terms',
  basket: 'baskets',
  modality: 'modality',
  commitment: 'commitments',
} as const

/** How a random round goes, beside the texts that compete in it. */
const aWay = fc.record({
  counted: aCountedFamily,
  attribution: fc.constantFrom('none', 'side', 'named', 'named'),
  decisions: fc.array(
    fc.constantFrom<Decision | undefined>('settle', 'another-reading', 'silence', 'adjourn', undefined),
    {
      minLength: 3,
      maxLength: 3,
    },
  ),
  /** Where the people stand in the readings after the first one. */
  later: fc.array(fc.nat(11), { minLength: 8, maxLength: 8 }),
  edition: fc.constantFrom('complete', 'complete', 'complete', 'delegations', 'public'),
  isChangedOften: fc.boolean(),
})
type Way = typeof aWay extends fc.Arbitrary<infer Value> ? Value : never

/**
 * Records of rounds in which anything is tabled, amended and said: texts that compete in one stage, read up to three times, and in a
 * lane put to ratification. The rules settle them; they run still.
 */
export async function randomRecords(many: number, seed: number): Promise<readonly RoundRecord[]> {
  const records: RoundRecord[] = []
  for (let round = 0; records.length < many; round += 1) {
    for (const way of fc.sample(aWay, { numRuns: many, seed: seed + round })) {
      const record = await recordOf(way)
      if (record !== undefined && records.length < many) records.push(record)
    }
  }
  return records
}

async function recordOf(way: Way): Promise<RoundRecord | undefined> {
  const files = playedOn(way)
  if (files === undefined) return undefined
  const record: RoundRecord = JSON.parse(JSON.stringify(await aRecord({ files, isPublished: false })))
  return way.edition === 'complete' ? record : JSON.parse(JSON.stringify(editionOf(record, way.edition as 'public')))
}

/** The whole rehearsal: what leads to the reading of the texts, that reading, and what follows it. */
function playedOn(way: Way): Rehearsed | undefined {
  const { counted, decisions } = way
  const [text] = counted.proposals
  if (text === undefined || text.body.kind === 'text') return undefined
  const stage = STAGE_OF[text.body.kind]
  const readings = [...before(stage), held(stage, 1, textsOf(way), decisions[0])]
  for (let sitting = 2; sitting <= 4; sitting += 1) {
    const last = dryRun(rehearsed(readings, way)).at(-1)
    const next = last?.came.next
    const isRatified = next === 'next-stage' && last?.reading.stage === 'commitments'
    if (last === undefined || (next !== 'another-reading' && !isRatified)) break
    const { bracketed, merged = [] } = last.reading.settlement ?? { bracketed: [] }
    const texts = isRatified ? ['text'] : [...bracketed, ...merged]
    const stands = Object.fromEntries(
      texts.map((id, index) => [id, { positions: laterOn(way.later, sitting + index, isRatified) }]),
    )
    const isSilent = readings.at(-1)?.decision === 'silence'
    readings.push(
      held(
        isRatified ? 'ratification' : stage,
        isRatified ? 1 : sitting,
        stands,
        isSilent ? undefined : decisions[sitting - 1],
      ),
    )
  }
  return rehearsed(readings, way)
}

/** What has to be settled before a stage is read. */
function before(stage: Stage): RehearsedReading[] {
  const terms = reading('terms', 1, {}, 'settle')
  const basket = reading('baskets', 1, { [LANE]: { by: 'ada', body: aBasket('Letters'), positions: {} } }, 'settle')
  const form = reading(
    'modality',
    1,
    { code: { by: 'ada', body: aModality('code-of-conduct'), positions: {} } },
    'settle',
  )
  const all = {
    terms: [],
    baskets: [terms],
    modality: [terms, basket],
    commitments: [terms, basket, form],
    ratification: [],
  }
  return all[stage]
}

/** A reading as a facilitator may close it. */
function held(
  stage: Stage,
  number: number,
  proposals: Record<string, RehearsedProposal>,
  decision: Decision | undefined,
) {
  const isLast = number >= READINGS || stage === 'ratification'
  const isMore = decision === 'another-reading' || decision === 'silence'
  return reading(stage, number, proposals, isLast && isMore ? 'settle' : decision)
}

const READINGS = 3

function reading(
  stage: Stage,
  number: number,
  proposals: Record<string, RehearsedProposal>,
  decision: Decision | undefined,
): RehearsedReading {
  const isOfLane = stage !== 'terms' && stage !== 'baskets'
  const name = [stage, ...(isOfLane ? [LANE] : []), number].join('.')
  const expect = { agreed: [], merged: [], bracketed: [], dropped: [], next: 'adjourn' as const }
  const place = { name, stage, number, ...(isOfLane && { lane: LANE }) }
  return { reading: place, facilitator: 'cleo', proposals, floor: [], decision, expect }
}

/** The texts of the family that can be tabled: an amendment that changes nothing cannot, nor what amends it. */
function textsOf({ counted, isChangedOften }: Way): Record<string, RehearsedProposal> {
  const tabled: Record<string, RehearsedProposal> = {}
  const isAmended = (id: string) => counted.proposals.some(({ amends }) => amends === id)
  for (const [index, { id, body, amends, edits, withdrawnAt, competes }] of counted.proposals.entries()) {
    if (body.kind === 'text' || (amends !== undefined && (edits?.length === 0 || tabled[amends] === undefined)))
      continue
    const by = index % 2 === 0 ? 'ada' : 'bea'
    const titled = body.kind === 'basket' ? { ...body, title: { en: `The ${competes}` } } : body
    tabled[id] = {
      by,
      body: titled,
      ...(amends !== undefined && { amends }),
      ...(withdrawnAt !== undefined && !isAmended(id) && { withdrawnBy: by }),
      positions: positionsOf(counted.counts[id] ?? {}, isChangedOften),
    }
  }
  return tabled
}

function rehearsed(readings: readonly RehearsedReading[], { counted, attribution }: Way): Rehearsed {
  const { rule, quorum, threshold } = counted.rule
  const usual = { rule: rule === 'silence' ? 'consensus' : rule, quorum, threshold, readings: READINGS }
  const dialogue = aDialogue({
    attribution,
    stages: { terms: usual, baskets: usual, modality: usual, commitments: usual },
  })
  const roster = Object.entries(PEOPLE).flatMap(([side, people]) =>
    people.map((name) => ({ name, role: 'participant' as const, side, capacity: 'nongovernmental-expert' as const })),
  )
  const cast = Object.fromEntries(roster.map(({ name }) => [name, name]))
  const rehearsal = { dialogue: dialogue.slug, round: 1, cast, meanwhile: [], readings: [...readings] }
  return { dialogue, roster, rehearsal, later: [] }
}

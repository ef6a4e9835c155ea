import { openWordingsIn } from './carried-texts.ts'
import type { ModelProposal, ModelReading, Stage } from './model.ts'

/** An objection that a text of an open reading may answer: by which matter, or by any. */
export type ModelObjection = { readonly key: string; readonly competes: string | undefined }

/** What an objection is called. People are not named, and all who object say the same: there is one for each text. */
export function objectionKey(reading: string, proposal: string): string {
  return `${reading} ${proposal}`
}

/** The texts of a reading that somebody objected to in words. */
function objectedTo({ proposals }: ModelReading): readonly (readonly [string, ModelProposal])[] {
  return [...proposals].filter(([, { positions }]) =>
    [...positions.values()].some(({ stance }) => IN_WORDS.includes(stance)),
  )
}

const IN_WORDS = ['object', 'block', 'decline']

/** The objections that texts of an open reading may say they answer. */
export function answerableIn(reading: ModelReading, readings: readonly ModelReading[]): readonly ModelObjection[] {
  return laneOf(reading, readings).flatMap((one) =>
    objectedTo(one).flatMap(([proposal, { competes }]): readonly ModelObjection[] => {
      const key = objectionKey(one.id, proposal)
      if (one.stage === reading.stage) return reading.decided.includes(competes) ? [] : [{ key, competes }]
      return one.stage === 'ratification' && reading.stage === 'commitments' ? [{ key, competes: undefined }] : []
    }),
  )
}

/** What became of every objection of settled readings, and why. */
export function dispositionsOf(readings: readonly ModelReading[]): ReadonlyMap<string, string> {
  return new Map(
    readings.flatMap((reading) =>
      objectedTo(reading).map(([proposal, { competes }]) => {
        const objection = { key: objectionKey(reading.id, proposal), proposal, competes }
        return [objection.key, dispositionOf(objection, reading.stage, laneOf(reading, readings))] as const
      }),
    ),
  )
}

type Objected = { readonly key: string; readonly proposal: string; readonly competes: string }

function dispositionOf(objection: Objected, stage: Stage, lane: readonly ModelReading[]): string {
  const { competes } = objection
  const last = lane.findLast(
    (one) => one.stage === stage && textsOf(one).some(([, text]) => text.competes === competes),
  )
  if (last === undefined) return 'heard-not-accommodated: dropped'
  const isReadAgain = ['another-reading', 'redraft'].includes(last.next ?? '') || isDraftedAgain(last, lane)
  const statusOf = (id: string) => last.outcomes.get(id)?.status
  const texts = textsOf(last).filter(([, text]) => text.competes === competes)
  const agreed = texts.filter(([id]) => statusOf(id) === 'agreed')
  const open = texts.filter(([id]) => openWordingsIn(last).includes(id))
  const stands = agreed.length > 0 || isReadAgain ? agreed : open
  if (stands.length > 0) return whereATextStands(objection, stands, last, lane)
  const isLeft = texts.some(([id]) => statusOf(id) === 'bracketed') || stage === 'ratification'
  if (!isLeft) return 'heard-not-accommodated: dropped'
  const isGivenUp = (isReadAgain ? lane : [last]).some(({ next }) => next === 'shelve' || next === 'adjourn')
  if (isGivenUp) return 'heard-not-accommodated: shelved'
  return isReadAgain ? 'stands: read-again' : 'heard-not-accommodated: left-in-brackets'
}

function whereATextStands(
  { key, proposal }: Objected,
  stands: readonly (readonly [string, ModelProposal])[],
  last: ModelReading,
  lane: readonly ModelReading[],
): string {
  const disputed = objectedTo(last).map(([id]) => id)
  // Of what was composed just now nobody has said anything but of its parts.
  if (stands.some(([id]) => [id, ...(last.made.get(id)?.consolidates ?? [])].some((one) => disputed.includes(one)))) {
    return 'heard-not-accommodated: agreed-over-objection'
  }
  const isRatified = last.stage === 'ratification'
  const known = lane.filter((one) =>
    isRatified ? one === last || one.stage === 'commitments' : one.stage === last.stage,
  )
  const made = stands.map(([id]) => sourcesOf(id, known))
  const answers = known.flatMap((one) =>
    [...one.proposals].flatMap(([id, text]) => (text.answers.includes(key) ? [id] : [])),
  )
  const isAnswered = (sources: ReadonlySet<string>) => answers.some((id) => sources.has(id))
  if (made.every(isAnswered)) return 'met: answered'
  const isAbout = made.every((sources) => sources.has(proposal) || isAnswered(sources))
  return isAbout && !isRatified ? 'met: no-longer-objected-to' : 'heard-not-accommodated: not-answered'
}

/** A text and everything that it is made from. */
function sourcesOf(id: string, readings: readonly ModelReading[]): ReadonlySet<string> {
  const sources = new Set([id])
  for (const source of sources) {
    for (const [other, { amends, consolidates, adopts }] of readings.flatMap(textsOf)) {
      if (other !== source) continue
      for (const part of [...(amends === undefined ? [] : [amends]), ...consolidates, ...adopts]) sources.add(part)
    }
  }
  return sources
}

/** A redrafting opens the whole text again. */
function isDraftedAgain({ stage, passage }: ModelReading, lane: readonly ModelReading[]): boolean {
  return stage === 'commitments' && lane.some((one) => one.passage === passage && one.next === 'redraft')
}

function textsOf({ proposals, made }: ModelReading): readonly (readonly [string, ModelProposal])[] {
  return [...proposals, ...made]
}

/** The settled readings of a lane, or of what is taken together, in their order. */
function laneOf({ basket }: ModelReading, readings: readonly ModelReading[]): readonly ModelReading[] {
  return readings.filter((one) => one.basket === basket && one.status === 'settled')
}

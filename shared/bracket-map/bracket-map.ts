import { coveredMatters, isAgreementCovered, type SaidBeside } from '../disclosure/beside-words.ts'
import { type Disposition, dispositionsOf } from '../dispositions.ts'
import { sittingInRecord } from '../dispositions-in-record.ts'
import { basketsIn } from '../instrument/basket-state.ts'
import { numberedClauses } from '../instrument/clause-numbers.ts'
import { letterOf } from '../instrument/inline-brackets.ts'
import { type Matter, mattersOf } from '../instrument/matters.ts'
import type { Objection } from '../objections.ts'
import type { Hash } from '../proof/merkle.ts'
import type { ProposalBody } from '../proposal.ts'
import type { RoundRecord } from '../record.ts'
import type { RecordedReading } from '../recorded-reading.ts'
import type { Stage } from '../stage.ts'
import type { Bracket, MappedObjection, SittingName, TabledNow, Tried } from './bracket.ts'
import { stateOf } from './bracket-state.ts'
import { leftBefore, standsUnder } from './earlier-rounds.ts'
import { answeringTo } from './tabled-now.ts'

type Kind = ProposalBody['kind']

/**
 * Every matter of a round that is in brackets: the words, who agrees on them, what would remove the objections, what
 * answers them, and what was tried. It shows what the record of this edition shows, and nothing else: the agreement of the
 * sides and the words of objections are those of a settled reading's page.
 *
 * @param record an edition for the delegations: the public one covers the words of objections
 */
export function bracketMapOf(record: RoundRecord, hash: Hash): readonly Bracket[] {
  const sittings = record.readings.map((reading) => sittingInRecord(reading, record, hash))
  const facts = {
    record,
    answering: record.readings.flatMap(tabledIn),
    objections: sittings.flatMap(({ objections }) => objections),
    dispositions: dispositionsOf(sittings),
    baskets: basketsIn(record),
  }
  const stages = Map.groupBy(record.readings, ({ stage, basket }) => `${basket ?? ''} ${stage}`)
  return [...stages.values()]
    .map((held) => held.toSorted((one, other) => one.number - other.number))
    .toSorted(([one], [other]) => rankOf(one) - rankOf(other))
    .flatMap((held) => bracketsOf(held, facts))
}

type Facts = {
  readonly record: RoundRecord
  /** Every text of the record that was not withdrawn. */
  readonly answering: readonly TabledNow[]
  readonly objections: readonly Objection[]
  readonly dispositions: ReadonlyMap<string, Disposition>
  readonly baskets: ReturnType<typeof basketsIn>
}

const STAGES: readonly Stage[] = ['terms', 'baskets', 'modality', 'commitments', 'ratification']
const KINDS: readonly Kind[] = ['definition', 'topic', 'basket', 'modality', 'commitment', 'text']

/** The stages that are not held in lanes first, then lane by lane. */
function rankOf(reading: RecordedReading | undefined): number {
  if (reading === undefined) return 0
  return Number(reading.basket?.slice(1) ?? 0) * STAGES.length + STAGES.indexOf(reading.stage)
}

/** @param held the sittings of one stage in one lane */
function bracketsOf(held: readonly RecordedReading[], facts: Facts): readonly Bracket[] {
  const last = held.at(-1)
  if (last === undefined) return []
  const covered = coveredMatters(
    held.map((one) => saidBeside(one, facts)),
    facts.record.dialogue.attribution,
  )
  return KINDS.flatMap((kind) => mattersOf([last], kind, facts.record))
    .filter(({ isAgreed, texts }) => !isAgreed && texts.length > 0)
    .map((matter) => bracketOf(matter, last, held, { ...facts, covered }))
}

function bracketOf(
  { competes, isOpen, texts }: Matter<Kind>,
  last: RecordedReading,
  held: readonly RecordedReading[],
  facts: Facts & { readonly covered: ReadonlySet<string> },
): Bracket {
  const basket = facts.baskets.find((one) => one.basket === last.basket)
  const letters = new Map(texts.map(({ id }, index) => [id, letterOf(index)]))
  const matter = { competes, letters, held }
  const number =
    last.stage === 'commitments' && basket !== undefined
      ? numberedClauses(basket).find((clause) => clause.competes === competes)?.number
      : undefined
  return {
    stage: last.stage,
    ...(basket !== undefined && { basket: { id: basket.basket, title: basket.heading.title } }),
    reading: nameOf(last),
    competes,
    number,
    form: basket?.modality,
    isOpen,
    state: stateOf(texts, last, facts.record),
    stands: standsUnder(last, competes, facts.record),
    wordings: texts.map((text) => ({
      ...text,
      letter: letters.get(text.id) ?? '',
      agreedBy: agreeingOn(text.id, competes, last, facts.covered),
    })),
    objections: byLetter(eachOnce(objectionsOn(matter, facts))),
    before: leftBefore(matter, held).map((one) => ({ ...one, texts: byLetter(one.texts) })),
    tried: held.map((reading) => ({ reading: nameOf(reading), texts: byLetter(triedIn(reading, matter)) })),
    now: [],
  }
}

/** In the order of the wordings; what is not on one of them comes last. */
function byLetter<One extends { readonly letter?: string | undefined }>(all: readonly One[]): readonly One[] {
  const keyOf = ({ letter }: One) => (letter === undefined ? '~' : letter.padStart(4))
  return all.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0))
}

type OfMatter = {
  readonly competes: string
  readonly letters: ReadonlyMap<string, string>
  readonly held: readonly RecordedReading[]
}

/** The agreement of each side is part of the record wherever its edition shows words of objections. It is not shown beside all of them. */
function agreeingOn(id: string, competes: string, reading: RecordedReading, covered: ReadonlySet<string>) {
  const sides = sidesOn(id, reading)
  if (isAgreementCovered({ competes, sides }, covered)) return undefined
  return sides.filter(({ agrees }) => agrees).map(({ side }) => side)
}

function sidesOn(id: string, { agreement }: RecordedReading) {
  return agreement?.proposals.find(({ proposal }) => proposal === id)?.sides ?? []
}

function saidBeside(reading: RecordedReading, { objections }: Facts): SaidBeside {
  const { id, stage, rules, outcomes } = reading
  return {
    stage,
    rules,
    outcomes: outcomes.map(({ proposal, competes }) => ({ proposal, competes, sides: sidesOn(proposal, reading) })),
    objections: objections.filter((one) => one.reading === id),
  }
}

function objectionsOn({ competes, letters, held }: OfMatter, facts: Facts): readonly MappedObjection[] {
  const home = new Map(held.map((reading) => [reading.id, reading]))
  return facts.objections.flatMap(({ id, reading: where, ...objection }): readonly MappedObjection[] => {
    const reading = home.get(where as RecordedReading['id'])
    const outcome = reading?.outcomes.find(({ proposal }) => proposal === objection.proposal)
    const disposition = facts.dispositions.get(id)
    if (reading === undefined || outcome?.competes !== competes || disposition === undefined) return []
    const name = reading.names?.[objection.participant ?? '']?.person?.name
    const letter = letters.get(objection.proposal)
    return [
      {
        ...objection,
        ids: [id],
        madeIn: [nameOf(reading)],
        ...(letter !== undefined && { letter }),
        ...(name !== undefined && { name }),
        disposition,
        answeredBy: answeringTo([id], facts.answering, letters),
      },
    ]
  })
}

/** Those that say the same of the same text, and came to the same, as one. */
function eachOnce(objections: readonly MappedObjection[]): readonly MappedObjection[] {
  const shown = ({ ids: _, madeIn: __, answeredBy: ___, ...alike }: MappedObjection) => JSON.stringify(alike)
  return [...Map.groupBy(objections, shown).values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const answering = new Map(same.flatMap(({ answeredBy }) => answeredBy.map((text) => [text.proposal, text])))
    return [
      {
        ...first,
        ids: same.flatMap(({ ids }) => ids),
        madeIn: same.flatMap(({ madeIn }) => madeIn),
        answeredBy: [...answering.values()],
      },
    ]
  })
}

function tabledIn({ submissions }: RecordedReading): readonly TabledNow[] {
  const withdrawn = new Set(
    submissions.flatMap(({ submission }) => (submission?.is === 'withdrawal' ? [submission.proposal] : [])),
  )
  return submissions.flatMap(({ submission }) =>
    submission?.is === 'proposal' && !withdrawn.has(submission.id) ? [submission] : [],
  )
}

function triedIn(reading: RecordedReading, { competes, letters }: OfMatter): readonly Tried[] {
  const bodies = new Map(
    reading.submissions.flatMap(({ submission }) =>
      submission?.is === 'proposal' ? [[submission.id, submission.body] as const] : [],
    ),
  )
  return reading.outcomes
    .filter((outcome) => outcome.competes === competes)
    .flatMap(({ proposal, status, reason, text }) => {
      const body = text?.body ?? bodies.get(proposal)
      const letter = letters.get(proposal)
      return body === undefined ? [] : [{ proposal, body, status, reason, ...(letter !== undefined && { letter }) }]
    })
}

function nameOf({ id, stage, basket, passage, sitting }: RecordedReading): SittingName {
  return { id, stage, basket, passage, sitting }
}

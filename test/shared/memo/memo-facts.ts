import { sha256 } from '../../../functions/record/hashing.ts'
import { bracketMapOf } from '../../../shared/bracket-map/bracket-map.ts'
import type { KnownOutcome } from '../../../shared/confirmation/confirmation.ts'
import { mapDateOf, mapSymbolOf } from '../../../shared/instrument/symbol.ts'
import type { MemoFacts, ToConfirm } from '../../../shared/memo/memo-facts.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import { standingAfter } from '../../../shared/standing/standing-after.ts'
import type { StandingText } from '../../../shared/standing/standing-text.ts'
import { aBareRecord } from '../instrument/a-record.ts'

/** What the American delegation takes home after the rehearsed round. */
export async function factsAfterOneRound(): Promise<MemoFacts> {
  const record = await aBareRecord()
  const standing = standingAfter([record])
  return {
    dialogue: record.dialogue,
    side: 'us',
    at: '2026-05-01T10:00:00.000Z',
    standing,
    toConfirm: standing.baskets.slice(0, 1).map(toConfirm),
    maybeToConfirm: [],
    open: [],
    consultations: [],
    brackets: {
      round: 1,
      isRunning: false,
      symbol: mapSymbolOf(record),
      date: mapDateOf(record),
      sides: record.dialogue.sides,
      matters: bracketMapOf(editionOf(record, 'delegations'), sha256),
    },
  }
}

function toConfirm({ basket, title }: StandingText['baskets'][number]): ToConfirm {
  const rules = { declined: 'ends', lapsed: 'stands', quorum: 0.5 } as const
  return { round: 1, basket, title, closesAt: '2026-06-04T09:00:00.000Z', rules }
}

export const CONFIRMED: KnownOutcome = {
  outcome: 'confirmed',
  at: '2026-06-01T09:00:00.000Z',
  closesAt: '2026-07-02T09:00:00.000Z',
  ends: false,
}

const DECLINED: KnownOutcome = { ...CONFIRMED, outcome: 'declined', at: '2026-06-02T09:00:00.000Z', ends: true }

/** The same delegation a year later: a second round amended, added and ended something, and one basket was not confirmed. */
export async function factsAfterTwoRounds(): Promise<MemoFacts> {
  const facts = await factsAfterOneRound()
  return {
    ...facts,
    at: '2027-04-05T10:00:00.000Z',
    standing: afterAnotherRound(facts.standing),
    toConfirm: [],
    open: [
      {
        ...{ id: '3.commitments.b1.1', stage: 'commitments', sitting: 1, passage: 1, rule: 'silence' },
        basket: facts.standing.baskets[0]?.title,
        closesAt: '2027-04-08T09:00:00.000Z',
      },
    ],
    brackets: facts.brackets && { ...facts.brackets, matters: [] },
  }
}

function afterAnotherRound({ rounds, definitions, topics, baskets }: StandingText): StandingText {
  const [definition, topic] = [first(definitions), first(topics)]
  const [reviewed, declined, added] = [baskets[0], baskets[1], baskets[2]].map(there)
  const [clause, ratified] = [first(there(reviewed).clauses), first(there(reviewed).ratified)]
  const source = { round: 2, reading: '2.terms.1', text: 'another' }
  const { title, description } = there(reviewed)
  return {
    rounds: [...rounds, { round: 2, publishedAt: '2027-03-02T09:00:00.000Z', head: 'ab'.repeat(32) }],
    definitions: [
      {
        ...definition,
        body: { ...definition.body, definition: { en: 'Something else.', ru: 'Нечто иное.' } },
        source,
        earlier: [{ body: definition.body, source: definition.source }],
      },
      ...definitions.slice(1),
    ],
    topics: [
      { ...topic, ended: { ...source, reason: { en: 'It is settled.', ru: 'Вопрос решён.' } } },
      ...topics.slice(1),
    ],
    baskets: [
      {
        ...there(reviewed),
        source: { ...source, reading: '2.baskets.1' },
        earlier: [{ body: { kind: 'basket', title, description }, source: there(reviewed).source }],
        clauses: [
          {
            ...clause,
            body: { ...clause.body, action: { en: 'keep it from the public', ru: 'не предавать это огласке' } },
            source: { ...source, reading: '2.commitments.b1.1' },
            earlier: [{ body: clause.body, source: clause.source }],
          },
          ...there(reviewed).clauses.slice(1),
        ],
        ratified: [
          { ...ratified, confirmations: [CONFIRMED] },
          { ...ratified, reading: '2.ratification.b1.1', at: '2027-03-01T09:00:00.000Z', statements: [] },
        ],
      },
      {
        ...there(declined),
        ratified: there(declined).ratified.map((one) => ({ ...one, confirmations: [DECLINED] })),
        ended: { round: 1, reading: '1.ratification.b3.1', text: 'text', notConfirmed: DECLINED },
      },
      { ...there(added), source: { ...source, reading: '2.baskets.1' } },
    ],
  }
}

function first<One>(all: readonly One[]): One {
  return there(all[0])
}

function there<One>(one: One | undefined): One {
  if (one === undefined) throw new Error('too little stands')
  return one
}

import { type Dialogue, parseDialogue } from '../shared/dialogue.ts'
import type { Statement } from '../shared/floor.ts'
import type { Participant } from '../shared/participant.ts'
import type { Position } from '../shared/position.ts'
import type { Proposal, ProposalBody, Tabled } from '../shared/proposal.ts'
import type { Reading, SettledReading, Settlement } from '../shared/reading.ts'
import { readingId } from '../shared/reading-id.ts'
import { NEWEST_FORMAT } from '../shared/record-format.ts'
import type { Round } from '../shared/round.ts'
import { isTakenInLanes } from '../shared/stage.ts'
import { durationOf } from '../shared/stage-rules.ts'

/** Builders: each makes something valid, so that a test shows only what matters to it. */

const DAY_MS = 24 * 60 * 60 * 1_000

/** An instant as it is stored, relative to now: tests name no dates. */
export function daysFromNow(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString()
}

/** What a dialogue's file says, before it is validated. */
export function aDialogueFile(says: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    slug: 'river-and-sea',
    title: { en: 'River and sea' },
    mandate: { en: 'To find out what is germane.' },
    convener: { en: 'A university' },
    languages: ['en', 'ru'],
    sides: [
      { id: 'river', name: { en: 'The river side' } },
      { id: 'sea', name: { en: 'The sea side' } },
    ],
    ...says,
  }
}

export function aDialogue(says: Readonly<Record<string, unknown>> = {}): Dialogue {
  return parseDialogue(aDialogueFile(says))
}

/** A member of a side unless a role says otherwise. */
export function aParticipant(
  what: Partial<Extract<Participant, { role: 'participant' }>> = {},
): Extract<Participant, { role: 'participant' }> {
  return {
    role: 'participant',
    id: 'ada',
    name: 'Ada',
    side: 'river',
    capacity: 'nongovernmental-expert',
    joinedAt: daysFromNow(-1),
    ...what,
  }
}

/** What somebody asks with, as it was looked up while nobody had left. */
export function askedBy(participant: Participant) {
  return { participant, secret: `${participant.id}.secret`, departures: 0 }
}

export function aDefinition(term = 'Interference', definition = 'What one side does inside another.') {
  return { kind: 'definition', term: { en: term }, definition: { en: definition } } satisfies Tabled
}

export function aTopic(topic = 'Elections', scope: 'germane' | 'not-germane' | 'deferred' = 'germane') {
  return { kind: 'topic', topic: { en: topic }, scope, reason: { en: 'It keeps coming up.' } } satisfies Tabled
}

export function aBasket(title = 'Media') {
  return { kind: 'basket', title: { en: title }, description: { en: 'One dimension.' } } satisfies Tabled
}

export function aModality(modality: Extract<Tabled, { kind: 'modality' }>['modality'] = 'code-of-conduct') {
  return { kind: 'modality', modality, rationale: { en: 'It can be had.' } } satisfies Tabled
}

export function aCommitment(what: Partial<Extract<Tabled, { kind: 'commitment' }>> = {}) {
  return {
    kind: 'commitment',
    by: 'each-side',
    form: 'refrain',
    action: { en: 'paying for it' },
    ...what,
  } satisfies Tabled
}

export function aBasketText(agreed: readonly string[] = ['c1'], bracketed: readonly string[] = []) {
  return { kind: 'text', agreed: [...agreed], bracketed: [...bracketed] } satisfies ProposalBody
}

/** A clause in the first drafting reading of basket b1, unless it says otherwise. Competes with nothing. */
export function aProposal(what: Partial<Proposal> = {}): Proposal {
  const id = what.id ?? 'p1'
  const reading = what.reading ?? '1.commitments.b1.1'
  return {
    id,
    reading,
    body: aCommitment(),
    competes: `commitment ${id}`,
    tabledIn: reading,
    tabledAt: daysFromNow(-1),
    author: 'ada',
    side: 'river',
    salt: '00'.repeat(16),
    ...what,
  }
}

export function aPosition(what: Partial<Position> = {}): Position {
  return {
    reading: '1.commitments.b1.1',
    proposal: 'p1',
    participant: 'ada',
    side: 'river',
    stance: 'support',
    revision: 1,
    takenAt: daysFromNow(-1),
    salt: '00'.repeat(16),
    ...what,
  }
}

/** A question on the reading as a whole, in the first batch, whose author is not disclosed. */
export function aStatement(what: Partial<Statement> = {}): Statement {
  return {
    id: 's1',
    reading: '1.commitments.b1.1',
    kind: 'question',
    text: { en: 'What does it cover?' },
    batch: 1,
    salt: '00'.repeat(16),
    ...what,
  }
}

/** An open reading; the first of its stage (and of basket b1, in a lane) with four on each roll. Its deadline is by its rules. */
export function aReading(what: Partial<Reading> = {}): Reading {
  const { stage = 'terms', round = 1, number = 1, passage = 1, sitting = number, ...rest } = what
  const basket = what.basket ?? (isTakenInLanes(stage) ? 'b1' : undefined)
  const openedAt = daysFromNow(-1)
  const rules = aDialogue().stages[stage]
  return {
    id: readingId({ round, stage, basket }, number),
    round,
    stage,
    ...(basket !== undefined && { basket }),
    number,
    passage,
    sitting,
    status: 'open',
    openedAt,
    closesAt: new Date(Date.parse(openedAt) + durationOf(rules)).toISOString(),
    extensions: [],
    rules,
    shards: 1,
    roll: { river: 4, sea: 4 },
    decided: [],
    ...rest,
  }
}

/** A reading that was settled, with what it came to. */
export function aSettledReading(
  what: Parameters<typeof aReading>[0] = {},
  came: Partial<Settlement> = {},
): SettledReading {
  return {
    ...aReading(what),
    status: 'settled',
    closing: { at: daysFromNow(0) },
    settlement: {
      settledAt: daysFromNow(0),
      run: 'run',
      next: 'next-stage',
      agreed: [],
      bracketed: [],
      dropped: 0,
      decided: [],
      counted: 0,
      root: '00'.repeat(32),
      ...came,
    },
  }
}

/** A round that runs, of the dialogue above. */
export function aRound(what: Partial<Round> = {}): Round {
  return {
    round: 1,
    status: 'running',
    dialogue: aDialogue(),
    format: NEWEST_FORMAT,
    storesDigests: true,
    startedAt: daysFromNow(-2),
    startedBy: 'cleo',
    secret: 'nobody knows',
    executions: 1,
    ...what,
  }
}

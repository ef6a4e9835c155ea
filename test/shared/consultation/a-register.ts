import { linkOfEvent } from '../../../functions/record/register-chain.ts'
import { USUAL_CONSULTATION } from '../../../shared/consultation/consultation-rules.ts'
import { registerAfter } from '../../../shared/consultation/register.ts'
import type { NewEvent, RegisterEvent } from '../../../shared/consultation/register-event.ts'
import type { SideDecision } from '../../../shared/consultation/side-decision.ts'

export const FIRST = '0123456789abcdef0123'
export const SECOND = 'fedcba9876543210fedc'
export const RULES = { ...USUAL_CONSULTATION, quorum: 0.5 }

/** An instant, in days after a date. */
export function day(days: number): string {
  return new Date(Date.parse('2027-03-01T09:00:00.000Z') + days * 86_400_000).toISOString()
}

/** A decision that a side of six came to. */
export function decided(side: string, at: string, by: SideDecision['by'] = 'quorum'): SideDecision {
  const draft = FIRST
  return by === 'co-chair'
    ? { by, side, draft, at }
    : { by, side, draft, at, roll: 6, run: 'a-run', counted: 24, root: '0'.repeat(64) }
}

/** That a side brings a consultation. */
export function made(says: Partial<Extract<NewEvent, { is: 'made' }>> = {}): Extract<NewEvent, { is: 'made' }> {
  return {
    is: 'made',
    consultation: FIRST,
    at: day(0),
    consultationNumber: 1,
    kind: 'clarification',
    about: { is: 'definition', id: 'term', source: { round: 1, reading: '1.terms.1', text: 'term' } },
    words: { en: 'Does this cover private messages?' },
    decision: decided('river', day(0)),
    rules: RULES,
    sides: ['river', 'sea'],
    attribution: 'none',
    languages: ['en', 'ru'],
    ...says,
  }
}

/** Events in their order, linked. */
export function linkedEvents(events: readonly NewEvent[]): readonly RegisterEvent[] {
  const linked: RegisterEvent[] = []
  for (const [index, one] of events.entries()) {
    const event = { ...one, number: index + 1, salt: `salt ${index}` }
    linked.push({ ...event, link: linkOfEvent(linked.at(-1)?.link, event) })
  }
  return linked
}

export function registerOf(...events: readonly NewEvent[]) {
  return registerAfter(linkedEvents(events))
}

import {
  eventParts,
  REGISTER_FORMAT,
  type RecordedEvent,
  type RegisterRecord,
} from '../../shared/consultation/recorded-register.ts'
import type { RegisterEvent } from '../../shared/consultation/register-event.ts'
import { sealOfEvent } from './register-chain.ts'

/** The leaves of the decision that an event carries, in the order of their digests. */
export type DecisionLeaves = NonNullable<RecordedEvent['submissions']>

/**
 * Builds the complete record of the register of consultations.
 *
 * @param dialogue the name of the dialogue's file
 * @param leaves of each decision that a quorum of a side came to, by its draft
 */
export function assembleRegister(
  dialogue: string,
  events: readonly RegisterEvent[],
  leaves: ReadonlyMap<string, DecisionLeaves>,
): RegisterRecord {
  const head = events.at(-1)?.link
  return {
    format: REGISTER_FORMAT,
    dialogue,
    events: events.map((one) => {
      const submissions = leaves.get(draftOf(one) ?? '')
      return {
        ...eventParts(one),
        ...(submissions !== undefined && { submissions }),
        sealed: sealOfEvent(one),
        link: one.link,
      }
    }),
    ...(head !== undefined && { head }),
  }
}

/** The draft that a side decided on by this event. */
function draftOf(event: RegisterEvent): string | undefined {
  return 'decision' in event ? event.decision?.draft : undefined
}

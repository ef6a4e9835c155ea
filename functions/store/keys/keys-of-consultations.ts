import { CONSULTATION_KEYS } from '../../../shared/consultation/consultation-rules.ts'
import { type Key, padded } from './key.ts'
import { SORT } from './keys-of-readings.ts'

export const OPEN_DRAFTS = { pk: `${CONSULTATION_KEYS}-DRAFTS` } as const
export const REGISTER = { pk: `${CONSULTATION_KEYS}-REGISTER`, prefix: 'EVENT#' } as const

/** The key of an event of the register of consultations. It is written once, so each number is given once. */
export function registerEventKey(number: number): Key {
  return { pk: REGISTER.pk, sk: `${REGISTER.prefix}${padded(number)}` }
}

/** The key of what was frozen when a consultation was drafted, or of something else of it. */
export function consultationKey(consultation: string, sk = 'TABLED'): Key {
  return { pk: `${CONSULTATION_KEYS}#${consultation}`, sk }
}

/** What one side decides in a consultation: its drafts, and what it decided, in one item. */
export function sideDecisionSort({ purpose, side }: { readonly purpose: string; readonly side: string }): string {
  return `DECISION#${purpose}#${side}`
}

/** A draft of a side in a consultation. No query for another side finds it. */
export function sidesDraftSort(side: string, draft: string): string {
  return `${SORT.draft}${side}#${draft}`
}

/** The key of the ids of the consultations that a side has drafted and not made: one item, so that their number is limited. */
export function openDraftsKey(side: string): Key {
  return { pk: OPEN_DRAFTS.pk, sk: side }
}

/** The key of the drafts of one person that have a place: consultations, or those for one decision of their side. */
export function ownDraftsKey(participant: string, of: string): Key {
  return { pk: `${CONSULTATION_KEYS}-OWN-DRAFTS#${participant}`, sk: of }
}

/** What the roll of a side for one decision is frozen under, as that of a reading under its id. */
export function rollOfDecision(decision: string): string {
  return `consultation.${decision}`
}

/** The partition of one shard of the answers to a draft of a side. */
export function supportPartition(draft: string, shard: number): string {
  return `${CONSULTATION_KEYS}-SUPPORT#${draft}#${shard}`
}

import * as z from 'zod'
import { MOST_DRAFTS } from '../../shared/consultation/consultation.ts'
import { type DecisionPlace, SideDecision, Support } from '../../shared/consultation/side-decision.ts'
import { SidesDraft } from '../../shared/consultation/tabled-consultation.ts'
import type { Key } from './keys/key.ts'
import { consultationKey, sideDecisionSort, sidesDraftSort, supportPartition } from './keys/keys-of-consultations.ts'
import type { Answers } from './revisions.ts'
import { written } from './store-errors.ts'
import type { Table } from './table.ts'
import { requireWellFormed } from './well-formed.ts'

/**
 * What one side decides in a consultation for one purpose: one item, so that each change is one conditional write. `decided` is set
 * once.
 */
export const PutToSide = z.object({
  /** How many of the side can answer: frozen when its first draft for this purpose was tabled. */
  roll: z.int().min(0),
  /** When each draft was tabled that can be decided on, by its id. */
  drafts: z.record(z.string(), z.iso.datetime()),
  /** How many revisions of answers were acknowledged. */
  changes: z.int().min(0),
  decided: SideDecision.optional(),
  /** The date for which it was closed without a decision. If the date is moved later after that, it is open again. */
  closedFor: z.iso.datetime().optional(),
})
export type PutToSide = z.infer<typeof PutToSide>

/** Whether it was closed without a decision, for the date that runs. */
export function isClosedFor({ closedFor }: PutToSide, until: string | undefined): boolean {
  return closedFor !== undefined && (until === undefined || closedFor >= until)
}

/** What a side decides, with the date until which it can; no date means that none runs. */
export type DecisionUntil = { readonly place: DecisionPlace; readonly until: string | undefined }

/** Stores what a side decides, once, when its first draft is tabled, or when its date passes without any. */
export async function storePutToSide(table: Table, place: DecisionPlace, put: PutToSide): Promise<void> {
  await written(table.putNew(keyOf(place), put))
}

/** What a side decides, or `undefined`. */
export async function findPutToSide(table: Table, place: DecisionPlace): Promise<PutToSide | undefined> {
  const stored = await table.get(keyOf(place))
  return stored === undefined ? undefined : PutToSide.parse(stored)
}

/**
 * Adds a draft to what a side decides; the same draft once.
 *
 * @returns `false` when it has {@link MOST_DRAFTS} others, or the side has decided, or its date passed
 */
export async function addDraft(table: Table, of: DecisionUntil, draft: string, at: string): Promise<boolean> {
  return change(table, of, {
    set: 'drafts.#draft = if_not_exists(drafts.#draft, :at)',
    when: '(attribute_exists(drafts.#draft) OR size(drafts) < :most)',
    names: { '#draft': draft },
    values: { ':at': at, ':most': MOST_DRAFTS },
  })
}

/**
 * Counts a revision of an answer that was stored before. It is certain to be counted after this: a decision, and a closing, require the
 * number that they saw before they counted.
 *
 * @returns `false` when the side decided, or the draft or the whole was closed meanwhile
 */
export async function countSupport(table: Table, of: DecisionUntil, draft: string): Promise<boolean> {
  return change(table, of, {
    set: 'changes = changes + :one',
    when: 'attribute_exists(drafts.#draft)',
    names: { '#draft': draft },
    values: { ':one': 1 },
  })
}

/** Ends a draft that nobody supports any more. @returns `false` when an answer was acknowledged meanwhile */
export async function dropDraft(table: Table, of: DecisionUntil, draft: string, seen: number): Promise<boolean> {
  return change(table, of, {
    remove: 'drafts.#draft',
    when: 'attribute_exists(drafts.#draft) AND changes = :changes',
    names: { '#draft': draft },
    values: { ':changes': seen },
  })
}

/**
 * Decides for a side, once.
 *
 * @param seen how many answers were acknowledged when they were counted; absent if a co-chair decides
 * @returns `false` when it was decided or closed, the draft was ended, or an answer was acknowledged meanwhile
 */
export async function decide(table: Table, of: DecisionUntil, decision: SideDecision, seen?: number): Promise<boolean> {
  return change(table, of, {
    set: 'decided = :decision',
    when: `attribute_exists(drafts.#draft)${seen === undefined ? '' : ' AND changes = :changes'}`,
    names: { '#draft': decision.draft },
    values: { ':decision': decision, ...(seen !== undefined && { ':changes': seen }) },
  })
}

/** Closes what a side did not decide until a date. @returns `false` when something changed meanwhile */
export async function closePutToSide(
  table: Table,
  { place, until }: { readonly place: DecisionPlace; readonly until: string },
  seen: number,
): Promise<boolean> {
  return change(
    table,
    { place, until },
    {
      set: 'closedFor = :until',
      when: 'changes = :changes',
      values: { ':changes': seen },
    },
  )
}

/** Stores a draft of a side; `false` when its id is taken. @throws {IllFormedText} */
export async function storeSidesDraft(table: Table, consultation: string, draft: SidesDraft): Promise<boolean> {
  requireWellFormed(draft, 'draft')
  return written(table.putNew(consultationKey(consultation, sidesDraftSort(draft.side, draft.id)), draft))
}

/** A draft of a side, or `undefined`. */
export async function findSidesDraft(
  table: Table,
  consultation: string,
  { side, draft }: { readonly side: string; readonly draft: string },
): Promise<SidesDraft | undefined> {
  const stored = await table.get(consultationKey(consultation, sidesDraftSort(side, draft)))
  return stored === undefined ? undefined : SidesDraft.parse(stored)
}

/** Where the answers to a draft are stored. */
export function supportOf(draft: string, shards: number): Answers<Support> {
  return { partition: (shard) => supportPartition(draft, shard), shards, schema: Support }
}

type Change = {
  readonly set?: string
  readonly remove?: string
  readonly when: string
  readonly names?: Readonly<Record<string, string>>
  readonly values?: Readonly<Record<string, unknown>>
}

/** Every change requires that the side has not decided, and was not closed for the date that runs. */
function change(table: Table, { place, until }: DecisionUntil, { when, values, ...one }: Change): Promise<boolean> {
  const isOpen =
    until === undefined ? 'attribute_not_exists(closedFor)' : '(attribute_not_exists(closedFor) OR closedFor < :until)'
  return written(
    table.update(keyOf(place), {
      ...one,
      when: `attribute_not_exists(decided) AND ${isOpen} AND ${when}`,
      values: { ...values, ...(until !== undefined && { ':until': until }) },
    }),
  )
}

function keyOf({ consultation, ...place }: DecisionPlace): Key {
  return consultationKey(consultation, sideDecisionSort(place))
}

import * as z from 'zod'
import type { Dialogue } from './dialogue.ts'
import { disclosesNames } from './disclosure/attribution.ts'
import { shownOnce } from './disclosure/said.ts'
import type { LocalizedText } from './localized-text.ts'
import { toHex } from './proof/hex.ts'
import { canonicalBytes } from './proof/leaf.ts'
import type { Hash } from './proof/merkle.ts'
import type { Stance } from './stance.ts'

/**
 * An objection of a settled reading: what would remove it, as far as it is shown. Where names are disclosed there is one
 * for each person. Otherwise equal words on one text are one objection (for each side, where sides are disclosed).
 */
export type Objection = {
  /** The first 32 hexadecimal digits of its digest. It is derived and never stored by itself. */
  readonly id: string
  readonly reading: string
  readonly proposal: string
  readonly text: LocalizedText
  readonly side?: string | undefined
  /** Only where names are disclosed, as `participant` is. */
  readonly stance?: Stance | undefined
  readonly participant?: string | undefined
}

/** A text that answers more objections than these answers none of them. */
const MOST_ANSWERED = 100

/** The objections of earlier readings that a text says it answers, by id. */
export const Answered = z
  .array(z.string().regex(/^[0-9a-f]{32}$/, 'the id of an objection, as readings show it'))
  .max(MOST_ANSWERED)
  .readonly()
  .meta({ description: 'The objections of earlier readings that it says it answers, by id' })

/** What one person said would remove their objection to a text. */
export type Change = Omit<Objection, 'id' | 'reading'>

/** What an objection's id depends on beside its words. */
export type Where = {
  readonly reading: string
  /** The salt of the reading's objections; without it nobody can guess the words from the id. */
  readonly salt: string
  readonly hash: Hash
}

export type Rules = Pick<Dialogue, 'attribution' | 'untranslated' | 'languages'>

/** The objections of a reading, from the changes that its last positions ask for, text by text. */
export function objectionsFrom(said: readonly Change[], rules: Rules, where: Where): readonly Objection[] {
  if (disclosesNames(rules.attribution)) return said.map((change) => identified(change, where))
  return [...Map.groupBy(said, ({ proposal }) => proposal)].flatMap(([proposal, changes]) =>
    shownOnce(changes, rules).map((change) => identified({ proposal, ...change }, where)),
  )
}

/** An objection with its id. */
export function identified(
  { proposal, text, side, stance, participant }: Change,
  { reading, salt, hash }: Where,
): Objection {
  const named = { ...(side !== undefined && { side }), ...(participant !== undefined && { participant }) }
  const digest = hash(canonicalBytes({ is: 'objection', reading, proposal, text, ...named, salt }))
  return {
    id: toHex(digest).slice(0, 32),
    reading,
    proposal,
    text,
    ...named,
    ...(stance !== undefined && { stance }),
  }
}

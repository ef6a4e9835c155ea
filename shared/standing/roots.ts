import * as z from 'zod'
import { OutOfLine } from '../edits/edit.ts'
import { Tabled } from '../proposal.ts'
import type { Stage } from '../stage.ts'
import { haveOneHeading } from './one-heading.ts'
import { Source } from './standing-text.ts'
import type { WhatStands } from './what-stands.ts'

/**
 * A text that stands, as the texts of a reading can amend it. It is not tabled again: it is the root of its amendments, and
 * nobody takes a position on it.
 */
export const StandingRoot = z
  .object({
    id: z.string(),
    body: Tabled,
    outOfLine: z.array(OutOfLine).readonly().optional(),
    /** The competition of its amendments. */
    competes: z.string(),
    /** Where its words are from. */
    source: Source,
  })
  .meta({ id: 'StandingRoot' })
export type StandingRoot = z.infer<typeof StandingRoot>

/** What stands that the texts of a stage can amend, in the order in which it was adopted. */
export function rootsIn(
  { stage, reviews }: { readonly stage: Stage; readonly reviews?: string | undefined },
  stands: WhatStands,
): readonly StandingRoot[] {
  switch (stage) {
    case 'terms':
      return [...stands.definitions, ...stands.topics].map(rootOf)
    case 'baskets':
      return stands.baskets.map(({ title, description, ...one }) =>
        rootOf({ ...one, body: { kind: 'basket', title, description } }),
      )
    case 'commitments':
      return (reviewedIn(stands, reviews)?.clauses ?? []).map(rootOf)
    case 'modality':
    case 'ratification':
      return []
    default:
      return stage satisfies never
  }
}

/** The basket that stands and that a lane reviews. */
export function reviewedIn(stands: WhatStands, reviews: string | undefined): WhatStands['baskets'][number] | undefined {
  return stands.baskets.find(({ id }) => id === reviews)
}

/** Whether a text takes up a basket that stands for review. It need not change its heading. */
export function takesUp(
  { body }: { readonly body: Tabled },
  amended: { readonly id: string } | undefined,
  roots: readonly StandingRoot[],
): boolean {
  return body.kind === 'basket' && amended !== undefined && roots.some(({ id }) => id === amended.id)
}

function rootOf({
  id,
  body,
  outOfLine,
  source,
}: Pick<StandingRoot, 'id' | 'body' | 'outOfLine' | 'source'>): StandingRoot {
  const competes = competitionOfStanding(body.kind, id)
  return { id, body, ...(outOfLine !== undefined && { outOfLine }), competes, source }
}

/** No folded heading has capital letters, so no text of the round is in this competition unless it amends what stands. */
const STANDS = 'STANDS'

/** The competition of the amendments of something that stands. */
export function competitionOfStanding(kind: Tabled['kind'], id: string): string {
  return kind === 'commitment' ? `commitment ${id}` : `${kind} ${STANDS} ${id}`
}

/** The id of what stands that a competition is about; `undefined` if it is about a new text. Clauses have no such mark. */
export function standingIn(competes: string): string | undefined {
  const [, mark, id] = competes.split(' ')
  return mark === STANDS ? id : undefined
}

/** What stands under the heading of a text, unless the text is an amendment of it. */
export function standingUnderHeading(
  { body, competes }: { readonly body: Tabled; readonly competes: string },
  roots: readonly StandingRoot[],
): StandingRoot | undefined {
  return roots.find((root) => root.competes !== competes && haveOneHeading(root.body, body))
}

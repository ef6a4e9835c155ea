import type { RecordedReading, RoundRecord } from '../../shared/record.ts'
import type { Body } from './recompute-edits.ts'
import type { Member } from './recompute-family.ts'

/** A text that stands since an earlier round: its amendments name it, and it has neither a position nor an outcome. */
export type Root = Omit<Member, 'rank'> & { readonly competes: string }

/** What stands that the texts of a reading can amend, by id. */
export function rootsOf(
  { stands }: Pick<RoundRecord, 'stands'>,
  { stage }: RecordedReading,
): ReadonlyMap<string, Root> {
  if (stands === undefined || stage !== 'terms') return new Map()
  return new Map([...stands.definitions, ...stands.topics].map((one) => [one.id, rootFrom(one)]))
}

function rootFrom({ id, body, outOfLine }: Pick<Root, 'id' | 'outOfLine'> & { readonly body: Body }): Root {
  const competes = body.kind === 'commitment' ? `commitment ${id}` : `${body.kind} STANDS ${id}`
  return { id, body, outOfLine, competes }
}

/** The id of what stands that a competition of terms, topics or baskets is about. */
export function standingIn(competes: string): string | undefined {
  return /^[a-z]+ STANDS (.*)$/.exec(competes)?.[1]
}

import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import type { Body } from './recompute-edits.ts'
import type { Member } from './recompute-family.ts'

/** A text that stands since an earlier round: its amendments name it, and it has neither a position nor an outcome. */
export type Root = Omit<Member, 'rank'> & { readonly competes: string }

/** What stands that the texts of a reading can amend, by id. */
export function rootsOf(
  record: Pick<RoundRecord, 'stands' | 'readings'>,
  reading: RecordedReading,
): ReadonlyMap<string, Root> {
  const roots = standingOf(record, reading).map(rootFrom)
  return new Map(roots.map((root) => [root.id, root]))
}

type Standing = Pick<Root, 'id' | 'outOfLine'> & { readonly body: Body }

function standingOf(
  record: Pick<RoundRecord, 'stands' | 'readings'>,
  { stage, basket }: RecordedReading,
): readonly Standing[] {
  const { stands } = record
  if (stands === undefined) return []
  if (stage === 'terms') return [...stands.definitions, ...stands.topics]
  if (stage === 'baskets') {
    return stands.baskets.map(({ title, description, ...one }) => ({
      ...one,
      body: { kind: 'basket', title, description },
    }))
  }
  return stage === 'commitments' ? (reviewedIn(record, basket)?.clauses ?? []) : []
}

/** The basket that stands and that a lane reviews. */
export function reviewedIn({ stands, readings }: Pick<RoundRecord, 'stands' | 'readings'>, basket: string | undefined) {
  const lanes = readings.flatMap(({ settlement }) => settlement.lanes ?? [])
  const reviews = lanes.find((lane) => lane.basket === basket)?.reviews
  return stands?.baskets.find(({ id }) => id === reviews)
}

function rootFrom({ id, body, outOfLine }: Standing): Root {
  const competes = body.kind === 'commitment' ? `commitment ${id}` : `${body.kind} STANDS ${id}`
  return { id, body, outOfLine, competes }
}

/** The id of what stands that a competition of terms, topics or baskets is about. */
export function standingIn(competes: string): string | undefined {
  return /^[a-z]+ STANDS (.*)$/.exec(competes)?.[1]
}

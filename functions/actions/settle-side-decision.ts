import { type DecisionPlace, fewest, isCarried, type SideDecision } from '../../shared/consultation/side-decision.ts'
import { hasPassed, type TabledConsultation } from '../../shared/consultation/tabled-consultation.ts'
import { newId } from '../platform/random.ts'
import { type CountedSupport, countSupportOf } from '../record/count-support.ts'
import { storeCountedRevisions } from '../store/revisions.ts'
import {
  closePutToSide,
  type DecisionUntil,
  decide,
  findPutToSide,
  isClosedFor,
  type PutToSide,
  storePutToSide,
  supportOf,
} from '../store/side-decisions.ts'
import type { Table } from '../store/table.ts'

/** What became of something that is put to a side. `over`: its date passed, or nobody supports it any more. */
export type SideSettled = { readonly is: 'open' | 'over' } | { readonly is: 'decided'; readonly decision: SideDecision }

/** How often answers are counted again because one was acknowledged meanwhile. The next look goes on. */
const MOST_ATTEMPTS = 5

/**
 * Decides for a side if enough of it support a draft, and closes what it did not decide until its date. Both are one conditional
 * write, under the condition that no answer was acknowledged since they were counted: so everything that was acknowledged counts.
 */
export async function settleSideDecision(
  table: Table,
  tabled: TabledConsultation,
  of: DecisionUntil,
  now: Date,
): Promise<SideSettled> {
  const isOver = hasPassed(of.until, now)
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const seen = await findPutToSide(table, of.place)
    if (seen?.decided !== undefined) return { is: 'decided', decision: seen.decided }
    if (isClosed(seen, of)) return { is: 'over' }
    const decision = seen && (await decisionBy(table, tabled, of.place, seen, isOver))
    if (decision !== undefined) {
      if (await decide(table, of, decision, seen?.changes)) return { is: 'decided', decision }
    } else if (!isOver || of.until === undefined) {
      return { is: 'open' }
    } else if (seen === undefined) {
      await storePutToSide(table, of.place, { roll: 0, drafts: {}, changes: 0, closedFor: of.until })
    } else if (await closePutToSide(table, { ...of, until: of.until }, seen.changes)) {
      return { is: 'over' }
    }
  }
  return { is: 'open' }
}

/** Whether it was closed for the date that runs, or is a request that nobody supports any more. */
function isClosed(seen: PutToSide | undefined, { place, until }: DecisionUntil): boolean {
  if (seen === undefined) return false
  if (isClosedFor(seen, until)) return true
  return place.purpose === 'request' && Object.keys(seen.drafts).length === 0
}

/** The decision by the answers that were acknowledged; of two drafts that enough support, the one that came to it first. */
async function decisionBy(
  table: Table,
  { rules, shards, secret }: TabledConsultation,
  { side }: DecisionPlace,
  { drafts, roll, changes }: PutToSide,
  isOver: boolean,
): Promise<SideDecision | undefined> {
  if (rules.by === 'co-chair' || (!isOver && changes < fewest(rules.quorum, roll))) return undefined
  const counts = await Promise.all(
    Object.keys(drafts).map(async (draft) => ({
      draft,
      ...(await countSupportOf(table, { draft, side, roll, shards, secret })),
    })),
  )
  const [first] = counts
    .filter(({ supporters }) => isCarried(rules.quorum, roll, supporters))
    .toSorted((one, other) => ((one.last ?? '') < (other.last ?? '') ? -1 : 1))
  if (first?.last === undefined) return undefined
  const run = newId()
  await storeCountedRevisions(table, supportOf(first.draft, shards), run, first.digests)
  return decisionOf(first, { side, roll, run, at: first.last })
}

function decisionOf(
  { draft, size, root }: CountedSupport & { readonly draft: string },
  of: Pick<Extract<SideDecision, { by: 'quorum' }>, 'side' | 'roll' | 'run' | 'at'>,
): SideDecision {
  return { by: 'quorum', draft, ...of, counted: size, root }
}

import { consultationIn } from '../../shared/consultation/register.ts'
import type { DecisionPlace } from '../../shared/consultation/side-decision.ts'
import { hasPassed, putTo, type TabledConsultation } from '../../shared/consultation/tabled-consultation.ts'
import { newSalt } from '../platform/random.ts'
import { readRegister } from '../store/register-events.ts'
import { appendRevision, readOwnRevisions } from '../store/revisions.ts'
import { countSupport, supportOf } from '../store/side-decisions.ts'
import { afterChange, type Consulting } from './find-for-caller.ts'

/**
 * Counts the author of a draft as one who supports it. A request that was sent before changes nothing more, even when its author has taken
 * the support back since.
 *
 * @param after how often the author had answered when the request came first: once or more only where a side has one draft for all
 * @returns whether it is certain to be counted; not if the side decided, or the date passed, before
 */
export async function supportAsAuthor(
  context: Consulting,
  author: { readonly id: string },
  {
    tabled,
    place,
    draft,
    after = 0,
  }: {
    readonly tabled: TabledConsultation
    readonly place: DecisionPlace
    readonly draft: string
    readonly after?: number
  },
  now: Date,
): Promise<boolean> {
  const { table } = context
  const { register } = await readRegister(table)
  const put = putTo(tabled, consultationIn(register, tabled.id), place)
  const isOpen = put !== undefined && !hasPassed(put.until, now)
  let isCounted = false
  if (isOpen && tabled.rules.by === 'quorum') {
    const of = supportOf(draft, tabled.shards)
    const own = await readOwnRevisions(table, of, author.id)
    if (own.length === after && own.at(-1)?.support !== true) {
      const next = { draft, participant: author.id, support: true, revision: after + 1 }
      await appendRevision(table, of, { ...next, takenAt: now.toISOString(), salt: newSalt() })
    }
    isCounted = await countSupport(table, { place, until: put.until }, draft)
  }
  await afterChange(context, tabled.id, now)
  return isCounted || tabled.rules.by === 'co-chair'
}

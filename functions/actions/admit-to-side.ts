import { countAdmission, whoWaits } from '../../shared/admission.ts'
import { personOf } from '../../shared/epoch.ts'
import type { Participant } from '../../shared/participant.ts'
import { Refused } from '../platform/refusal.ts'
import { logEvent } from '../platform/security-log.ts'
import { addAdmitting, endWaiting, readAdmissions } from '../store/admissions.ts'
import { readRoster } from '../store/participants.ts'
import type { Table } from '../store/table.ts'

/**
 * Admits somebody to the caller's side. When more than half of its members have, the person belongs to it, and is on the roll of the
 * readings that open from then on. The same request sent twice has the effect of once.
 *
 * @throws {Refused} `forbidden` for a caller without a side, `no-such-admission` if nobody waits under this id
 */
export async function admitToSide(table: Table, caller: Participant, id: string): Promise<void> {
  if (caller.role !== 'participant') throw new Refused('forbidden', 'only participants have a side')
  const { side } = caller
  const [roster, waiting] = await Promise.all([readRoster(table), readAdmissions(table, side)])
  const asked = waiting.find((one) => one.id === id && whoWaits(one, roster) !== undefined)
  const admission = asked && (await addAdmitting(table, asked, caller.id))
  if (admission === undefined) throw new Refused('no-such-admission', 'nobody waits to be admitted to your side here')
  const { admit, needed } = countAdmission(admission, roster)
  if (admit < needed) return
  await endWaiting(table, admission)
  logEvent('admitted-to-side', { whose: personOf(admission.person) })
}

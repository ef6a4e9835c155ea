import { ACCESS, type AccessRow, type Action, type ViewBy, viewBy } from '../../shared/access.ts'
import type { Participant } from '../../shared/participant.ts'
import { type Reading, stateAt } from '../../shared/reading.ts'
import { Refused } from '../platform/refusal.ts'

/**
 * What somebody sees by doing something in a reading, as it stands now.
 *
 * @param deal whose the thing is that is dealt with, where there is one
 * @throws {Refused} `forbidden` for who may never, `reading-not-open` or `not-settled-yet` for who may in another
 *   state of the reading, `not-yours` where it is another's
 */
export function permit<Done extends Action>(
  deed: Done,
  { role, id }: Participant,
  reading: Pick<Reading, 'id' | 'status' | 'closesAt'>,
  now: Date,
  deal: { readonly whose?: string | undefined } = {},
): ViewBy<Done> {
  if (viewBy(deed, role) === undefined) throw new Refused('forbidden', `a ${role} cannot ${deed}`)
  const view = viewBy(deed, role, stateAt(reading, now))
  if (view === undefined) throw inAnotherState(deed, role, reading.id)
  if ('whose' in deal && (ACCESS[deed] as AccessRow).onlyOwn && deal.whose !== id) {
    throw new Refused('not-yours', `nobody but its author can ${deed}`)
  }
  return view
}

function inAnotherState(deed: Action, role: Participant['role'], reading: string): Refused {
  return viewBy(deed, role, 'open') === undefined
    ? new Refused('not-settled-yet', `reading ${reading} is not settled; ask again when it is`)
    : new Refused('reading-not-open', `reading ${reading} is closed; see where the round stands now`)
}

import { ACCESS, type Action, type ViewBy, viewBy } from '../../shared/access.ts'
import type { AccessRow } from '../../shared/access-row.ts'
import type { Participant } from '../../shared/participant.ts'
import { type Reading, stateAt } from '../../shared/reading.ts'
import { Refused } from '../platform/refusal.ts'

/**
 * Checks an action in a reading against the access table.
 *
 * @param on the author of the thing that the action is on, for actions that only the author may do
 * @returns what the caller sees by the action, in the state that the reading is in
 * @throws {Refused} `forbidden` when the role never may, `reading-not-open` or `not-settled-yet` when it may in another
 *   state of the reading, `not-yours` when somebody else is the author
 */
export function permit<Done extends Action>(
  action: Done,
  { role, id }: Participant,
  reading: Pick<Reading, 'id' | 'status' | 'closesAt'>,
  now: Date,
  on: { readonly author?: string | undefined } = {},
): ViewBy<Done> {
  if (viewBy(action, role) === undefined) throw new Refused('forbidden', `a ${role} cannot ${action}`)
  const view = viewBy(action, role, stateAt(reading, now))
  if (view === undefined) throw notInThisState(action, role, reading.id)
  if ('author' in on && (ACCESS[action] as AccessRow).onlyOwn && on.author !== id) {
    throw new Refused('not-yours', `only the author can ${action}`)
  }
  return view
}

function notInThisState(action: Action, role: Participant['role'], reading: string): Refused {
  return viewBy(action, role, 'open') === undefined
    ? new Refused('not-settled-yet', `reading ${reading} is not settled yet; ask again when it is`)
    : new Refused('reading-not-open', `reading ${reading} is closed; look at the state of the round`)
}

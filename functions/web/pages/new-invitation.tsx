import type { Participant } from '../../../shared/participant.ts'
import { invite, linkOf, makeRecovery } from '../../actions/invite-participant.ts'
import * as environment from '../../environment/environment.ts'
import { Refused } from '../../platform/refusal.ts'
import { findParticipant } from '../../store/participants.ts'
import { answer } from '../frame/answer.tsx'
import type { Question } from '../frame/ask-first.tsx'
import { type Page, visitorOf } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { BackToRoster } from '../pieces/back-to-roster.tsx'
import { changesSaid } from '../pieces/changes-said.ts'
import { Instant } from '../pieces/instant.tsx'
import { changedIn } from '../pieces/typed-values.tsx'

/** Asks before a recovery is made: what it is for, and what it does. Nothing changes before it is redeemed. */
export function questionOfRecovery({ name }: Participant, { recovery }: Phrases): Question {
  return {
    title: recovery.makeFor(name),
    means: recovery.means,
    button: recovery.button,
    from: '/roster',
    isReversible: true,
  }
}

/** Shows the invitation's link in the answer to the POST, because a secret must not be in an address. */
export async function showInvitation(context: Page, id: string, kind: 'invitation' | 'recovery' = 'invitation') {
  const phrases = context.get('phrases')
  const { table, now } = context.get('dependencies')
  const invited = await findParticipant(table, id)
  const make = kind === 'recovery' ? makeRecovery : invite
  const { secret, expiresAt } = await make(table, id, now, visitorOf(context).id)
  if (invited === undefined) throw new Refused('no-such-participant', `there is nobody ${id} on the roster`)
  const title = kind === 'recovery' ? phrases.recovery.made(invited.name) : phrases.roster.invited(invited.name)
  const changed = changesSaid((await changedIn(context.req)).join(' '), phrases)
  const body = (
    <>
      <h1>{title}</h1>
      {changed.length > 0 && <p class="notice">{changed.join(phrases.signs.space)}</p>}
      <p class="link" data-copy={phrases.roster.copy}>
        {linkOf(environment.origin(), secret)}
      </p>
      <p>{kind === 'recovery' ? phrases.recovery.handOver : phrases.roster.handOver}</p>
      <p class="soft">
        {phrases.roster.expires}
        {phrases.signs.space}
        <Instant at={expiresAt} phrases={phrases} />
      </p>
      <BackToRoster phrases={phrases} />
    </>
  )
  return answer(context, { title, body, status: 201, address: '/roster' })
}

import { Hono } from 'hono'
import { NewParticipant, type Participant } from '../../../shared/participant.ts'
import { closeEverySession } from '../../access/sessions.ts'
import { eraseName } from '../../actions/erase-names.ts'
import {
  invite,
  linkOf,
  onRoster,
  putOnRoster,
  refuseToConvene,
  revokeParticipant,
} from '../../actions/invite-participant.ts'
import * as environment from '../../environment/environment.ts'
import { Refused } from '../../platform/refusal.ts'
import { findParticipant, readRoster } from '../../store/participants.ts'
import { answer } from '../frame/answer.tsx'
import { type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import { changesSaid } from '../pieces/changes-said.ts'
import { Instant } from '../pieces/instant.tsx'
import { RosterBody } from '../pieces/roster-body.tsx'
import { changedIn, type Typed, typedIn } from '../pieces/typed-values.tsx'

/** The roster, for facilitators. */
export const roster = new Hono<Visit>()
  .get('/roster', (context) => showRoster(context, {}))
  .post('/roster', async (context) => {
    const typed = await typedIn(context.req)
    const newcomer = newcomerIn(typed)
    if (newcomer === undefined) return showRoster(context, { typed, mistake: context.get('phrases').mistake.name })

    const { table, now } = context.get('dependencies')
    const visitor = visitorOf(context)
    refuseToConvene(visitor, newcomer, environment.dialogue())
    // A form that is sent twice adds one person, even if both requests run at once. The same form with another name
    // adds another person.
    const { key = '' } = typed
    const request = key === '' ? undefined : { by: visitor.id, key: `${key} ${identityOf(newcomer)}` }
    const known = (await readRoster(table)).find(
      (one) => one.revokedAt === undefined && identityOf(one) === identityOf(newcomer),
    )
    const { id } = known ?? (await putOnRoster(table, newcomer, environment.dialogue(), now, request))
    return showInvitation(context, id)
  })
  .post('/roster/:id/invitation', async (context) => {
    const id = context.req.param('id')
    const { table } = context.get('dependencies')
    refuseToConvene(visitorOf(context), await onRoster(table, id), environment.dialogue())
    return showInvitation(context, id)
  })
  .post('/roster/:id/revocation', async (context) => {
    const id = context.req.param('id')
    const { table, now } = context.get('dependencies')
    refuseToConvene(visitorOf(context), await onRoster(table, id), environment.dialogue())
    await revokeParticipant(table, id, now)
    return context.redirect(`/roster?revoked=${encodeURIComponent(id)}`, 303)
  })
  .post('/roster/:id/sign-out', async (context) => {
    const id = context.req.param('id')
    const { table } = context.get('dependencies')
    refuseToConvene(visitorOf(context), await onRoster(table, id), environment.dialogue())
    await closeEverySession(table, id)
    return context.redirect(`/roster?out=${encodeURIComponent(id)}`, 303)
  })
  .post('/roster/:id/erasure', async (context) => {
    const id = context.req.param('id')
    const { table, now } = context.get('dependencies')
    refuseToConvene(visitorOf(context), await onRoster(table, id), environment.dialogue())
    await eraseName(table, id, now)
    return context.redirect('/roster?erased=1', 303)
  })

async function showRoster(context: Page, { typed = {}, mistake }: { typed?: Typed; mistake?: string }) {
  const phrases = context.get('phrases')
  const people = await readRoster(context.get('dependencies').table)
  const body = (
    <RosterBody
      people={people}
      asksForEmail={environment.sendsReminders()}
      visitor={visitorOf(context)}
      dialogue={environment.dialogue()}
      phrases={phrases}
      typed={typed}
      mistake={mistake}
      said={whatWasDone(context, people)}
    />
  )
  const status = mistake === undefined ? 200 : 422
  return answer(context, { title: phrases.roster.title, body, status, address: '/roster' })
}

function whatWasDone(context: Page, people: readonly Participant[]): string | undefined {
  const { roster } = context.get('phrases')
  const named = (query: string) => people.find((one) => one.id === context.req.query(query))
  const [revoked, out] = [named('revoked'), named('out')]
  if (context.req.query('erased') !== undefined) return roster.erasedNow
  if (revoked?.revokedAt !== undefined) return roster.revokedNow(revoked.name)
  return out && roster.signedOut(out.name)
}

/** Shows the invitation's link in the answer to the POST, because a secret must not be in an address. */
async function showInvitation(context: Page, id: string) {
  const phrases = context.get('phrases')
  const { table, now } = context.get('dependencies')
  const invited = await findParticipant(table, id)
  const { secret, expiresAt } = await invite(table, id, now)
  if (invited === undefined) throw new Refused('no-such-participant', `there is nobody ${id} on the roster`)
  const title = phrases.roster.invited(invited.name)
  const changed = changesSaid((await changedIn(context.req)).join(' '), phrases)
  const body = (
    <>
      <h1>{title}</h1>
      {changed.length > 0 && <p class="notice">{changed.join(' ')}</p>}
      <p class="link" data-copy={phrases.roster.copy}>
        {linkOf(environment.origin(), secret)}
      </p>
      <p>{phrases.roster.handOver}</p>
      <p class="soft">
        {phrases.roster.expires} <Instant at={expiresAt} phrases={phrases} />
      </p>
      <p>
        <a class="button" href="/roster">
          {phrases.roster.back}
        </a>
      </p>
    </>
  )
  return answer(context, { title, body, status: 201, address: '/roster' })
}

/** Reads the form. `as` is a role, the side of a participant, or `co-chair:` and the side that convenes the co-chair. */
function newcomerIn(typed: Typed): NewParticipant | undefined {
  const { name = '', as = '', capacity, email = '' } = typed
  const convenedBy = /^co-chair:(.+)$/.exec(as)?.[1]
  if (convenedBy !== undefined) return NewParticipant.safeParse({ role: 'facilitator', name, convenedBy }).data
  const parsed = NewParticipant.safeParse(
    as === 'facilitator' || as === 'observer'
      ? { role: as, name }
      : { role: 'participant', name, side: as, capacity, ...(email !== '' && { email }) },
  )
  return parsed.data
}

function identityOf(one: NewParticipant): string {
  if (one.role === 'participant') return `${one.side} ${one.capacity} ${one.name}`
  return one.role === 'facilitator' ? `facilitator ${one.convenedBy} ${one.name}` : `observer ${one.name}`
}

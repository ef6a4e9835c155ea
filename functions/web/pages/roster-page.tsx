import { Hono } from 'hono'
import * as z from 'zod'
import { NewParticipant } from '../../../shared/participant.ts'
import { pageOf, RosterFilter } from '../../../shared/roster/roster-list.ts'
import { closeEverySession } from '../../access/sessions.ts'
import { refuseSameName } from '../../actions/correct-participant.ts'
import { eraseName } from '../../actions/erase-names.ts'
import { onRoster, putOnRoster, refuseToConvene, revokeParticipant } from '../../actions/invite-participant.ts'
import * as environment from '../../environment/environment.ts'
import { Refused } from '../../platform/refusal.ts'
import { findParticipant } from '../../store/participants.ts'
import { readRosterStretch } from '../../store/roster-stretch.ts'
import { mistakeIn } from '../forms/form-mistakes.ts'
import { answer } from '../frame/answer.tsx'
import { askFirst } from '../frame/ask-first.tsx'
import { type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import { RosterBody } from '../pieces/roster-body.tsx'
import { type Typed, typedIn } from '../pieces/typed-values.tsx'
import { askWhoThisIs } from './correction-forms.tsx'
import { questionOfRecovery, showInvitation } from './new-invitation.tsx'

/** The roster, for facilitators. */
export const roster = new Hono<Visit>()
  .get('/roster', (context) => showRoster(context, {}))
  .post('/roster/search', async (context) => {
    const typed = await typedIn(context.req)
    const filter = RosterFilter.safeParse(typed)
    return showRoster(context, { ...(filter.success && { filter: filter.data }), ...Part.parse(typed) })
  })
  .post('/roster', async (context) => {
    const typed = await typedIn(context.req)
    const read = newcomerIn(typed)
    if (!read.success) return showRoster(context, { typed, mistake: mistakeIn(read.error, context.get('phrases')) })
    if (typed['another'] === 'no') return showRoster(context, { typed })
    const newcomer = read.data

    const { table, now } = context.get('dependencies')
    const visitor = visitorOf(context)
    refuseToConvene(visitor, newcomer, environment.dialogue())
    // A form that is sent twice adds one person, even if both requests run at once. The same form with another name
    // adds another person.
    const { key = '' } = typed
    const request = key === '' ? undefined : { by: visitor.id, key: `${key} ${identityOf(newcomer)}` }
    try {
      if (typed['another'] !== 'yes') await refuseSameName(table, newcomer, request)
    } catch (error) {
      if (error instanceof Refused && error.code === 'same-name') return askWhoThisIs(context, newcomer, typed)
      throw error
    }
    const { id } = await putOnRoster(table, newcomer, environment.dialogue(), now, request)
    return showInvitation(context, id)
  })
  .post('/roster/:id/invitation', async (context) => {
    const id = context.req.param('id')
    const { table } = context.get('dependencies')
    refuseToConvene(visitorOf(context), await onRoster(table, id), environment.dialogue())
    return showInvitation(context, id)
  })
  .post('/roster/:id/recovery', async (context) => {
    const id = context.req.param('id')
    const { table } = context.get('dependencies')
    const person = await onRoster(table, id)
    refuseToConvene(visitorOf(context), person, environment.dialogue())
    const question = await askFirst(context, async () => questionOfRecovery(person, context.get('phrases')))
    return question ?? showInvitation(context, id, 'recovery')
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
    await closeEverySession(table, id, visitorOf(context).id)
    return context.redirect(`/roster?out=${encodeURIComponent(id)}`, 303)
  })
  .post('/roster/:id/erasure', async (context) => {
    const id = context.req.param('id')
    const { table, now } = context.get('dependencies')
    refuseToConvene(visitorOf(context), await onRoster(table, id), environment.dialogue())
    await eraseName(table, id, now)
    return context.redirect('/roster?erased=1', 303)
  })

type Shown = {
  readonly typed?: Typed
  readonly mistake?: string
  readonly filter?: RosterFilter
  readonly page?: number
  /** The id that the part of a long roster begins after. */
  readonly from?: string | undefined
}

/** Shows a page of the roster. It takes one request to the table, however many people there are. */
async function showRoster(context: Page, { typed = {}, mistake, filter = ANYBODY, page = 1, from }: Shown) {
  const phrases = context.get('phrases')
  const { table } = context.get('dependencies')
  const { entries, next } = await readRosterStretch(table, from)
  const body = (
    <RosterBody
      entries={entries}
      isWhole={from === undefined && next === undefined}
      list={pageOf(entries, filter, page)}
      {...{ filter, from, next, typed, mistake, phrases }}
      asksForEmail={environment.sendsReminders()}
      visitor={visitorOf(context)}
      dialogue={environment.dialogue()}
      said={await whatWasDone(context)}
    />
  )
  const status = mistake === undefined ? 200 : 422
  return answer(context, { title: phrases.roster.title, body, status, address: '/roster' })
}

const ANYBODY = RosterFilter.parse({})
const Part = z.object({
  page: z.coerce.number().int().min(1).catch(1),
  from: z.string().max(60).optional().catch(undefined),
})

async function whatWasDone(context: Page): Promise<string | undefined> {
  const { roster, rosterTable, correction } = context.get('phrases')
  const { revoked, out, corrected, erased, added } = context.req.query()
  if (erased !== undefined) return roster.erasedNow
  if (added !== undefined && /^\d{1,5}$/.test(added))
    return Number(added) === 0 ? rosterTable.nobodyNew : rosterTable.added(Number(added))
  const id = corrected ?? revoked ?? out
  const person = id === undefined ? undefined : await findParticipant(context.get('dependencies').table, id)
  if (person === undefined) return undefined
  if (corrected !== undefined) return correction.saved(person.name)
  if (revoked !== undefined) return person.revokedAt && roster.revokedNow(person.name)
  return roster.signedOut(person.name)
}

/** Reads the form. `as` is a role, the side of a participant, or `co-chair:` and the side that convenes the co-chair. */
function newcomerIn(typed: Typed) {
  const { name = '', as = '', capacity, email = '' } = typed
  const language = typed['language'] ? { language: typed['language'] } : {}
  const convenedBy = /^co-chair:(.+)$/.exec(as)?.[1]
  if (convenedBy !== undefined) return NewParticipant.safeParse({ role: 'facilitator', name, convenedBy, ...language })
  return NewParticipant.safeParse(
    as === 'facilitator' || as === 'observer'
      ? { role: as, name, ...language }
      : { role: 'participant', name, side: as, capacity, ...(email !== '' && { email }), ...language },
  )
}

function identityOf(one: NewParticipant): string {
  if (one.role === 'participant') return `${one.side} ${one.capacity} ${one.name}`
  return one.role === 'facilitator' ? `facilitator ${one.convenedBy} ${one.name}` : `observer ${one.name}`
}

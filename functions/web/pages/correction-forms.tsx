import { Hono } from 'hono'
import type { NewParticipant, Participant } from '../../../shared/participant.ts'
import { Correction, mayConvene } from '../../../shared/participant.ts'
import { maybeTheSame } from '../../../shared/same-person.ts'
import { correctParticipant } from '../../actions/correct-participant.ts'
import { onRoster, refuseToConvene } from '../../actions/invite-participant.ts'
import * as environment from '../../environment/environment.ts'
import { Refused } from '../../platform/refusal.ts'
import { readRoster } from '../../store/participants.ts'
import { mistakeIn } from '../forms/form-mistakes.ts'
import { answer } from '../frame/answer.tsx'
import { type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { asWritten } from '../pieces/mail-address.ts'
import { nameOfSide } from '../pieces/side-name.ts'
import { FieldsAgain, type Typed, typedIn } from '../pieces/typed-values.tsx'

/** The form that corrects an entry of the roster. */
export const corrections = new Hono<Visit>().post('/roster/:id/correction', async (context) => {
  const id = context.req.param('id')
  const { table, now } = context.get('dependencies')
  const typed = await typedIn(context.req)
  refuseToConvene(visitorOf(context), await onRoster(table, id), environment.dialogue())
  const read = Correction.safeParse({
    name: typed['name'],
    ...(typed['capacity'] !== undefined && { capacity: typed['capacity'] }),
    ...(typed['email'] !== undefined && { email: typed['email'] }),
    ...(typed['language'] !== undefined && { language: typed['language'] }),
  })
  if (!read.success) throw new Refused('invalid', mistakeIn(read.error, context.get('phrases')))
  await correctParticipant(table, id, read.data, now)
  return context.redirect(`/roster?corrected=${encodeURIComponent(id)}`, 303)
})

/** Asks whether a newcomer is the person of the same name who is on the roster. Nobody is added yet. */
export async function askWhoThisIs(context: Page, newcomer: NewParticipant, typed: Typed): Promise<Response> {
  const phrases = context.get('phrases')
  const { correction } = phrases
  const visitor = visitorOf(context)
  const alike = maybeTheSame(newcomer, await readRoster(context.get('dependencies').table))
  const body = (
    <>
      <h1>{correction.title}</h1>
      <p class="notice" role="status">
        {correction.notYet}
      </p>
      <dl>
        <dt>{correction.asked}</dt>
        <dd>
          <Described one={newcomer} phrases={phrases} />
        </dd>
        {alike.map((one) => (
          <>
            <dt>{correction.there}</dt>
            <dd>
              <Described one={one} phrases={phrases} />
              {!mayChange(visitor, one) && <p>{correction.notYours}</p>}
              {mayChange(visitor, one) && !isOfOneSide(one, newcomer) && (
                <p>{isOfNoSide(one) ? correction.noCoChair : correction.otherSide}</p>
              )}
              {mayChange(visitor, one) && isOfOneSide(one, newcomer) && (
                <form method="post" action={`/roster/${one.id}/correction`}>
                  <input type="hidden" name="name" value={newcomer.name} />
                  {newcomer.role === 'participant' && (
                    <>
                      <input type="hidden" name="capacity" value={newcomer.capacity} />
                      {newcomer.email !== undefined && <input type="hidden" name="email" value={newcomer.email} />}
                    </>
                  )}
                  <button type="submit">{correction.same}</button>
                </form>
              )}
            </dd>
          </>
        ))}
      </dl>
      <form method="post" action="/roster">
        <FieldsAgain typed={typed} />
        <div class="actions">
          <button class="quiet" type="submit" name="another" value="yes">
            {correction.another}
          </button>
          <button class="quiet" type="submit" name="another" value="no">
            {correction.backToForm}
          </button>
        </div>
      </form>
    </>
  )
  return answer(context, { title: correction.title, body, status: 409, address: '/roster', isLive: false })
}

/** With co-chairs, an entry is changed and revoked by the co-chairs of its side alone. */
function mayChange(facilitator: Participant, one: Participant): boolean {
  return !environment.dialogue().coChairs || mayConvene(facilitator, one)
}

/**
 * A correction changes no side, and makes nobody a co-chair. Every facilitator can make an invitation for an entry of no
 * side: somebody of another side could hold a session of the entry, and would become a co-chair with it.
 */
function isOfOneSide(one: Participant, other: NewParticipant): boolean {
  if (one.role === 'facilitator' && other.role === 'facilitator') return one.convenedBy === other.convenedBy
  return one.role !== 'participant' || other.role !== 'participant' || one.side === other.side
}

function isOfNoSide(one: Participant): boolean {
  return one.role === 'facilitator' && one.convenedBy === undefined
}

function Described({ one, phrases }: { readonly one: NewParticipant; readonly phrases: Phrases }) {
  const { sides } = environment.dialogue()
  return (
    <>
      <bdi>{one.name}</bdi>
      {phrases.signs.comma}
      {phrases.role[one.role]}
      {one.role === 'participant' && (
        <>
          {phrases.signs.comma}
          {nameOfSide(one.side, sides, phrases)}
          {phrases.signs.comma}
          {phrases.capacity[one.capacity]}
          {one.email !== undefined && `${phrases.signs.comma}${asWritten(one.email)}`}
        </>
      )}
    </>
  )
}

import { Hono } from 'hono'
import { admitToSide } from '../../actions/admit-to-side.ts'
import * as environment from '../../environment/environment.ts'
import { type SideMember, seeYourSide, type YourSide } from '../../views/see-your-side.ts'
import { answer } from '../frame/answer.tsx'
import { type Visit, visitorOf } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { nameOfSide } from '../pieces/side-name.ts'

/** The page of a participant's own side: who is on it, who was, and what was changed of it. */
export const side = new Hono<Visit>()
  .get('/side', async (context) => {
    const phrases = context.get('phrases')
    const view = await seeYourSide(context.get('dependencies').table, visitorOf(context))
    return answer(context, {
      title: phrases.side.title,
      body: <SideBody view={view} phrases={phrases} />,
      shows: view,
    })
  })
  .post('/side/admissions/:admission', async (context) => {
    await admitToSide(context.get('dependencies').table, visitorOf(context), context.req.param('admission'))
    return context.redirect('/side', 303)
  })

function SideBody({ view, phrases }: { readonly view: YourSide; readonly phrases: Phrases }) {
  const present = view.members.filter(({ left, waits }) => left === undefined && waits === undefined)
  const waiting = view.members.filter(({ waits }) => waits !== undefined)
  const gone = view.members.filter(({ left }) => left !== undefined)
  return (
    <>
      <h1>
        {phrases.side.title}
        {phrases.signs.colon}
        {nameOfSide(view.side, environment.dialogue().sides, phrases)}
      </h1>
      <p class="noprint">
        <a href="/memo">{phrases.side.memo}</a>
      </p>
      <p>{phrases.side.what}</p>
      {waiting.length > 0 && (
        <section class="notice">
          <h2>{phrases.side.waiting}</h2>
          <p>{phrases.side.waitingMeans}</p>
          <Members members={waiting} phrases={phrases} />
        </section>
      )}
      <Members members={present} phrases={phrases} />
      {gone.length > 0 && (
        <section>
          <h2>{phrases.side.left}</h2>
          <Members members={gone} phrases={phrases} />
        </section>
      )}
    </>
  )
}

function Members({ members, phrases }: { readonly members: readonly SideMember[]; readonly phrases: Phrases }) {
  return (
    <ul class="plain">
      {members.map((member) => (
        <li>
          <p>
            <strong>{member.name === undefined ? phrases.side.erased : <bdi>{member.name}</bdi>}</strong>
            {member.capacity !== undefined &&
              `${phrases.signs.comma}${phrases.capacity[member.capacity].toLowerCase()}`}
            {eventsOf(member, phrases).map((event) => (
              <span class="under">{event}</span>
            ))}
          </p>
          <Admitting member={member} phrases={phrases} />
        </li>
      ))}
    </ul>
  )
}

function Admitting({
  member: { name = '', waits },
  phrases: { side, signs },
}: {
  member: SideMember
  phrases: Phrases
}) {
  if (waits === undefined) return null
  return (
    <form method="post" action={`/side/admissions/${waits.admission}`}>
      <p>
        {side.admitted(waits.admit, waits.needed)}
        {signs.space}
        {waits.byYou && side.admittedByYou}
      </p>
      {(!waits.byYou || waits.admit >= waits.needed) && <button type="submit">{side.admit(name)}</button>}
    </form>
  )
}

/** What happened to a member, each in a sentence. */
function eventsOf(
  { joined, corrected = [], admittedAnew = [], left }: SideMember,
  { side, day }: Phrases,
): readonly string[] {
  return [
    side.joined(day(joined)),
    ...corrected.map((one) => side.corrected(day(one))),
    ...admittedAnew.map((one) => side.admittedAnew(day(one))),
    ...(left === undefined ? [] : [side.leftOn(day(left))]),
  ]
}

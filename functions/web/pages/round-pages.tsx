import { Hono } from 'hono'
import { smallSides } from '../../../shared/disclosure/small-side.ts'
import { delegationOf } from '../../../shared/participant.ts'
import { resumeRound } from '../../actions/resume-round.ts'
import { beforeStart, startRound } from '../../actions/start-round.ts'
import * as environment from '../../environment/environment.ts'
import { Refused } from '../../platform/refusal.ts'
import { seeRoundMotions } from '../../views/motion-view.ts'
import { seeRound } from '../../views/see-round.ts'
import { seeWaiting } from '../../views/see-waiting.ts'
import { answer } from '../frame/answer.tsx'
import { askFirst, type Question } from '../frame/ask-first.tsx'
import { type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import { AwaitedWitnesses } from '../pieces/awaited-witnesses.tsx'
import { RoundCoChairs } from '../pieces/motion-panel.tsx'
import { OfferedNext } from '../pieces/offered-next.tsx'
import { RoundPage } from '../pieces/round-page.tsx'
import { nameOfSide } from '../pieces/side-name.ts'
import { Localized } from '../pieces/text-in-languages.tsx'
import { typedIn } from '../pieces/typed-values.tsx'

/** The pages of rounds, and the forms to start and resume one. */
export const rounds = new Hono<Visit>()
  .get('/rounds/:round', async (context) => {
    const visitor = visitorOf(context)
    const phrases = context.get('phrases')
    const { table, workflow } = context.get('dependencies')
    const round = await seeRound(table, workflow, numberOf(context.req.param('round')))
    const motions = visitor.role === 'facilitator' ? await seeRoundMotions(table, visitor, round.round) : undefined
    const body = (
      <>
        <h1>
          <Localized text={environment.dialogue().title} phrases={phrases} />
        </h1>
        <RoundPage round={round} role={visitor.role} phrases={phrases} />
        <AwaitedWitnesses round={round} sides={environment.dialogue().sides} phrases={phrases} />
        <RoundCoChairs round={round} motions={motions} sides={environment.dialogue().sides} phrases={phrases} />
      </>
    )
    return answer(context, { title: phrases.round.title(round.round), body, shows: [round, motions] })
  })
  .post('/rounds', async (context) => {
    const facilitator = visitorOf(context)
    const question = await askFirst(context, () => startQuestion(context))
    if (question !== undefined) return question
    const { table, workflow, now } = context.get('dependencies')
    // The question had the warning. If a side became small since then, the round is not started.
    const knowingly = (await typedIn(context.req))['knowingly'] === 'yes'
    await startRound({ table, workflow, dialogue: environment.dialogue() }, facilitator, { knowingly, now })
    return context.redirect('/', 303)
  })
  .post('/rounds/:round/resume', async (context) => {
    const { table, workflow } = context.get('dependencies')
    await resumeRound(table, workflow, numberOf(context.req.param('round')))
    return context.redirect('/', 303)
  })

/**
 * The question before a round starts, with the number of people on each side, and a warning of each small one.
 *
 * @throws {Refused} if no round can start now
 */
async function startQuestion(context: Page): Promise<Question> {
  const phrases = context.get('phrases')
  const { askFirst, round, signs } = phrases
  const { sides } = environment.dialogue()
  const { table } = context.get('dependencies')
  const { number, roster } = await beforeStart(table, environment.dialogue())
  const offered = await seeWaiting(table, number, environment.dialogue())
  const people = sides.map(
    ({ id }) => `${nameOfSide(id, sides, phrases)}${signs.colon}${askFirst.people(delegationOf(id, roster).length)}`,
  )
  const small = smallSides(roster, environment.dialogue()).map((side) => nameOfSide(side, sides, phrases))
  const warning = (
    <>
      <strong>
        {round.smallSides}
        {signs.colon}
        {small.join(signs.list)}
        {signs.end}
      </strong>
      {signs.space}
      {round.smallSidesMean}
    </>
  )
  return {
    title: askFirst.start,
    means: [
      round.startMeans,
      ...(offered.length > 0 ? [<OfferedNext offered={offered} phrases={phrases} />] : []),
      `${askFirst.onRoster}${signs.colon}${people.join(signs.semicolon)}${signs.end}`,
      askFirst.nobodyElse,
      ...(small.length > 0 ? [warning] : []),
    ],
    button: small.length > 0 ? askFirst.startAnyway : askFirst.start,
    ...(small.length > 0 && { choice: <input type="hidden" name="knowingly" value="yes" /> }),
    from: '/',
  }
}

/** @throws {Refused} `no-such-round` */
export function numberOf(round: string): number {
  if (!/^[1-9]\d{0,5}$/.test(round)) throw new Refused('no-such-round', `there is no round ${round}`)
  return Number(round)
}

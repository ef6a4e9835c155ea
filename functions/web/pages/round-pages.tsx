import { Hono } from 'hono'
import { resumeRound } from '../../actions/resume-round.ts'
import { startRound } from '../../actions/start-round.ts'
import * as environment from '../../environment/environment.ts'
import { Refused } from '../../platform/refusal.ts'
import { seeRoundMotions } from '../../views/motion-view.ts'
import { seeRound } from '../../views/see-round.ts'
import { answer } from '../frame/answer.tsx'
import { type Visit, visitorOf } from '../frame/visitor.ts'
import { RoundCoChairs } from '../pieces/motion-panel.tsx'
import { RoundPage } from '../pieces/round-page.tsx'
import { Localized } from '../pieces/text-in-languages.tsx'

/** The pages of rounds, and the forms to start and resume one. */
export const rounds = new Hono<Visit>()
  .get('/rounds/:round', async (context) => {
    const visitor = visitorOf(context)
    const phrases = context.get('phrases')
    const round = await seeRound(environment.table(), environment.workflow(), numberOf(context.req.param('round')))
    const motions =
      visitor.role === 'facilitator' ? await seeRoundMotions(environment.table(), visitor, round.round) : undefined
    const body = (
      <>
        <h1>
          <Localized text={environment.dialogue().title} phrases={phrases} />
        </h1>
        <RoundPage round={round} role={visitor.role} phrases={phrases} />
        <RoundCoChairs round={round} motions={motions} sides={environment.dialogue().sides} phrases={phrases} />
      </>
    )
    return answer(context, { title: phrases.round.title(round.round), body, shows: [round, motions] })
  })
  .post('/rounds', async (context) => {
    const facilitator = visitorOf(context)
    await startRound(
      { table: environment.table(), workflow: environment.workflow(), dialogue: environment.dialogue() },
      facilitator,
      new Date(),
    )
    return context.redirect('/', 303)
  })
  .post('/rounds/:round/resume', async (context) => {
    await resumeRound(environment.table(), environment.workflow(), numberOf(context.req.param('round')))
    return context.redirect('/', 303)
  })

/** @throws {Refused} `no-such-round` */
export function numberOf(round: string): number {
  if (!/^[1-9]\d{0,5}$/.test(round)) throw new Refused('no-such-round', `there is no round ${round}`)
  return Number(round)
}

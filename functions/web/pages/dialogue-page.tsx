import { Hono } from 'hono'
import * as environment from '../../environment/environment.ts'
import type { DialogueView } from '../../views/dialogue-view.ts'
import { seeRoundMotions } from '../../views/motion-view.ts'
import { seeConsultations } from '../../views/see-consultations.ts'
import { seeDialogue } from '../../views/see-dialogue.ts'
import { answer } from '../frame/answer.tsx'
import { lastLook } from '../frame/last-look.ts'
import { type Visit, visitorOf } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { AdmittedAnew } from '../pieces/admitted-anew.tsx'
import { AwaitedWitnesses } from '../pieces/awaited-witnesses.tsx'
import { Board } from '../pieces/board.tsx'
import { ConfirmationsDue } from '../pieces/confirmations-due.tsx'
import { ConsultationsDue } from '../pieces/consultations-due.tsx'
import { FourQuestions } from '../pieces/four-questions.tsx'
import { RoundCoChairs } from '../pieces/motion-panel.tsx'
import { OfferedNext } from '../pieces/offered-next.tsx'
import { RoundPage } from '../pieces/round-page.tsx'
import { nameOfSide } from '../pieces/side-name.ts'
import { Localized } from '../pieces/text-in-languages.tsx'
import { SinceLastLook, WhatAwaits } from '../pieces/what-awaits.tsx'

/** The home page of the dialogue: what awaits the visitor or the facilitators' board, what changed, what is agreed, what is open, who can act, the deadline; and the last round. */
export const dialogue = new Hono<Visit>().get('/', async (context) => {
  const visitor = visitorOf(context)
  const phrases = context.get('phrases')
  const { table, workflow, now } = context.get('dependencies')
  const view = await seeDialogue(table, workflow, environment.dialogue(), visitor, now)
  // Nothing stands before a round was held, so there is nothing to consult on.
  const mayConsult = visitor.role !== 'observer' && view.round !== undefined
  const consulted = mayConsult ? await seeConsultations(table, visitor, now) : []
  const since = lastLook(context, now)
  const isLed = visitor.role === 'facilitator' && view.round !== undefined
  const motions = isLed && view.round ? await seeRoundMotions(table, visitor, view.round.round) : undefined
  const body = (
    <>
      <h1>
        <Localized text={view.title} phrases={phrases} />
      </h1>
      {view.you.awaitsSide !== undefined && (
        <p class="notice">{phrases.side.youWait(nameOfSide(view.you.awaitsSide, view.sides, phrases))}</p>
      )}
      {view.you.admittedAnew !== undefined && (
        <p class="notice">
          {phrases.devices.admittedAnew(view.you.admittedAnew.map(phrases.day).join(phrases.signs.list))}
        </p>
      )}
      <AdmittedAnew who={view.admittedAnew} phrases={phrases} />
      {view.toAdmit !== undefined && (
        <p class="notice">
          <a href="/side">{phrases.side.toAdmit(view.toAdmit)}</a>
        </p>
      )}
      <WhatAwaits view={view} phrases={phrases} now={now} />
      <ConfirmationsDue view={view} phrases={phrases} now={now} />
      <ConsultationsDue all={consulted} visitor={visitor} phrases={phrases} />
      {visitor.role === 'facilitator' && <Board view={view} phrases={phrases} now={now} />}
      <SinceLastLook view={view} phrases={phrases} since={since} />
      {visitor.role === 'participant' && view.warnings.length > 0 && <p class="notice">{phrases.reading.smallSide}</p>}
      <FourQuestions view={view} role={visitor.role} phrases={phrases} now={now} />
      {(visitor.role === 'participant' || view.you.convenedBy !== undefined) && (
        <p class="noprint">
          <a href="/memo">{phrases.side.memo}</a>
        </p>
      )}
      <Words view={view} phrases={phrases} />
      {view.round === undefined ? (
        <p>{phrases.home.noRound}</p>
      ) : (
        <>
          <RoundPage
            round={view.round}
            role={visitor.role}
            phrases={phrases}
            hasBoard={visitor.role === 'facilitator'}
          />
          <AwaitedWitnesses round={view.round} sides={view.sides} phrases={phrases} />
          <RoundCoChairs round={view.round} motions={motions} sides={view.sides} phrases={phrases} />
        </>
      )}
      {view.round !== undefined && (view.round.round > 1 || view.round.status === 'published') && (
        <p>
          <a href="/standing">{phrases.standing.link}</a>
          {' · '}
          <a href="/confirmations">{phrases.confirmations.link}</a>
          {visitor.role !== 'observer' && (
            <>
              {' · '}
              <a href="/consultations">{phrases.consultations.link}</a>
            </>
          )}
        </p>
      )}
      {visitor.role === 'facilitator' && view.round?.status !== 'running' && (
        <form method="post" action="/rounds">
          <p>{phrases.round.startMeans}</p>
          {view.waiting !== undefined && (
            <p class="notice">
              <OfferedNext offered={view.waiting} phrases={phrases} />
            </p>
          )}
          <SmallSides view={view} phrases={phrases} />
          <button type="submit">{phrases.round.start}</button>
        </form>
      )}
      <h2>{phrases.home.mandate}</h2>
      <p class="text">
        <Localized text={view.mandate} phrases={phrases} />
      </p>
      <p class="soft">
        {phrases.home.convener}
        {phrases.signs.colon}
        <Localized text={view.convener} phrases={phrases} />
      </p>
      {view.publicRecord && (
        <p class="soft">
          {phrases.open.rule}
          {phrases.signs.space}
          <a href="/public">{phrases.open.link}</a>
        </p>
      )}
      {view.model !== undefined && <p class="soft">{phrases.model.named(view.model)}</p>}
    </>
  )
  return answer(context, { title: phrases.nav.dialogue, body, shows: [view, motions, since, consulted] })
})

/** The way to the messages to the facilitators, with the number of new answers. The board has the number of those to answer. */
function Words({ view, phrases }: { readonly view: DialogueView; readonly phrases: Phrases }) {
  const { messagesToAnswer, newAnswers, coChairs } = view
  const { messages } = phrases
  if (messagesToAnswer === undefined && newAnswers === undefined) return null
  const readBy = coChairs ? 'co-chairs' : 'facilitators'
  return (
    <p class="noprint">
      <a href="/messages">
        {messagesToAnswer === undefined ? messages.link[readBy] : messages.inbox}
        {newAnswers !== undefined && newAnswers > 0 && <strong class="under">{messages.answers(newAnswers)}</strong>}
      </a>
    </p>
  )
}

/** A warning before a round starts, while more people can still be invited to a small side. */
function SmallSides({
  view: { warnings, sides },
  phrases,
}: {
  readonly view: DialogueView
  readonly phrases: Phrases
}) {
  if (warnings.length === 0) return null
  const names = warnings.map(({ side }) => nameOfSide(side, sides, phrases)).join(phrases.signs.list)
  return (
    <p class="notice">
      {phrases.round.smallSides}
      {phrases.signs.colon}
      <strong>{names}</strong>
      {phrases.signs.stop}
      {phrases.round.smallSidesMean}
    </p>
  )
}

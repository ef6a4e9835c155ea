import { languageOfTexts } from '../../../shared/spoken.ts'
import { isolated } from '../../../shared/text/isolated.ts'
import { AgendaList } from '../pieces/agenda-list.tsx'
import { BesideLinks } from '../pieces/beside-links.tsx'
import { changesSaid } from '../pieces/changes-said.ts'
import { Instant } from '../pieces/instant.tsx'
import { LastCallGiven } from '../pieces/last-call-given.tsx'
import { nameOfReading } from '../pieces/name-of-reading.ts'
import { Names } from '../pieces/names.tsx'
import { nameOfSide } from '../pieces/side-name.ts'
import { Localized } from '../pieces/text-in-languages.tsx'
import { Caucus } from './caucus-room.tsx'
import { FloorOfReading } from './floor-statements.tsx'
import { LeadReading } from './lead-reading.tsx'
import { WhereItLed } from './led-to.tsx'
import { ManyBasketsNotice } from './many-baskets.tsx'
import { Proposals } from './proposal-list.tsx'
import { addressOfReading } from './reading-address.ts'
import type { ReadingProps } from './reading-props.ts'
import { UnderSilence } from './reading-under-silence.tsx'
import { RecordedNotice } from './recorded-notice.tsx'
import { SettledReading } from './settled-reading.tsx'
import { TableTexts } from './table-texts.tsx'
import { WhatStandsHere } from './what-stands-here.tsx'

/** The body of a reading's page: its facts, the result of the last form, and its proposals or their outcomes. */
export function ReadingBody(props: ReadingProps) {
  const { view, basket, phrases } = props
  return (
    <>
      <h1>{nameOfReading(view, [basket], phrases)}</h1>
      {basket !== undefined && (
        <>
          <p class="text">
            <strong>
              <Localized text={basket.title} phrases={phrases} short />
            </strong>
            {phrases.signs.stop}
            <Localized text={basket.description} phrases={phrases} />
          </p>
          {props.reviewOf !== undefined && <p class="notice">{phrases.standing.review(props.reviewOf)}</p>}
          {basket.modality !== undefined && (
            <p>
              {phrases.round.form}
              {phrases.signs.colon}
              {phrases.table.modality[basket.modality]}
            </p>
          )}
        </>
      )}
      <JustDone {...props} />
      <LastCallGiven reading={view} phrases={phrases} />
      <UnderSilence {...props} />
      <ManyBasketsNotice {...props} />
      <Times {...props} />
      <BesideLinks
        languages={props.dialogue.languages}
        own={languageOfTexts(phrases)}
        beside={props.beside && languageOfTexts(props.beside)}
        hrefOf={(beside) => addressOfReading(view.id, { ...shownIn(props), beside })}
        phrases={phrases}
      />
      {props.stood !== undefined && <AgendaList agenda={props.agenda} standing={props.stood} phrases={phrases} />}
      {view.status === 'settled' ? (
        <SettledReading {...props} />
      ) : (
        <>
          {view.status === 'closed' && <p class="notice">{phrases.reading.beingSettled}</p>}
          <LeadReading {...props} />
          <Proposals {...props} />
          <WhatStandsHere {...props} />
          <TableTexts {...props} />
        </>
      )}
      <FloorOfReading {...props} />
      <Caucus {...props} />
      {props.visitor.role === 'participant' && (
        <p class="noprint">
          <a href={`/readings/${view.id}/receipts`}>{phrases.receipt.all}</a>
        </p>
      )}
    </>
  )
}

/** Which texts the page shows. */
function shownIn({ query: { one, at, all } }: ReadingProps) {
  return { one, at, ...(all !== undefined && { all: '1' as const }) }
}

function JustDone(props: ReadingProps) {
  const { view, query, phrases } = props
  // While the texts are listed, it stands before the text that was recorded, or that is to be read next.
  if (view.status === 'settled' && query['recorded'] !== undefined) return <RecordedNotice {...props} />
  const { standing, yourSide } = view.chaired ?? {}
  const isMoved = standing?.movedBy === yourSide
  const texts = view.textsAppear === undefined ? seenAtOnce(phrases) : phrases.appearing
  const said = [
    query['takenBack'] !== undefined && phrases.takenBack.said,
    query['tabled'] !== undefined && texts.tabledNow,
    query['chairs'] !== undefined && texts.chairsNow,
    query['withdrawn'] !== undefined && texts.withdrawnNow,
    query['moved'] !== undefined && phrases.reading.moved,
    query['noted'] !== undefined && phrases.caucus.left,
    query['motion'] === 'withdrawn' && standing === undefined && phrases.coChairs.said.withdrawn,
    query['motion'] === 'consent-taken-back' && standing !== undefined && phrases.coChairs.said.takenBack,
    query['closed'] !== undefined && standing !== undefined && phrases.coChairs.said[isMoved ? 'moved' : 'consented'],
    query['closed'] !== undefined &&
      view.status === 'open' &&
      view.lastCall !== undefined &&
      phrases.lastCall.said.given,
    query['closed'] !== undefined && view.status === 'closed' && phrases.reading.closedNow,
    query['calledOff'] !== undefined && view.lastCall === undefined && phrases.lastCall.said.calledOff,
  ].find((words) => typeof words === 'string')
  if (said === undefined) return null
  const isSubmitted = ['takenBack', 'tabled', 'withdrawn'].some((done) => query[done] !== undefined)
  return (
    <p class="notice" data-said="" data-acknowledged={isSubmitted ? view.id : undefined} tabindex={-1}>
      {[said, ...changesSaid(query['cleaned'], phrases)].join(phrases.signs.space)}
    </p>
  )
}

/** What is said of texts that everybody sees at once. */
function seenAtOnce({ reading, chairsTexts }: ReadingProps['phrases']) {
  return { tabledNow: reading.tabledNow, withdrawnNow: reading.withdrawnNow, chairsNow: chairsTexts.tabledNow }
}

function Times(props: ReadingProps) {
  const { view, dialogue, phrases, now } = props
  const { reading } = phrases
  const left = Date.parse(view.closesAt) - now.getTime()
  return (
    <dl class="facts" data-over={view.status === 'open' ? undefined : view.id}>
      <dt>{reading.opened}</dt>
      <dd>
        <Instant at={view.openedAt} phrases={phrases} />
      </dd>
      <dt>{view.status === 'open' ? reading.closes : reading.closed}</dt>
      <dd>
        {view.status === 'open' ? (
          <>
            <Instant at={view.closesAt} phrases={phrases} />
            {left > 0 && (
              <strong>
                {phrases.signs.opens}
                {reading.timeLeft(phrases.span(left))}
                {phrases.signs.closes}
              </strong>
            )}
          </>
        ) : (
          view.closedAt !== undefined && (
            <>
              <Instant at={view.closedAt} phrases={phrases} />
              {view.closedBy !== undefined && `${phrases.signs.comma}${reading.closedBy[view.closedBy]}`}
            </>
          )
        )}
        {view.extended > 0 && `${phrases.signs.space}${reading.extended(view.extended)}`}
      </dd>
      {view.status !== 'open' && view.lastCall !== undefined && (
        <>
          <dt>{phrases.lastCall.wasGivenAt}</dt>
          <dd>
            <Instant at={view.lastCall.givenAt} phrases={phrases} />
          </dd>
        </>
      )}
      {view.closedTogether !== undefined && (
        <>
          <dt>{phrases.coChairs.consents}</dt>
          <dd>
            <Names
              between={phrases.signs.names}
              names={view.closedTogether.map(({ side, name }) => {
                const ofSide = nameOfSide(side, dialogue.sides, phrases)
                return name === undefined
                  ? ofSide
                  : `${isolated(name)}${phrases.signs.opens}${ofSide}${phrases.signs.closes}`
              })}
            />
          </dd>
        </>
      )}
      {view.settlement !== undefined && (
        <>
          <dt>{reading.ledTo}</dt>
          <dd>
            <WhereItLed {...props} />
          </dd>
        </>
      )}
    </dl>
  )
}

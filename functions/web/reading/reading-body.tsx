import { changesSaid } from '../pieces/changes-said.ts'
import { Instant } from '../pieces/instant.tsx'
import { nameOfReading } from '../pieces/reading-name.tsx'
import { Localized } from '../pieces/text-in-languages.tsx'
import { Caucus } from './caucus-room.tsx'
import { LeadReading } from './lead-reading.tsx'
import { Proposals } from './proposal-list.tsx'
import type { ReadingProps } from './reading-props.ts'
import { UnderSilence } from './reading-under-silence.tsx'
import { SettledReading } from './settled-reading.tsx'
import { TableTexts } from './table-texts.tsx'

/** The body of a reading's page: its facts, the result of the last form, and its proposals or their outcomes. */
export function ReadingBody(props: ReadingProps) {
  const { view, basket, phrases } = props
  return (
    <>
      <h1>{nameOfReading(view, phrases)}</h1>
      {basket !== undefined && (
        <>
          <p class="text">
            <strong>
              <Localized text={basket.title} phrases={phrases} short />
            </strong>
            {'. '}
            <Localized text={basket.description} phrases={phrases} />
          </p>
          {basket.modality !== undefined && (
            <p>
              {phrases.round.form}: {phrases.table.modality[basket.modality]}
            </p>
          )}
        </>
      )}
      <JustDone {...props} />
      <UnderSilence {...props} />
      <Times {...props} />
      {view.status === 'settled' ? (
        <SettledReading {...props} />
      ) : (
        <>
          {view.status === 'closed' && <p class="notice">{phrases.reading.beingSettled}</p>}
          <LeadReading {...props} />
          <Proposals {...props} />
          <TableTexts {...props} />
        </>
      )}
      <Caucus {...props} />
    </>
  )
}

function JustDone({ view, query, phrases }: ReadingProps) {
  const position = view.proposals.find((proposal) => proposal.id === query['recorded'])?.position
  const said = [
    position !== undefined && phrases.reading.recorded(phrases.ordinal(position.revision)),
    query['tabled'] !== undefined && phrases.reading.tabledNow,
    query['withdrawn'] !== undefined && phrases.reading.withdrawnNow,
    query['moved'] !== undefined && phrases.reading.moved,
    query['noted'] !== undefined && phrases.caucus.left,
    query['motion'] === 'withdrawn' && view.chaired?.standing === undefined && phrases.coChairs.said.withdrawn,
    query['closed'] !== undefined && view.chaired?.standing !== undefined && phrases.coChairs.said.moved,
    query['closed'] !== undefined && view.status === 'closed' && phrases.reading.closedNow,
  ].find((words) => typeof words === 'string')
  if (said === undefined) return null
  return (
    <p class="notice" data-said="">
      {[said, ...changesSaid(query['cleaned'], phrases)].join(' ')}
    </p>
  )
}

function Times({ view, phrases, now }: ReadingProps) {
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
            {left > 0 && <strong> ({reading.timeLeft(phrases.span(left))})</strong>}
          </>
        ) : (
          view.closedAt !== undefined && (
            <>
              <Instant at={view.closedAt} phrases={phrases} />
              {view.closedBy !== undefined && `, ${reading.closedBy[view.closedBy]}`}
            </>
          )
        )}
        {view.extended > 0 && ` ${reading.extended(view.extended)}`}
      </dd>
      {view.settlement !== undefined && (
        <>
          <dt>{reading.ledTo}</dt>
          <dd>{phrases.nextMeans[view.settlement.next]}</dd>
        </>
      )}
    </dl>
  )
}

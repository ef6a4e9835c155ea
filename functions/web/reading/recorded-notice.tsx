import type { ProposalView } from '../../views/proposal-view.ts'
import { changesSaid } from '../pieces/changes-said.ts'
import { isUnderSilence } from '../pieces/silence-notice.tsx'
import { ProposalHeading } from './proposal-text.tsx'
import { addressOfReading, addressOfText } from './reading-address.ts'
import type { ReadingProps } from './reading-props.ts'

/** Where the notice is, for the address that a recorded position leads to. */
export const RECORDED = 'recorded'

/** The text that the notice stands before: the one to read next, or else the one that was answered. */
export function noticeBefore({ query }: Pick<ReadingProps, 'query'>): string | undefined {
  return query['recorded'] === undefined ? undefined : (query['one'] ?? query['next'] ?? query['recorded'])
}

/**
 * Says which position was recorded, right before the text that it leads to, and offers the way back. It is in the flow of
 * the page, so that it covers nothing.
 */
export function RecordedNotice(props: ReadingProps) {
  const { view, dialogue, phrases, query } = props
  const recorded = recordedOn(props)
  if (recorded?.position === undefined) return null
  const { reading } = phrases
  const stays = noticeBefore(props) === recorded.id
  const isLast = !view.proposals.some(({ withdrawn, position }) => !withdrawn && position === undefined)
  const at = recorded.reading ?? view.id
  const address =
    query['next'] === undefined
      ? addressOfReading(at, { one: recorded.id }, `p-${recorded.id}`)
      : addressOfText(at, recorded.id)
  return (
    <div class="notice" id={RECORDED} data-said="" data-acknowledged={at} tabindex={-1}>
      <p>
        {reading.recorded(phrases.ordinal(recorded.position.revision))}
        {phrases.signs.colon}
        <strong>
          <ProposalHeading body={recorded.body} sides={dialogue.sides} phrases={phrases} />
        </strong>
        {phrases.signs.stop}
        {reading.stance[recorded.position.stance][0]}
        {phrases.signs.stop}
        {changesSaid(query['cleaned'], phrases).join(phrases.signs.space)}
      </p>
      <p>
        {stays ? (
          <>
            {isLast && !isUnderSilence(view) && `${reading.answeredAll}${phrases.signs.space}`}
            <a href="/">{phrases.awaits.toFirstPage}</a>
          </>
        ) : (
          <>
            <a href={address}>{phrases.awaits.back}</a>
            {at !== view.id && `${phrases.signs.space}${phrases.awaits.anotherReading}`}
          </>
        )}
      </p>
    </div>
  )
}

function recordedOn({
  view,
  query,
  recorded,
}: ReadingProps): (Pick<ProposalView, 'id' | 'body' | 'position'> & { readonly reading?: string }) | undefined {
  if (query['in'] !== undefined) return recorded
  return view.proposals.find(({ id }) => id === query['recorded'])
}

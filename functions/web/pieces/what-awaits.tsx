import { firstAwaiting } from '../../../shared/awaits.ts'
import { changedSince } from '../../../shared/changed-since.ts'
import type { DialogueView } from '../../views/dialogue-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Instant } from './instant.tsx'
import { nameOfReading } from './name-of-reading.ts'

type AwaitsProps = { readonly view: DialogueView; readonly phrases: Phrases; readonly now: Date }

/** What awaits a participant, in one sentence, and the one button that leads to it. */
export function WhatAwaits({ view: { awaits }, phrases, now }: AwaitsProps) {
  if (awaits === undefined) return null
  const { awaits: words } = phrases
  const next = firstAwaiting(awaits)
  const until = awaits.readings[0]?.closesAt
  const [silent] = awaits.underSilence
  return (
    <section>
      <h2>{words.title}</h2>
      {next === undefined || until === undefined ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          <p>
            <strong>{words.texts(awaits.texts, awaits.readings.length)}</strong>
            {phrases.signs.space}
            {words.closes(awaits.readings.length)}
            {phrases.signs.space}
            <Instant at={until} phrases={phrases} weekday />
            <span class="soft">
              {phrases.signs.opens}
              {phrases.home.left(phrases.span(Date.parse(until) - now.getTime()))}
              {phrases.signs.closes}
            </span>
          </p>
          <p class="noprint">
            <a class="button" href={`/readings/${next.reading}?one=${next.proposal}#p-${next.proposal}`}>
              {words.next}
            </a>
          </p>
        </>
      )}
      {silent !== undefined && (
        <p>
          <a href={`/readings/${silent.reading}`}>{words.underSilence(awaits.underSilence.length)}</a>
          {phrases.signs.space}
          {words.closes(awaits.underSilence.length)}
          {phrases.signs.space}
          <Instant at={silent.closesAt} phrases={phrases} weekday />
        </p>
      )}
    </section>
  )
}

/** A longer list of changes ends with the number of the others. */
const MOST_CHANGES = 5

type SinceProps = Omit<AwaitsProps, 'now'> & { readonly since: string | undefined }

/** What changed since the visitor was here last; nothing at their first visit. */
export function SinceLastLook({ view: { round }, phrases, since }: SinceProps) {
  if (since === undefined || round === undefined) return null
  const { awaits: words } = phrases
  const changes = changedSince(round.readings, since)
  const named = changes.slice(0, MOST_CHANGES).flatMap(({ reading: id, is, at }) => {
    const reading = round.readings.find((one) => one.id === id)
    return reading === undefined ? [] : [{ reading, is, at }]
  })
  return (
    <section>
      <h2>{words.since}</h2>
      {named.length === 0 && <p>{words.nothingChanged}</p>}
      <ul>
        {named.map(({ reading, is }) => (
          <li>
            <a href={`/readings/${reading.id}`}>{nameOfReading(reading, round.baskets, phrases)}</a>
            {phrases.signs.colon}
            {words.is[is]}
            {is !== 'settled' && (
              <small class="note under">
                {phrases.reading.closes}
                {phrases.signs.space}
                <Instant at={reading.closesAt} phrases={phrases} />
              </small>
            )}
          </li>
        ))}
        {changes.length > MOST_CHANGES && <li>{words.more(changes.length - MOST_CHANGES)}</li>}
      </ul>
      <p class="note">
        {words.sinceWhen}
        {phrases.signs.space}
        <Instant at={since} phrases={phrases} />
      </p>
    </section>
  )
}

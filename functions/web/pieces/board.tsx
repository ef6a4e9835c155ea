import type { DialogueView } from '../../views/dialogue-view.ts'
import type { RoundView } from '../../views/round-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { heardInWords } from './heard-in-words.ts'
import { Instant } from './instant.tsx'
import { nameOfReading } from './name-of-reading.ts'
import { Names } from './names.tsx'
import { nameOfSide } from './side-name.ts'
import { isUnderSilence } from './silence-notice.tsx'

type BoardProps = { readonly view: DialogueView; readonly phrases: Phrases; readonly now: Date }
type Open = DialogueView['open'][number]

/** A facilitator's board: what closes next, what waits for them, the lanes by stage, and of each open reading who was heard. */
export function Board({ view, phrases, now }: BoardProps) {
  const { board } = phrases
  const { round } = view
  if (round === undefined) return null
  const inOrder = view.open.toSorted((one, other) => one.until.localeCompare(other.until))
  const [first] = inOrder
  return (
    <section>
      <h2>{board.title}</h2>
      {first === undefined ? (
        <p>{round.status === 'running' && board.noneOpen}</p>
      ) : (
        <p>
          {board.next}
          {phrases.signs.colon}
          <a href={`/readings/${first.id}`}>{nameOfReading(first, round.baskets, phrases)}</a>
          {phrases.signs.comma}
          <Instant at={first.until} phrases={phrases} weekday />
          <span class="soft">
            {phrases.signs.opens}
            {phrases.home.left(phrases.span(Date.parse(first.until) - now.getTime()))}
            {phrases.signs.closes}
          </span>
        </p>
      )}
      <WholeRound view={view} round={round} phrases={phrases} />
      <Lanes round={round} phrases={phrases} />
      {inOrder.map((reading) => (
        <OpenReading reading={reading} view={view} round={round} phrases={phrases} />
      ))}
    </section>
  )
}

/** What blocks the round as a whole, or waits for an answer, each with one action. */
function WholeRound({ view, round, phrases }: Omit<BoardProps, 'now'> & { readonly round: RoundView }) {
  const { board, coChairs, messages, witnesses } = phrases
  const { messagesToAnswer = 0 } = view
  const settling = round.readings.filter(({ status }) => status === 'closed')
  return (
    <ul class="plain">
      {round.clock === 'stopped' && (
        <li class="actions">
          <strong class="open-line">{board.stopped}</strong>
          <form method="post" action={`/rounds/${round.round}/resume`}>
            <button type="submit">{board.resume}</button>
          </form>
        </li>
      )}
      {round.awaits === 'witnesses' && (
        <li>
          <a href="#witnesses">{witnesses.ask}</a>
        </li>
      )}
      {round.awaits === 'co-chairs' && (
        <li class="actions">
          <strong class="open-line">{coChairs.awaits}</strong>
          {phrases.signs.space}
          <a href="#publish">{board.publication}</a>
        </li>
      )}
      {messagesToAnswer > 0 && (
        <li class="actions">
          <strong class="open-line">{messages.toAnswer(messagesToAnswer)}</strong>
          {phrases.signs.space}
          <a href="/messages">{board.answer}</a>
        </li>
      )}
      {settling.map((reading) => (
        <li>
          {nameOfReading(reading, round.baskets, phrases)}
          {phrases.signs.colon}
          {board.settling}
        </li>
      ))}
    </ul>
  )
}

/** How many lanes are at each stage, and how many have ended. */
function Lanes({ round: { baskets }, phrases }: { readonly round: RoundView; readonly phrases: Phrases }) {
  if (baskets.length === 0) return null
  const { board, stageShort } = phrases
  const counted = [
    ...(['modality', 'commitments', 'ratification'] as const).map((stage) => [
      stageShort[stage],
      baskets.filter((one) => one.outcome === 'in-progress' && one.stage === stage).length,
    ]),
    ...(['ratified', 'shelved'] as const).map((outcome) => [
      board.ended[outcome],
      baskets.filter((one) => one.outcome === outcome).length,
    ]),
  ] as const
  return (
    <p>
      {board.lanes}
      {phrases.signs.colon}
      {counted
        .filter(([, many]) => many !== 0)
        .map(([stage, many]) => `${stage}${phrases.signs.dash}${many}`)
        .join(phrases.signs.semicolon)}
      {phrases.signs.end}
    </p>
  )
}

type OpenProps = Omit<BoardProps, 'now'> & { readonly reading: Open; readonly round: RoundView }

function OpenReading({ reading, view, round, phrases }: OpenProps) {
  const { board } = phrases
  const unheard = (reading.turnout ?? []).flatMap((one) => one.unheard ?? [])
  const isBlocked = reading.blockedBy !== undefined && reading.blockedBy.length > 0
  return (
    <article>
      <h3>{nameOfReading(reading, round.baskets, phrases)}</h3>
      <dl class="facts">
        <dt>{phrases.reading.closes}</dt>
        <dd>
          <Instant at={reading.until} phrases={phrases} />
          {isUnderSilence(reading) && `${phrases.signs.semicolon}${phrases.silence.title.toLowerCase()}`}
        </dd>
        <dt>{board.heard}</dt>
        <dd>
          {reading.turnout === undefined && board.notCounted}
          {isUnderSilence(reading) && phrases.silence.nobodySees}
          {!isUnderSilence(reading) &&
            reading.turnout?.map((turnout) => (
              <span class="under">
                {nameOfSide(turnout.side, view.sides, phrases)}
                {phrases.signs.colon}
                {heardInWords(turnout, phrases)}
                {turnout.isQuorumHeard === false &&
                  `${phrases.signs.opens}${phrases.lead.quorum.needed(turnout.quorum)}${phrases.signs.closes}`}
              </span>
            ))}
        </dd>
        {isBlocked && (
          <>
            <dt>{board.blocked}</dt>
            <dd>
              {reading.blockedBy?.map((kind) => (
                <strong class={kind === 'quorum' ? 'under' : 'under open-line'}>{board.by[kind]}</strong>
              ))}
              <AwaitsConsent chaired={reading.chaired} sides={view.sides} phrases={phrases} />
            </dd>
          </>
        )}
      </dl>
      {unheard.length > 0 && (
        <details>
          <summary>
            {board.unheard}
            {phrases.signs.opens}
            {unheard.length}
            {phrases.signs.closes}
          </summary>
          <p>
            <Names names={unheard.map(({ name }) => name)} between={phrases.signs.names} />
          </p>
        </details>
      )}
      <p class="noprint">
        {reading.blockedBy?.includes('chairs-texts') ? (
          <a href={`/readings/${reading.id}/chairs-texts`}>
            {phrases.chairsTexts.awaits(reading.chairsTextsToConsent ?? 0)}
          </a>
        ) : (
          <a href={`/readings/${reading.id}#lead`}>{board.lead}</a>
        )}
      </p>
    </article>
  )
}

/** A motion to close a reading, and the sides whose co-chairs have not consented to it yet. */
function AwaitsConsent({
  chaired,
  sides,
  phrases,
}: Pick<Open, 'chaired'> & Pick<DialogueView, 'sides'> & { readonly phrases: Phrases }) {
  const standing = chaired?.standing
  if (standing === undefined) return null
  const { stands, act, missing } = phrases.coChairs
  return (
    <small class="under">
      <strong>
        {stands}
        {phrases.signs.colon}
        {act[standing.act]}
      </strong>
      {phrases.signs.stop}
      {missing}
      {phrases.signs.colon}
      {standing.missing.map((side) => nameOfSide(side, sides, phrases)).join(phrases.signs.names)}
    </small>
  )
}

import type { Role } from '../../../shared/participant.ts'
import type { RoundView } from '../../views/round-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Instant } from './instant.tsx'
import { RoundInWords } from './round-in-words.tsx'
import { RoundPicture } from './round-picture.tsx'

type RoundPageProps = {
  readonly round: RoundView
  readonly role: Role
  readonly phrases: Phrases
  /** Whether a board above says that the round has stopped, and resumes it. */
  readonly hasBoard?: boolean
}

/** The state of a round, as a diagram and as a list. */
export function RoundPage({ round, role, phrases, hasBoard = false }: RoundPageProps) {
  return (
    <section>
      <h2>{phrases.round.title(round.round)}</h2>
      <p>
        {round.publishedAt === undefined ? (
          phrases.round.running
        ) : (
          <>
            {phrases.round.published}
            {phrases.signs.space}
            <Instant at={round.publishedAt} phrases={phrases} />
            {round.publishedBy !== undefined && `${phrases.signs.comma}${phrases.reading.closedBy[round.publishedBy]}`}
            {phrases.signs.end}
          </>
        )}
      </p>
      {round.clock === 'stopped' && !hasBoard && (
        <div class="mistake">
          <p>{phrases.round.stopped}</p>
          {role === 'facilitator' && (
            <form method="post" action={`/rounds/${round.round}/resume`}>
              <button type="submit">{phrases.round.resume}</button>
            </form>
          )}
        </div>
      )}
      <RoundPicture round={round} phrases={phrases} />
      <p class="note">{phrases.round.legend}</p>
      <h3>{phrases.round.inWords}</h3>
      <RoundInWords round={round} phrases={phrases} />
      <p>
        <a href={`/rounds/${round.round}/instrument`}>
          {phrases.round[round.publishedAt === undefined ? 'textSoFar' : 'instrument']}
        </a>
      </p>
      {round.readings.some(({ settlement }) => settlement !== undefined && settlement.bracketed > 0) && (
        <p>
          <a href={`/rounds/${round.round}/brackets`}>{phrases.brackets.title}</a>
          <small class="note under">{phrases.brackets.means}</small>
        </p>
      )}
    </section>
  )
}

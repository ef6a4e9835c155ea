import type { Dialogue } from '../../../shared/dialogue.ts'
import { mayConvene, type Participant } from '../../../shared/participant.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { nameOfSide } from './side-name.ts'

type PeopleProps = {
  readonly people: readonly Participant[]
  readonly visitor: Participant
  readonly dialogue: Dialogue
  readonly phrases: Phrases
}

/** The people on the roster, revoked ones last, each with the forms that apply. */
export function People({ people, dialogue, phrases, visitor }: PeopleProps) {
  const ordered = people.toSorted(
    (one, other) => group(one).localeCompare(group(other)) || one.name.localeCompare(other.name),
  )
  return (
    <ul class="plain">
      {ordered.map((one) => (
        <li>
          <article>
            <h3>
              <bdi>{one.name}</bdi>
            </h3>
            <p>
              {phrases.role[one.role]}
              {one.role === 'participant' &&
                `, ${nameOfSide(one.side, dialogue.sides, phrases)}. ${phrases.capacity[one.capacity]}`}
              {one.role === 'facilitator' &&
                one.convenedBy !== undefined &&
                `, ${phrases.coChairs.roster.convenedBy} ${nameOfSide(one.convenedBy, dialogue.sides, phrases)}`}
            </p>
            {one.revokedAt === undefined ? (
              (!dialogue.coChairs || mayConvene(visitor, one)) && <Actions one={one} phrases={phrases} />
            ) : (
              <>
                <p class="mark">✗ {phrases.roster.revoked}</p>
                {(!dialogue.coChairs || mayConvene(visitor, one)) && <Erase one={one} phrases={phrases} />}
              </>
            )}
          </article>
        </li>
      ))}
    </ul>
  )
}

function Actions({ one, phrases }: { readonly one: Participant; readonly phrases: Phrases }) {
  const { roster } = phrases
  return (
    <div class="actions">
      <form method="post" action={`/roster/${one.id}/invitation`}>
        <button class="quiet" type="submit" aria-label={roster.reissueFor(one.name)}>
          {roster.reissue}
        </button>
      </form>
      <form method="post" action={`/roster/${one.id}/sign-out`}>
        <button class="quiet" type="submit" aria-label={roster.signOutFor(one.name)}>
          {roster.signOut}
        </button>
      </form>
      <details>
        <summary>{roster.revoke}</summary>
        <form method="post" action={`/roster/${one.id}/revocation`}>
          <p class="note">{roster.revokeMeans}</p>
          <button class="quiet" type="submit">
            {roster.revokeFor(one.name)}
          </button>
        </form>
      </details>
    </div>
  )
}

/** Erasing a name cannot be undone, so its form is in a closed `details` element that explains it. */
function Erase({ one, phrases }: { readonly one: Participant; readonly phrases: Phrases }) {
  const { roster } = phrases
  return (
    <details>
      <summary>{roster.erase}</summary>
      <form method="post" action={`/roster/${one.id}/erasure`}>
        <p class="note">{roster.eraseMeans}</p>
        <button class="quiet" type="submit">
          {roster.eraseFor(one.name)}
        </button>
      </form>
    </details>
  )
}
function group(one: Participant): string {
  return `${one.revokedAt === undefined ? 0 : 1} ${one.role === 'participant' ? `2 ${one.side}` : one.role === 'facilitator' ? 0 : 1}`
}

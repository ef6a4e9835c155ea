import type { Dialogue } from '../../../shared/dialogue.ts'
import { dayOf } from '../../../shared/moment.ts'
import { Capacity, mayConvene, type Participant } from '../../../shared/participant.ts'
import type { RosterEntry } from '../../../shared/roster/roster-list.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { InvitationLanguage } from './invitation-language.tsx'
import { asWritten } from './mail-address.ts'
import { nameOfSide } from './side-name.ts'

type PeopleProps = {
  readonly entries: readonly RosterEntry[]
  readonly visitor: Participant
  readonly dialogue: Dialogue
  readonly phrases: Phrases
  /** Whether this deployment sends reminders. */
  readonly asksForEmail: boolean
}

/** People on the roster, in their order, each with what became of their invitation and the forms that apply. */
export function People({ entries, dialogue, phrases, visitor, asksForEmail }: PeopleProps) {
  const { signs } = phrases
  return (
    <ul class="plain">
      {entries.map(({ person: one, state }) => (
        <li>
          <article>
            <h3>
              <bdi>{one.name}</bdi>
            </h3>
            <p>
              {phrases.role[one.role]}
              {one.role === 'participant' &&
                `${signs.comma}${nameOfSide(one.side, dialogue.sides, phrases)}${signs.stop}${phrases.capacity[one.capacity]}`}
              {one.role === 'facilitator' &&
                one.convenedBy !== undefined &&
                `${signs.comma}${phrases.coChairs.roster.convenedBy}${signs.space}${nameOfSide(one.convenedBy, dialogue.sides, phrases)}`}
            </p>
            {state !== 'revoked' && (
              <p class="state">
                {state === 'came-in' ? '✓' : '○'} {phrases.roster.states[state]}
                {one.recoveries !== undefined &&
                  `${signs.semicolon}${phrases.recovery.onRoster(one.recoveries.map((at) => phrases.day(dayOf(at))).join(signs.list))}`}
                {one.awaitsSide !== undefined && `${signs.semicolon}${phrases.side.waits}`}
              </p>
            )}
            {one.revokedAt === undefined ? (
              (!dialogue.coChairs || mayConvene(visitor, one)) && (
                <Actions
                  one={one}
                  state={state}
                  hasCoChairs={dialogue.coChairs}
                  asksForEmail={asksForEmail}
                  phrases={phrases}
                />
              )
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

type EntryProps = {
  readonly one: Participant
  readonly hasCoChairs: boolean
  readonly asksForEmail: boolean
  readonly phrases: Phrases
}

function Actions(props: EntryProps & Pick<RosterEntry, 'state'>) {
  const { one, state, phrases } = props
  const { roster, recovery, signs } = phrases
  return (
    <div class="actions">
      {state === 'came-in' ? (
        <form method="post" action={`/roster/${one.id}/recovery`}>
          <button class="quiet" type="submit" aria-label={`${recovery.make}${signs.colon}${one.name}`}>
            {recovery.make}
          </button>
        </form>
      ) : (
        <form method="post" action={`/roster/${one.id}/invitation`}>
          <button class="quiet" type="submit" aria-label={roster.reissueFor(one.name)}>
            {roster.reissue}
          </button>
        </form>
      )}
      <form method="post" action={`/roster/${one.id}/sign-out`}>
        <button class="quiet" type="submit" aria-label={roster.signOutFor(one.name)}>
          {roster.signOut}
        </button>
      </form>
      <Correct {...props} />
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

/** The form that corrects an entry: a name, and of a participant the capacity and the mail address. */
function Correct({ one, hasCoChairs, asksForEmail, phrases }: EntryProps) {
  const { roster, correction } = phrases
  return (
    <details>
      <summary>{correction.correct}</summary>
      <form method="post" action={`/roster/${one.id}/correction`}>
        {hasCoChairs && one.role === 'facilitator' && one.convenedBy === undefined && (
          <p class="note">{correction.noCoChair}</p>
        )}
        <label for={`name-${one.id}`}>{roster.name}</label>
        <input
          type="text"
          id={`name-${one.id}`}
          name="name"
          value={one.name}
          maxlength={200}
          required
          dir="auto"
          autocomplete="off"
        />
        {one.role === 'participant' && (
          <>
            <label for={`capacity-${one.id}`}>{roster.capacity}</label>
            <select id={`capacity-${one.id}`} name="capacity">
              {Capacity.options.map((capacity) => (
                <option value={capacity} selected={capacity === one.capacity}>
                  {phrases.capacity[capacity]}
                </option>
              ))}
            </select>
            {asksForEmail && (
              <>
                <label for={`email-${one.id}`}>{roster.email}</label>
                <input
                  type="text"
                  inputmode="email"
                  id={`email-${one.id}`}
                  name="email"
                  value={asWritten(one.email ?? '')}
                  maxlength={254}
                  autocomplete="off"
                />
              </>
            )}
          </>
        )}
        <InvitationLanguage id={`language-${one.id}`} chosen={one.language} phrases={phrases} />
        <div class="actions">
          <button class="quiet" type="submit" aria-label={correction.correctFor(one.name)}>
            {correction.save}
          </button>
        </div>
      </form>
    </details>
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

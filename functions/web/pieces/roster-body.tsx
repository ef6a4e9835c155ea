import type { Dialogue } from '../../../shared/dialogue.ts'
import { wordsIn } from '../../../shared/languages/loaded.ts'
import { balanceOf, coChairsOf, type Participant } from '../../../shared/participant.ts'
import type { RosterEntry, RosterFilter, RosterPage } from '../../../shared/roster/roster-list.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { FindPeople, GroupOptions, TurnPages } from './find-people.tsx'
import { InvitePerson, mayInviteOf } from './invite-person.tsx'
import { Names } from './names.tsx'
import { People } from './people.tsx'
import { TableForm } from './roster-table.tsx'
import { nameOfSide } from './side-name.ts'
import type { Typed } from './typed-values.tsx'

type RosterProps = {
  /** The people who were read: all, or a part of a long roster. */
  readonly entries: readonly RosterEntry[]
  readonly isWhole: boolean
  readonly list: RosterPage
  readonly filter: RosterFilter
  readonly from: string | undefined
  readonly next: string | undefined
  readonly visitor: Participant
  readonly dialogue: Dialogue
  readonly phrases: Phrases
  readonly typed: Typed
  readonly mistake: string | undefined
  /** Whether this deployment sends reminders. Only then the form asks for an email address. */
  readonly asksForEmail: boolean
  /** The result of the last form. */
  readonly said: string | undefined
}

/** The roster's page: the balance of the sides, the form to invite a person, and the people. */
export function RosterBody(props: RosterProps) {
  const { entries, isWhole, list, phrases, mistake, said } = props
  const { roster, rosterTable } = phrases
  const here = entries.filter(({ state }) => state !== 'revoked')
  return (
    <>
      <h1>{roster.title}</h1>
      {mistake !== undefined && (
        <div class="mistake" role="alert" tabindex={-1}>
          <p>{mistake}</p>
        </div>
      )}
      {said !== undefined && (
        <p class="notice" data-said="" tabindex={-1}>
          {said}
        </p>
      )}
      {isWhole ? (
        <>
          <h2>{roster.balance}</h2>
          <Balances {...props} />
          <CoChairs {...props} />
        </>
      ) : (
        <p class="note">{roster.long}</p>
      )}
      <section class="noprint">
        <h2>{roster.invite}</h2>
        <InvitePerson {...props} />
        <details>
          <summary>{rosterTable.heading}</summary>
          <p>{rosterTable.means}</p>
          <TableForm phrases={phrases} />
        </details>
        <InviteAll {...props} />
      </section>
      <h2 id="list">
        {roster.on}
        {phrases.signs.space}
        {isWhole && (
          <span class="soft">
            {phrases.signs.opens}
            {roster.total(here.length)}
            {phrases.signs.closes}
          </span>
        )}
      </h2>
      {isWhole && <p>{roster.cameIn(here.filter(({ state }) => state === 'came-in').length, here.length)}</p>}
      <FindPeople {...props} />
      <p role="status">{list.found === 0 ? roster.nobody : roster.found(list.found)}</p>
      <People {...props} entries={list.entries} />
      <TurnPages {...props} />
    </>
  )
}

/** New invitations for everybody who has not come in, or for a part of them. */
function InviteAll({ dialogue, phrases, asksForEmail, visitor }: RosterProps) {
  const sides = dialogue.sides.filter(({ id }) => mayInviteOf(id, visitor, dialogue))
  const { letters, roster } = phrases
  return (
    <details>
      <summary>{letters.heading}</summary>
      <form method="post" action="/roster/invitations">
        <p>{letters.means}</p>
        <label for="to-invite">{letters.whom}</label>
        <select id="to-invite" name="group">
          <option value="">{roster.everybody}</option>
          <GroupOptions {...{ sides, dialogue, phrases }} />
        </select>
        <div class="actions">
          <button type="submit" name="by" value="letters">
            {letters.print}
          </button>
          {asksForEmail && (
            <button class="quiet" type="submit" name="by" value="mail">
              {letters.mail}
            </button>
          )}
        </div>
      </form>
    </details>
  )
}

function Balances({ entries, dialogue, phrases }: RosterProps) {
  const people = entries.map(({ person }) => person)
  const { roster } = phrases
  const percent = new Intl.NumberFormat(phrases.language, { style: 'percent', maximumFractionDigits: 1 })
  const atMost = wordsIn(phrases.language).documents.shares(dialogue.actingOfficialsAtMost, 'genitive')
  const ids = dialogue.sides.map((side) => side.id)
  return (
    <section class="wide" tabindex={0} aria-label={roster.balance}>
      <table>
        <thead>
          <tr>
            {[roster.side, roster.people, roster.acting, roster.track].map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {balanceOf(ids, people, dialogue.actingOfficialsAtMost).map((balance) => (
            <tr>
              <th scope="row">{nameOfSide(balance.side, dialogue.sides, phrases)}</th>
              <td>{balance.participants}</td>
              <td>
                {balance.actingOfficials}
                {phrases.signs.opens}
                {percent.format(balance.share)}
                {phrases.signs.closes}
              </td>
              <td>
                {balance.isTrackOnePointFive
                  ? `✓ ${roster.fits}`
                  : `✗ ${balance.participants === 0 ? roster.empty : roster.tooMany(atMost)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The co-chairs of each side, in a dialogue with co-chairs. */
function CoChairs({ entries, dialogue, phrases }: RosterProps) {
  const people = entries.map(({ person }) => person)
  const { heading, none, own } = phrases.coChairs.roster
  if (!dialogue.coChairs) return null
  return (
    <>
      <h2>{heading}</h2>
      <dl class="facts">
        {dialogue.sides.map(({ id }) => {
          const names = coChairsOf(id, people).map(({ name }) => name)
          return (
            <>
              <dt>{nameOfSide(id, dialogue.sides, phrases)}</dt>
              <dd>{names.length === 0 ? none : <Names names={names} between={phrases.signs.names} />}</dd>
            </>
          )
        })}
      </dl>
      <p class="note">{own}</p>
    </>
  )
}

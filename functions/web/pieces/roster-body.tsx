import type { Dialogue } from '../../../shared/dialogue.ts'
import { balanceOf, Capacity, coChairsOf, mayConvene, type Participant } from '../../../shared/participant.ts'
import { newKey } from '../../platform/random.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { People } from './people.tsx'
import { nameOfSide } from './side-name.ts'
import type { Typed } from './typed-values.tsx'

type RosterProps = {
  readonly people: readonly Participant[]
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
  const { people, phrases, mistake, said } = props
  const { roster } = phrases
  return (
    <>
      <h1>{roster.title}</h1>
      {mistake !== undefined && (
        <div class="mistake" role="alert" tabindex={-1}>
          <p>{mistake}</p>
        </div>
      )}
      {said !== undefined && (
        <p class="notice" data-said="">
          {said}
        </p>
      )}
      <h2>{roster.balance}</h2>
      <Balances {...props} />
      <CoChairs {...props} />
      <section class="noprint">
        <h2>{roster.invite}</h2>
        <Invite {...props} />
      </section>
      <h2>
        {roster.on}{' '}
        <span class="soft">({roster.total(people.filter((one) => one.revokedAt === undefined).length)})</span>
      </h2>
      <People {...props} />
    </>
  )
}

function Balances({ people, dialogue, phrases }: RosterProps) {
  const { roster } = phrases
  const percent = new Intl.NumberFormat(phrases.language, { style: 'percent' })
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
                {balance.actingOfficials} ({percent.format(balance.share)})
              </td>
              <td>
                {balance.isTrackOnePointFive
                  ? `✓ ${roster.fits}`
                  : `✗ ${roster.fitsNot(percent.format(dialogue.actingOfficialsAtMost))}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The co-chairs of each side, in a dialogue with co-chairs. */
function CoChairs({ people, dialogue, phrases }: RosterProps) {
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
              <dd>{names.length === 0 ? none : <bdi>{names.join('; ')}</bdi>}</dd>
            </>
          )
        })}
      </dl>
      <p class="note">{own}</p>
    </>
  )
}

function Invite({ dialogue, phrases, typed, visitor, asksForEmail }: RosterProps) {
  const { roster, coChairs } = phrases
  const theirs = dialogue.sides.filter(({ id }) => mayInviteOf(id, visitor, dialogue))
  return (
    <form method="post" action="/roster">
      <input type="hidden" name="key" value={typed['key'] ?? newKey()} />
      <label for="name">{roster.name}</label>
      <input
        type="text"
        id="name"
        name="name"
        value={typed['name'] ?? ''}
        maxlength={200}
        required
        dir="auto"
        autocomplete="off"
      />
      <label for="as">{roster.as}</label>
      <select id="as" name="as">
        {theirs.map((side) => (
          <option value={side.id} selected={typed['as'] === side.id}>
            {phrases.role.participant}, {nameOfSide(side.id, dialogue.sides, phrases)}
          </option>
        ))}
        {dialogue.coChairs &&
          theirs.map(({ id }) => (
            <option value={`co-chair:${id}`} selected={typed['as'] === `co-chair:${id}`}>
              {coChairs.roster.coChair}, {coChairs.roster.convenedBy} {nameOfSide(id, dialogue.sides, phrases)}
            </option>
          ))}
        <option value="facilitator" selected={typed['as'] === 'facilitator'}>
          {phrases.role.facilitator}
        </option>
        <option value="observer" selected={typed['as'] === 'observer'}>
          {phrases.role.observer}
        </option>
      </select>
      <label for="capacity">
        {roster.capacity} ({phrases.role.participant})
      </label>
      <select id="capacity" name="capacity">
        {Capacity.options.map((capacity) => (
          <option value={capacity} selected={typed['capacity'] === capacity}>
            {phrases.capacity[capacity]}
          </option>
        ))}
      </select>
      {asksForEmail && (
        <>
          <label for="email">
            {roster.email} ({phrases.role.participant})
          </label>
          <input type="email" id="email" name="email" value={typed['email'] ?? ''} maxlength={254} autocomplete="off" />
        </>
      )}
      <p class="note">{roster.newOnes}</p>
      <div class="actions">
        <button type="submit">{roster.inviteNow}</button>
      </div>
    </form>
  )
}

function mayInviteOf(side: string, visitor: Participant, { coChairs }: Dialogue): boolean {
  return !coChairs || mayConvene(visitor, { role: 'facilitator', name: visitor.name, convenedBy: side })
}

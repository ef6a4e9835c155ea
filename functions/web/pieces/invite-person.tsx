import type { Dialogue } from '../../../shared/dialogue.ts'
import { Capacity, mayConvene, type Participant } from '../../../shared/participant.ts'
import { newKey } from '../../platform/random.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { InvitationLanguage } from './invitation-language.tsx'
import { nameOfSide } from './side-name.ts'
import type { Typed } from './typed-values.tsx'

type InviteProps = {
  readonly visitor: Participant
  readonly dialogue: Dialogue
  readonly phrases: Phrases
  readonly typed: Typed
  readonly asksForEmail: boolean
}

/** The form that puts one person on the roster, and makes their invitation. */
export function InvitePerson({ dialogue, phrases, typed, visitor, asksForEmail }: InviteProps) {
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
            {phrases.role.participant}
            {phrases.signs.comma}
            {nameOfSide(side.id, dialogue.sides, phrases)}
          </option>
        ))}
        {dialogue.coChairs &&
          theirs.map(({ id }) => (
            <option value={`co-chair:${id}`} selected={typed['as'] === `co-chair:${id}`}>
              {coChairs.roster.coChair}
              {phrases.signs.comma}
              {coChairs.roster.convenedBy}
              {phrases.signs.space}
              {nameOfSide(id, dialogue.sides, phrases)}
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
        {roster.capacity}
        {phrases.signs.opens}
        {phrases.role.participant}
        {phrases.signs.closes}
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
            {roster.email}
            {phrases.signs.opens}
            {phrases.role.participant}
            {phrases.signs.closes}
          </label>
          <input type="email" id="email" name="email" value={typed['email'] ?? ''} maxlength={254} autocomplete="off" />
        </>
      )}
      <InvitationLanguage id="language" chosen={typed['language']} phrases={phrases} />
      <p class="note">{roster.newOnes}</p>
      <div class="actions">
        <button type="submit">{roster.inviteNow}</button>
      </div>
    </form>
  )
}

/** Whether a visitor may invite people of a side. */
export function mayInviteOf(side: string, visitor: Participant, { coChairs }: Dialogue): boolean {
  return !coChairs || mayConvene(visitor, { role: 'facilitator', name: visitor.name, convenedBy: side })
}

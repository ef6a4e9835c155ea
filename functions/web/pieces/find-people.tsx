import type { Dialogue } from '../../../shared/dialogue.ts'
import {
  FACILITATORS,
  groupOfSide,
  OBSERVERS,
  type RosterFilter,
  type RosterPage,
} from '../../../shared/roster/roster-list.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { nameOfSide } from './side-name.ts'

/** The address that a list is asked from. Names that are sought are sent in a form, so that no address keeps them. */
const SEARCH = '/roster/search#list'

type Groups = { readonly dialogue: Pick<Dialogue, 'sides'>; readonly phrases: Phrases }

/** The form that finds people by name, side or role, and by what became of their invitation. */
export function FindPeople({ filter, dialogue, phrases }: Groups & { readonly filter: RosterFilter }) {
  const { roster } = phrases
  const states = [
    ['came-in', roster.states['came-in']],
    ['not-yet', roster.notYet],
    ['revoked', roster.states.revoked],
  ] as const
  return (
    <search>
      <form class="noprint" method="post" action={SEARCH}>
        <label for="words">{roster.words}</label>
        <input type="text" id="words" name="words" value={filter.words} maxlength={200} dir="auto" autocomplete="off" />
        <label for="group">{roster.group}</label>
        <select id="group" name="group">
          <option value="">{roster.everybody}</option>
          <GroupOptions chosen={filter.group} sides={dialogue.sides} {...{ dialogue, phrases }} />
        </select>
        <label for="state">{roster.state}</label>
        <select id="state" name="state">
          <option value="">{roster.everybody}</option>
          {states.map(([state, words]) => (
            <option value={state} selected={state === filter.state}>
              {words}
            </option>
          ))}
        </select>
        <div class="actions">
          <button class="quiet" type="submit">
            {roster.findNow}
          </button>
        </div>
      </form>
    </search>
  )
}

/** Sides, and the roles without a side, as options. */
export function GroupOptions({
  chosen = '',
  sides,
  dialogue,
  phrases,
}: Groups & { readonly chosen?: string; readonly sides: Dialogue['sides'] }) {
  const groups = [
    ...sides.map(({ id }) => [groupOfSide(id), nameOfSide(id, dialogue.sides, phrases)] as const),
    [FACILITATORS, phrases.roster.facilitators] as const,
    [OBSERVERS, phrases.roster.observers] as const,
  ]
  return (
    <>
      {groups.map(([group, words]) => (
        <option value={group} selected={group === chosen}>
          {words}
        </option>
      ))}
    </>
  )
}

type TurnProps = {
  readonly list: RosterPage
  readonly filter: RosterFilter
  readonly phrases: Phrases
  /** The id that this part of the roster begins after, and the one that the next part begins after. */
  readonly from: string | undefined
  readonly next: string | undefined
}

/** Leads to the other pages of a list, and to the next part of a long roster. */
export function TurnPages({ list: { page, pages }, filter, phrases, from, next }: TurnProps) {
  const { roster } = phrases
  const turn = (words: string, to: number, start = from) => (
    <form method="post" action={SEARCH}>
      {Object.entries({ ...filter, page: String(to), ...(start !== undefined && { from: start }) })
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      <button class="quiet" type="submit">
        {words}
      </button>
    </form>
  )
  if (pages === 1 && next === undefined) return null
  return (
    <div class="actions">
      {page > 1 && turn(roster.previous, page - 1)}
      <span>{roster.page(page, pages)}</span>
      {page < pages && turn(roster.next, page + 1)}
      {next !== undefined && turn(roster.further, 1, next)}
    </div>
  )
}

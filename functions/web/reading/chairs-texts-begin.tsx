import type { Participant } from '../../../shared/participant.ts'
import type { Tabled } from '../../../shared/proposal.ts'
import { placeOf, readingId } from '../../../shared/reading-id.ts'
import { Refused } from '../../platform/refusal.ts'
import type { Table } from '../../store/table.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import type { ReadingView } from '../../views/reading-view.ts'
import { findCandidate, seeCandidates } from '../../views/see-candidates.ts'
import { fieldsOfList } from '../forms/read-chairs-texts-form.ts'
import { fieldsOf } from '../forms/read-proposal-form.ts'
import { type Page, visitorOf } from '../frame/visitor.ts'
import { fieldOfAnswer } from '../pieces/answer-fields.ts'
import { beginningOfText } from '../pieces/beginning-of-text.ts'
import { FieldsAgain, type Typed } from '../pieces/typed-values.tsx'
import type { ChairsListProps } from './chairs-list-props.ts'

/** What the form begins with. */
export type Filled = { readonly fields: Typed; readonly amends: string | undefined }

/** What the visitor asked the form to begin with: the text that is amended, or a mediator's draft, by its id. */
export type Begun = { readonly amend?: string | undefined; readonly candidate?: string | undefined }

/** The fields that the form begins with. The only place where it is filled in before somebody types. */
export async function prefilled(context: Page, { proposals }: ReadingView, begun: Begun): Promise<Filled> {
  if (begun.candidate) return filledWith(context, begun.candidate, proposals)
  const amended = amendable(proposals).find(({ id }) => id === begun.amend)
  if (amended === undefined) return { fields: {}, amends: undefined }
  return { fields: { kind: amended.body.kind, ...fieldsOf(amended.body) }, amends: amended.id }
}

/** A mediator's draft, as an amendment of the text that it changes if this reading has that text. */
async function filledWith(context: Page, candidate: string, proposals: readonly ProposalView[]): Promise<Filled> {
  const { table, now } = context.get('dependencies')
  const draft = await findCandidate(table, visitorOf(context), candidate, now)
  if (draft === undefined) return { fields: {}, amends: undefined }
  const { body, amends, meets, drafted } = draft
  const answers = meets.map(({ id }) => [fieldOfAnswer([id]), 'yes'])
  return {
    fields: { kind: body.kind, ...fieldsOf(body), drafted: drafted.with, ...Object.fromEntries(answers) },
    amends: proposals.find(({ id }) => id === amends)?.id,
  }
}

type Amendable = ProposalView & { readonly body: Tabled }

function amendable(proposals: readonly ProposalView[]): readonly Amendable[] {
  return proposals.filter((one): one is Amendable => !one.withdrawn && one.body.kind !== 'text')
}

/** A draft that a mediator made for the brackets that a reading takes up, by its id. */
export type Draft = { readonly id: string; readonly body: Tabled }

/** The drafts of mediators from the reading before; none where there is no such reading. */
export async function draftsFor(table: Table, viewer: Participant, id: string, now: Date): Promise<readonly Draft[]> {
  const place = placeOf(id)
  if (place === undefined || place.number < 2) return []
  try {
    const before = readingId(place, place.number - 1)
    const { matters, model } = await seeCandidates(table, viewer, before, now)
    return [...matters, ...(model?.matters ?? [])].flatMap(({ candidates }) => candidates)
  } catch (error) {
    if (error instanceof Refused) return []
    throw error
  }
}

type BeginProps = ChairsListProps & { readonly amends: string | undefined; readonly drafts: readonly Draft[] }

/**
 * Chooses the text that the next one on the list amends, or a mediator's draft. The list goes along with the form, so that
 * amendments, new texts and drafts can be tabled together.
 */
export function BeginWith({ amends, drafts, ...props }: BeginProps) {
  const { view, dialogue, phrases } = props
  const { chairsTexts } = phrases
  const named = (id: string, body: Tabled): readonly [string, string] => [
    id,
    beginningOfText(body, dialogue.sides, phrases),
  ]
  return (
    <>
      <Choose
        {...props}
        name="amend"
        label={chairsTexts.amendsWhich}
        none={chairsTexts.amendsNone}
        send={chairsTexts.amendsShow}
        options={amendable(view.proposals).map(({ id, body }) => named(id, body))}
        chosen={amends}
      />
      <Choose
        {...props}
        name="candidate"
        label={chairsTexts.draftWhich}
        none={chairsTexts.draftNone}
        send={chairsTexts.draftShow}
        options={drafts.map(({ id, body }) => named(id, body))}
        chosen={undefined}
      />
    </>
  )
}

type ChooseProps = ChairsListProps & {
  readonly name: keyof Begun
  readonly label: string
  readonly none: string
  readonly send: string
  /** Each with its value and its words. */
  readonly options: readonly (readonly [string, string])[]
  readonly chosen: string | undefined
}

function Choose({ view, list, keyOfList, name, label, none, send, options, chosen }: ChooseProps) {
  if (options.length === 0) return null
  return (
    <form method="post" action={`/readings/${view.id}/chairs-texts#table`}>
      {keyOfList !== undefined && <input type="hidden" name="key" value={keyOfList} />}
      <FieldsAgain typed={fieldsOfList(list)} />
      <label for={`begin-${name}`}>{label}</label>
      <select id={`begin-${name}`} name={name}>
        <option value="">{none}</option>
        {options.map(([value, words]) => (
          <option value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
      <div class="actions">
        <button class="quiet" type="submit" name="begin" value="yes">
          {send}
        </button>
      </div>
    </form>
  )
}

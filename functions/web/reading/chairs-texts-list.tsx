import type { ChairsText } from '../../../shared/chairs-text.ts'
import type { Dialogue, Side } from '../../../shared/dialogue.ts'
import { changesOf } from '../../../shared/edits/amendment.ts'
import { tabledIn } from '../../../shared/proposal.ts'
import { newKey } from '../../platform/random.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import type { ReadingView } from '../../views/reading-view.ts'
import type { BasketView } from '../../views/round-view.ts'
import { findCandidate } from '../../views/see-candidates.ts'
import { fieldsOfList, LONGEST_MACHINE } from '../forms/read-chairs-texts-form.ts'
import { fieldsOf, type Kind } from '../forms/read-proposal-form.ts'
import { type Page, visitorOf } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { fieldOfAnswer } from '../pieces/answer-fields.ts'
import { FieldsAgain, type Typed } from '../pieces/typed-values.tsx'
import { ChairsMark } from './chairs-mark.tsx'
import { Edits } from './edit-list.tsx'
import { answerableBy, answerableByNew } from './objections-shown.tsx'
import { ProposalHeading, ProposalText } from './proposal-text.tsx'
import { TableForm } from './table-form.tsx'

export type ChairsListProps = {
  readonly view: ReadingView
  readonly dialogue: Dialogue
  readonly basket: BasketView | undefined
  readonly list: readonly ChairsText[]
  /** The idempotency key of the list; a new one by default. */
  readonly keyOfList: string | undefined
  readonly phrases: Phrases
}

/** What the form begins with. */
export type Filled = { readonly fields: Typed; readonly amends: string | undefined }

/**
 * What the form begins with: the text that the address names to be amended, the mediator's draft that it names, or
 * nothing. The only place where the form is filled in before somebody types.
 */
export async function prefilled(context: Page, { proposals }: ReadingView, typed: Typed | undefined): Promise<Filled> {
  const { amend, candidate } = typed === undefined ? context.req.query() : {}
  if (candidate !== undefined) return filledWith(context, candidate, proposals)
  const amended = proposals.find(({ id }) => id === amend)
  if (amended === undefined || amended.body.kind === 'text') return { fields: {}, amends: undefined }
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

/** The texts that are on the list, as they will be tabled, with the button that tables all of them. */
export function ListOfTexts(props: ChairsListProps) {
  const { view, dialogue, list, keyOfList, phrases } = props
  const { chairsTexts } = phrases
  if (list.length === 0) return null
  return (
    <section>
      <h2>{chairsTexts.list}</h2>
      <p class="notice" role="status">
        {chairsTexts.notYet}
      </p>
      <form method="post" action={`/readings/${view.id}/chairs-texts`}>
        <input type="hidden" name="key" value={keyOfList ?? newKey()} />
        <FieldsAgain typed={fieldsOfList(list)} />
        {list.map((text, index) => (
          <TextToTable text={text} proposals={view.proposals} sides={dialogue.sides} phrases={phrases}>
            <button class="quiet" type="submit" name="remove" value={String(index + 1)}>
              {chairsTexts.remove}
            </button>
          </TextToTable>
        ))}
        <div class="actions">
          <button type="submit" name="table" value="yes">
            {dialogue.coChairs ? chairsTexts.move(list.length) : chairsTexts.tableNow(list.length)}
          </button>
        </div>
        {dialogue.coChairs && <p class="note">{phrases.coChairs.together}</p>}
      </form>
    </section>
  )
}

type TextToTableProps = {
  readonly text: ChairsText
  readonly proposals: readonly ProposalView[]
  readonly sides: readonly Side[]
  readonly phrases: Phrases
  readonly children?: unknown
}

/** A text that is not tabled yet, with its changes if it amends another. */
export function TextToTable({ text, proposals, sides, phrases, children }: TextToTableProps) {
  const amended = proposals.find(({ id }) => id === text.amends)
  return (
    <article>
      <h3>
        <ProposalHeading body={text.body} sides={sides} phrases={phrases} />
      </h3>
      {amended !== undefined && (
        <p class="soft">
          {phrases.chairsTexts.amends}: <ProposalHeading body={amended.body} sides={sides} phrases={phrases} />
        </p>
      )}
      <ProposalText body={text.body} sides={sides} phrases={phrases} />
      {amended !== undefined && amended.body.kind === text.body.kind && (
        <Edits
          amended={amended.body}
          edits={changesOf(amended, text.body).edits ?? []}
          sides={sides}
          phrases={phrases}
        />
      )}
      <ChairsMark chair drafted={text.drafted} phrases={phrases} />
      {children}
    </article>
  )
}

type AddTextProps = ChairsListProps & { readonly filled: Filled; readonly isGivenBack: boolean }

/** The forms that put a text on the list: one for each kind of the stage, or that of one amendment. */
export function AddText(props: AddTextProps) {
  const { view, dialogue, filled, phrases } = props
  const amended = view.proposals.find(({ id }) => id === filled.amends)
  if (amended !== undefined && amended.body.kind !== 'text') {
    return (
      <section id="table">
        <h2>{phrases.table.amendment}</h2>
        <p>
          {phrases.chairsTexts.amends}: <ProposalHeading body={amended.body} sides={dialogue.sides} phrases={phrases} />
        </p>
        <AddForm {...props} kind={amended.body.kind} competes={amended.competes} />
      </section>
    )
  }
  const kinds = tabledIn(view.stage)
  return (
    <section id="table">
      <h2>{phrases.table.title}</h2>
      {kinds.map((kind, index) => (
        <details open={filled.fields['kind'] === undefined ? index === 0 : filled.fields['kind'] === kind}>
          <summary>{phrases.table.kind[kind]}</summary>
          <AddForm {...props} kind={kind} />
        </details>
      ))}
    </section>
  )
}

function AddForm({ kind, competes, ...props }: AddTextProps & { readonly kind: Kind; readonly competes?: string }) {
  const { view, dialogue, basket, list, keyOfList, filled, isGivenBack, phrases } = props
  const isThis = filled.fields['kind'] === kind
  const { key: _, ...fields } = isThis ? filled.fields : {}
  const amends = isThis ? filled.amends : undefined
  const at = `/readings/${view.id}/chairs-texts`
  const { chairsTexts } = phrases
  return (
    <TableForm
      reading={view.id}
      kind={kind}
      dialogue={dialogue}
      phrases={phrases}
      fields={{ ...fields, ...(keyOfList !== undefined && { key: keyOfList }) }}
      amends={amends}
      modality={basket?.modality}
      answerable={competes === undefined ? answerableByNew(view, kind) : answerableBy(view, competes)}
      one={undefined}
      isGivenBack={isGivenBack && isThis}
      to={{ action: at, draft: `chair:${kind}:${amends ?? ''}:${list.length}`, send: chairsTexts.add, back: at }}
    >
      <FieldsAgain typed={fieldsOfList(list)} />
      <label for={`${kind}-drafted`}>{chairsTexts.drafted}</label>
      <input
        type="text"
        id={`${kind}-drafted`}
        name="drafted"
        value={fields['drafted'] ?? ''}
        maxlength={LONGEST_MACHINE}
        autocomplete="off"
        aria-describedby={`${kind}-drafted-note`}
      />
      <small class="note" id={`${kind}-drafted-note`}>
        {chairsTexts.draftedNote}
      </small>
    </TableForm>
  )
}

import type { ChairsText } from '../../../shared/chairs-text.ts'
import type { Side } from '../../../shared/dialogue.ts'
import { changesOf } from '../../../shared/edits/amendment.ts'
import { tabledIn } from '../../../shared/proposal.ts'
import { newKey } from '../../platform/random.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import { fieldsOfList, LONGEST_MACHINE } from '../forms/read-chairs-texts-form.ts'
import type { Kind } from '../forms/read-proposal-form.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { FieldsAgain } from '../pieces/typed-values.tsx'
import type { ChairsListProps } from './chairs-list-props.ts'
import { ChairsMark } from './chairs-mark.tsx'
import { BeginWith, type Draft, type Filled } from './chairs-texts-begin.tsx'
import { Edits } from './edit-list.tsx'
import { answerableBy, answerableByNew } from './objections-shown.tsx'
import { ProposalHeading, ProposalText } from './proposal-text.tsx'
import { TableForm } from './table-form.tsx'

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
        {phrases.signs.space}
        <strong>{chairsTexts.notKept}</strong>
      </p>
      <form class="printed" method="post" action={`/readings/${view.id}/chairs-texts`}>
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
          {phrases.chairsTexts.amends}
          {phrases.signs.colon}
          <ProposalHeading body={amended.body} sides={sides} phrases={phrases} />
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

type AddTextProps = ChairsListProps & {
  readonly filled: Filled
  readonly isGivenBack: boolean
  readonly drafts: readonly Draft[]
}

/** The forms that put a text on the list: one for each kind of the stage, or that of one amendment. */
export function AddText(props: AddTextProps) {
  const { view, dialogue, filled, phrases } = props
  const amended = view.proposals.find(({ id }) => id === filled.amends)
  const begin = <BeginWith {...props} amends={filled.amends} />
  if (amended !== undefined && amended.body.kind !== 'text') {
    return (
      <section id="table">
        <h2>{phrases.table.amendment}</h2>
        {begin}
        <p>
          {phrases.chairsTexts.amends}
          {phrases.signs.colon}
          <ProposalHeading body={amended.body} sides={dialogue.sides} phrases={phrases} />
        </p>
        <AddForm {...props} kind={amended.body.kind} competes={amended.competes} />
      </section>
    )
  }
  const kinds = tabledIn(view.stage)
  return (
    <section id="table">
      <h2>{phrases.table.title}</h2>
      {begin}
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
      to={{ action: at, draft: `chair:${kind}:${amends ?? ''}:${list.length}`, send: chairsTexts.add }}
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

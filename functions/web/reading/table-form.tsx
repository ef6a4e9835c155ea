import type { Child } from 'hono/jsx'
import type { Dialogue } from '../../../shared/dialogue.ts'
import { inLanguage, inStoredOrder } from '../../../shared/localized-text.ts'
import { languageOfTexts, tongueOf } from '../../../shared/spoken.ts'
import { CommitmentForm, EACH_SIDE } from '../../../shared/stages/commitments.ts'
import type { ModalityForm } from '../../../shared/stages/modality.ts'
import { Scope } from '../../../shared/stages/terms.ts'
import { newKey } from '../../platform/random.ts'
import { HEADINGS, isConditionUnchosen, type Kind, TEXTS } from '../forms/read-proposal-form.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { nameOfLanguage } from '../pieces/name-of-language.ts'
import type { Typed } from '../pieces/typed-values.tsx'
import { GrammarHint, SentencePreview } from './clause-fields.tsx'
import { AnswerChoices, type Choice } from './objections-shown.tsx'
import { addressOfForm, addressOfReading } from './reading-address.ts'

type TableFormProps = {
  readonly reading: string
  readonly kind: Kind
  readonly dialogue: Dialogue
  readonly phrases: Phrases
  /** The initial values: the text to amend, or the typed values of a refused form. */
  readonly fields: Typed
  readonly amends?: string | undefined
  /** The language whose fields come first, for who proposes a text in it. */
  readonly first?: string | undefined
  /** The form of the result that was chosen for the basket. */
  readonly modality?: ModalityForm | undefined
  /** The objections of earlier readings that this text may answer. */
  readonly answerable?: readonly Choice[]
  /** The proposal that is shown alone. */
  readonly one: string | undefined
  readonly beside?: string | undefined
  readonly isGivenBack?: boolean
  /**
   * Where the form goes if it does not table a participant's text: its address, the name of its draft, its button. Without
   * `back` the form is sent to be cancelled, because it carries what would be lost.
   */
  readonly to?: { readonly action: string; readonly draft: string; readonly send: string; readonly back?: string }
  /** Fields that are added at the end. */
  readonly children?: Child
}

/** The form to table a text: the fields of its kind, in each language of the dialogue. */
export function TableForm(props: TableFormProps) {
  const {
    reading,
    kind,
    dialogue,
    phrases,
    fields,
    amends,
    one,
    modality,
    answerable = [],
    isGivenBack = false,
  } = props
  const { table } = phrases
  const to = props.to ?? {
    action: addressOfForm(`/readings/${reading}/proposals`, props.beside),
    draft: amends === undefined ? kind : `amends:${amends}`,
    send: amends === undefined ? table.send : table.sendAmendment,
    back: addressOfReading(reading, { one, beside: props.beside }),
  }
  return (
    <form
      method="post"
      action={to.action}
      data-draft={`${reading}:${to.draft}`}
      {...(isGivenBack && { 'data-typed': '' })}
    >
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="key" value={fields['key'] ?? newKey()} />
      {amends !== undefined && <input type="hidden" name="amends" value={amends} />}
      {one !== undefined && <input type="hidden" name="one" value={one} />}
      {props.first !== undefined && <input type="hidden" name="first" value={props.first} />}
      {kind === 'topic' && (
        <Select name="scope" options={Scope.options.map((one) => [one, table.scope[one]])} {...props} />
      )}
      {kind === 'modality' && (
        <Select name="modality" options={dialogue.modalities.map((one) => [one, table.modality[one]])} {...props} />
      )}
      {kind === 'commitment' && <Bound {...props} />}
      {TEXTS[kind].map((field) => (
        <Texts field={field} label={table.field[field]} isHeading={HEADINGS.includes(field)} {...props} />
      ))}
      {kind === 'commitment' && (
        <>
          <Select
            name="word"
            label={table.field.condition}
            options={[
              ['', table.word.none],
              ['until', table.word.until],
              ['unless', table.word.unless],
            ]}
            {...props}
          />
          <div class={isConditionUnchosen(fields) ? '' : 'condition'}>
            <Texts field="condition" label={table.field.conditionText} isHeading={false} {...props} />
          </div>
        </>
      )}
      {kind === 'commitment' && (
        <SentencePreview
          modality={modality ?? 'joint-statement'}
          dialogue={dialogue}
          typed={fields}
          phrases={phrases}
        />
      )}
      {props.children}
      <AnswerChoices answerable={answerable} typed={fields} dialogue={dialogue} phrases={phrases} />
      <p class="note">
        {table.languages}
        {phrases.signs.space}
        {table.never}
      </p>
      <div class="actions">
        <button type="submit">{to.send}</button>
        {kind === 'commitment' && (
          <button class="quiet by-hand" type="submit" name="preview" value="yes" formaction={`${to.action}#table`}>
            {phrases.clause.show}
          </button>
        )}
        {amends !== undefined && to.back !== undefined && <a href={to.back}>{table.cancel}</a>}
        {amends !== undefined && to.back === undefined && (
          <button class="quiet" type="submit" name="cancel" value="yes" formnovalidate>
            {table.cancel}
          </button>
        )}
      </div>
    </form>
  )
}

function Bound(props: TableFormProps) {
  const { dialogue, phrases } = props
  const sides = dialogue.sides.map((side) => [side.id, inLanguage(side.name, languageOfTexts(phrases)).words] as const)
  return (
    <>
      <Select name="by" options={[[EACH_SIDE, phrases.table.eachSide], ...sides]} {...props} />
      <Select name="form" options={CommitmentForm.options.map((one) => [one, phrases.table.form[one]])} {...props} />
    </>
  )
}

type SelectProps = TableFormProps & {
  readonly name: 'scope' | 'modality' | 'by' | 'form' | 'word'
  readonly label?: string
  readonly options: readonly (readonly [string, string])[]
}

function Select({ name, label, options, phrases, fields, kind, amends }: SelectProps) {
  const id = `${kind}-${name}-${amends ?? ''}`
  return (
    <>
      <label for={id}>{label ?? phrases.table.field[name === 'word' ? 'condition' : name]}</label>
      <select id={id} name={name}>
        {options.map(([value, words]) => (
          <option value={value} selected={fields[name] === value}>
            {words}
          </option>
        ))}
      </select>
    </>
  )
}

type TextsProps = TableFormProps & { readonly field: string; readonly label: string; readonly isHeading: boolean }

function Texts({ field, label, isHeading, dialogue, phrases, fields, kind, amends, first }: TextsProps) {
  const languages = inStoredOrder(dialogue.languages).toSorted(
    (one, other) => Number(other === first) - Number(one === first),
  )
  return (
    <div class="langs">
      {languages.map((language) => {
        const name = `${field}.${language}`
        const id = `${kind}-${name}-${amends ?? ''}`
        const text = fields[name] ?? ''
        const hint = field === 'action' || field === 'condition' ? field : undefined
        const describedBy = hint && { 'aria-describedby': `hint-${id}` }
        return (
          <div>
            <label for={id}>
              {label}
              {languages.length > 1 && `${phrases.signs.comma}${phrases.inLanguage(nameOfLanguage(language, phrases))}`}
            </label>
            {hint && <GrammarHint field={hint} tongue={tongueOf(language, dialogue)} id={`hint-${id}`} />}
            {isHeading ? (
              <input type="text" id={id} name={name} value={text} lang={language} dir="auto" maxlength={4000} />
            ) : (
              <textarea id={id} name={name} lang={language} dir="auto" maxlength={4000} {...describedBy}>
                {text}
              </textarea>
            )}
          </div>
        )
      })}
    </div>
  )
}

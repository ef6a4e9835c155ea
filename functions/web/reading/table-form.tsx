import type { Dialogue } from '../../../shared/dialogue.ts'
import { inLanguage, Language } from '../../../shared/localized-text.ts'
import { CommitmentForm, EACH_SIDE } from '../../../shared/stages/commitments.ts'
import { Scope } from '../../../shared/stages/terms.ts'
import { newKey } from '../../platform/random.ts'
import { HEADINGS, type Kind, TEXTS } from '../forms/read-proposal-form.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { Typed } from '../pieces/typed-values.tsx'

type TableFormProps = {
  readonly reading: string
  readonly kind: Kind
  readonly dialogue: Dialogue
  readonly phrases: Phrases
  /** The initial values: the text to amend, or the typed values of a refused form. */
  readonly fields: Typed
  readonly amends?: string | undefined
  readonly isGivenBack?: boolean
}

/** The form to table a text: the fields of its kind, in each language of the dialogue. */
export function TableForm(props: TableFormProps) {
  const { reading, kind, dialogue, phrases, fields, amends, isGivenBack = false } = props
  const { table } = phrases
  return (
    <form
      method="post"
      action={`/readings/${reading}/proposals`}
      data-draft={`${reading}:${amends === undefined ? kind : `amends:${amends}`}`}
      {...(isGivenBack && { 'data-typed': '' })}
    >
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="key" value={fields['key'] ?? newKey()} />
      {amends !== undefined && <input type="hidden" name="amends" value={amends} />}
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
          <Texts field="condition" label={table.field.conditionText} isHeading={false} {...props} />
        </>
      )}
      <p class="note">
        {table.languages} {table.never}
      </p>
      <div class="actions">
        <button type="submit">{amends === undefined ? table.send : table.sendAmendment}</button>
        {amends !== undefined && <a href={`/readings/${reading}`}>{table.cancel}</a>}
      </div>
    </form>
  )
}

function Bound(props: TableFormProps) {
  const { dialogue, phrases } = props
  const sides = dialogue.sides.map((side) => [side.id, inLanguage(side.name, phrases.language).words] as const)
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

function Texts({ field, label, isHeading, dialogue, phrases, fields, kind, amends }: TextsProps) {
  const languages = Language.options.filter((language) => dialogue.languages.includes(language))
  return (
    <div class="langs">
      {languages.map((language) => {
        const name = `${field}.${language}`
        const id = `${kind}-${name}-${amends ?? ''}`
        const text = fields[name] ?? ''
        return (
          <div>
            <label for={id}>
              {label}
              {languages.length > 1 && `, ${phrases.inLanguage[language]}`}
            </label>
            {isHeading ? (
              <input type="text" id={id} name={name} value={text} lang={language} dir="auto" maxlength={4000} />
            ) : (
              <textarea id={id} name={name} lang={language} dir="auto" maxlength={4000}>
                {text}
              </textarea>
            )}
          </div>
        )
      })}
    </div>
  )
}

import { LONGEST_TEXT, type LocalizedText, languagesOf } from '../../../shared/localized-text.ts'
import { Tabled } from '../../../shared/proposal.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { Typed } from '../pieces/typed-values.tsx'
import type { Understood } from './read-position-form.ts'
import { typedByLanguage } from './typed-languages.ts'

export type Kind = Tabled['kind']
export type TextField = 'term' | 'definition' | 'topic' | 'reason' | 'title' | 'description' | 'rationale' | 'action'

/** The texts of each kind of proposal, in the order they are written. */
export const TEXTS: { readonly [kind in Kind]: readonly TextField[] } = {
  definition: ['term', 'definition'],
  topic: ['topic', 'reason'],
  basket: ['title', 'description'],
  modality: ['rationale'],
  commitment: ['action'],
}

/** The texts that are headings and have one line. */
export const HEADINGS: readonly TextField[] = ['term', 'topic', 'title']

/** Reads the form of a proposal. */
export function tabledIn(typed: Typed, phrases: Phrases): Understood<Tabled> {
  const kind = Tabled.options.map((option) => option.shape.kind.value).find((one) => one === typed['kind'])
  if (kind === undefined) return { mistakes: [phrases.refusal.malformed[1]] }

  const texts = Object.fromEntries(TEXTS[kind].map((field) => [field, localizedIn(typed, field)]))
  const mistakes = [...mistakesIn(kind, texts, phrases), ...mistakesOfCondition(kind, typed, phrases)]
  if (mistakes.length > 0) return { mistakes }
  const parsed = Tabled.safeParse({ kind, ...texts, ...chosenIn(kind, typed) })
  return parsed.success ? { content: parsed.data } : { mistakes: [phrases.refusal.malformed[1]] }
}

/** The reason for which a text ends another; `undefined` in the form of any other text, and if nothing was written. */
export function endsIn(typed: Typed): LocalizedText | undefined {
  const reason = localizedIn(typed, 'ends')
  return typed['ending'] === undefined || Object.keys(reason).length === 0 ? undefined : reason
}

/**
 * Whether a text of a condition was written, but none was chosen. An amendment takes a condition away so: its author sees
 * that before it is tabled.
 */
export function isConditionUnchosen({ word = '', amends, ...typed }: Typed): boolean {
  return word === '' && amends === undefined && Object.keys(localizedIn(typed, 'condition')).length > 0
}

/** The form's fields for a proposal, to amend it. */
export function fieldsOf(body: Tabled): Typed {
  const texts = TEXTS[body.kind].flatMap((field) =>
    fieldsOfText(field, (body as unknown as Record<TextField, LocalizedText>)[field]),
  )
  switch (body.kind) {
    case 'topic':
      return Object.fromEntries([...texts, ['scope', body.scope]])
    case 'modality':
      return Object.fromEntries([...texts, ['modality', body.modality]])
    case 'commitment':
      return Object.fromEntries([
        ...texts,
        ['by', body.by],
        ['form', body.form],
        ['word', body.condition?.word ?? ''],
        ...(body.condition === undefined ? [] : fieldsOfText('condition', body.condition.text)),
      ])
    case 'definition':
    case 'basket':
      return Object.fromEntries(texts)
    default:
      return body satisfies never
  }
}

function fieldsOfText(field: string, text: LocalizedText): [string, string][] {
  return languagesOf(text).map((language) => [`${field}.${language}`, text[language] ?? ''])
}

function localizedIn(typed: Typed, field: string): LocalizedText {
  return Object.fromEntries(typedByLanguage(typed, field))
}

function mistakesIn(kind: Kind, texts: Record<string, LocalizedText>, phrases: Phrases) {
  const empty = TEXTS[kind].filter((field) => Object.keys(texts[field] ?? {}).length === 0)
  const isTooLong = Object.values(texts).some((text) => Object.values(text).some((one) => one.length > LONGEST_TEXT))
  return [
    ...empty.map((field) => phrases.mistake.text(phrases.table.field[field])),
    ...(isTooLong ? [phrases.mistake.tooLong(LONGEST_TEXT)] : []),
  ]
}

function chosenIn(kind: Kind, typed: Typed): Record<string, unknown> {
  switch (kind) {
    case 'topic':
      return { scope: typed['scope'] }
    case 'modality':
      return { modality: typed['modality'] }
    case 'commitment': {
      const word = typed['word'] ?? ''
      const condition = word === '' ? {} : { condition: { word, text: localizedIn(typed, 'condition') } }
      return { by: typed['by'], form: typed['form'], ...condition }
    }
    case 'definition':
    case 'basket':
      return {}
    default:
      return kind satisfies never
  }
}

function mistakesOfCondition(kind: Kind, typed: Typed, { mistake, table }: Phrases): readonly string[] {
  if (kind !== 'commitment') return []
  if (isConditionUnchosen(typed)) return [mistake.conditionUnchosen]
  if ((typed['word'] ?? '') === '') return []
  const texts = Object.values(localizedIn(typed, 'condition'))
  if (texts.length === 0) return [mistake.text(table.field.conditionText)]
  return texts.some((text) => text.length > LONGEST_TEXT) ? [mistake.tooLong(LONGEST_TEXT)] : []
}

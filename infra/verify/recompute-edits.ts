import type { Edit } from '../../shared/edits/edit.ts'
import { LANGUAGE_CODES } from '../../shared/languages/registry.ts'
import type { RecordedProposal } from '../../shared/submission.ts'

/**
 * Texts as slots, and the application of edits: a second implementation, from `docs/record-format.md`.
 */

export type Body = RecordedProposal['body']

/** A body by its slots: `by`, `action.en`. */
export type Slots = ReadonlyMap<string, string>

type Kind = Body['kind']

const VALUES: Readonly<Record<Kind, readonly string[]>> = {
  definition: [],
  topic: ['scope'],
  basket: [],
  modality: ['modality'],
  commitment: ['by', 'form'],
  text: [],
}

/** The texts of each kind, in the order of their slots. */
export const TEXTS: Readonly<Record<Kind, readonly string[]>> = {
  definition: ['term', 'definition'],
  topic: ['topic', 'reason'],
  basket: ['title', 'description'],
  modality: ['rationale'],
  commitment: ['action', 'condition'],
  text: [],
}

/** Languages in the order in which a body's texts are: first those that Parley speaks, then the others by their tags. */
export function inOrder(languages: Iterable<string>): readonly string[] {
  const found = new Set(languages)
  const others = [...found].filter((language) => !LANGUAGE_CODES.some((code) => code === language))
  return [...LANGUAGE_CODES.filter((code) => found.has(code)), ...others.toSorted()]
}

/** The languages of the texts in slots. */
export function languagesIn(slots: Slots): readonly string[] {
  return inOrder([...slots.keys()].flatMap((slot) => slot.split('.').slice(1)))
}

const CONDITION = 'condition'

export function slotOf({ part, language }: Pick<Edit, 'part' | 'language'>): string {
  return language === undefined ? part : `${part}.${language}`
}

/** Where an edit of words ends in the text that it edits. */
export function endOf({ at, removes }: Extract<Edit, { is: 'words' }>): number {
  return at + [...removes].length
}

/** Whether two edits are of the same words. */
export function overlap(one: Edit, other: Edit): boolean {
  if (slotOf(one) !== slotOf(other)) return false
  if (one.is === 'whole' || other.is === 'whole') return true
  const areInsertions = one.removes === '' && other.removes === ''
  return areInsertions ? one.at === other.at : one.at < endOf(other) && other.at < endOf(one)
}

export function slotsOf(body: Body): Slots {
  const slots = new Map<string, string>()
  for (const [part, value] of Object.entries(body)) {
    if (part === 'kind' || value === undefined || Array.isArray(value)) continue
    if (typeof value === 'string') {
      slots.set(part, value)
      continue
    }
    const { word, text } = value as { readonly word?: string; readonly text?: object }
    if (part === CONDITION && word !== undefined) slots.set(part, word)
    for (const [language, words] of Object.entries((part === CONDITION ? text : value) ?? {})) {
      if (words !== undefined) slots.set(`${part}.${language}`, String(words))
    }
  }
  return slots
}

/** The longest text that may be tabled, in UTF-16 code units. */
export const LONGEST = 4_000

/** The body from its slots, or `undefined` if a required part is absent or blank, or a text is too long. */
export function bodyOf(kind: Kind, slots: Slots): Body | undefined {
  const parts: Record<string, unknown> = { kind }
  for (const value of VALUES[kind]) parts[value] = slots.get(value)
  for (const part of TEXTS[kind]) {
    const text = languagesIn(slots).flatMap((language) => {
      const words = slots.get(`${part}.${language}`)
      return words === undefined ? [] : [[language, words] as const]
    })
    const word = part === CONDITION ? slots.get(part) : undefined
    if (part === CONDITION && word === undefined && text.length === 0) continue
    if (text.length === 0 || text.some(([, words]) => words.trim() === '' || words.length > LONGEST)) return undefined
    if (part === CONDITION && word === undefined) return undefined
    parts[part] = part === CONDITION ? { word, text: Object.fromEntries(text) } : Object.fromEntries(text)
  }
  return Object.values(parts).some((part) => part === undefined || part === '') ? undefined : (parts as Body)
}

/** Applies edits to slots; a string is the reason why they cannot be applied. */
export function applied(slots: Slots, edits: readonly Edit[]): Slots | string {
  const after = new Map(slots)
  for (const [slot, inSlot] of Map.groupBy(edits, slotOf)) {
    const was = slots.get(slot)
    const made =
      inSlot.length === 1 && inSlot[0]?.is === 'whole' ? replaced(slot, was, inSlot[0]) : edited(slot, was, inSlot)
    if ('wrong' in made) return made.wrong
    if (made.text === undefined) after.delete(slot)
    else after.set(slot, made.text)
  }
  return after
}

type Made = { readonly text: string | undefined } | { readonly wrong: string }

function replaced(slot: string, was: string | undefined, edit: Extract<Edit, { is: 'whole' }>): Made {
  if (edit.was !== was) return { wrong: `${slot} was not what its edit replaces` }
  return edit.was === edit.becomes ? { wrong: `an edit changes nothing in ${slot}` } : { text: edit.becomes }
}

function edited(slot: string, was: string | undefined, edits: readonly Edit[]): Made {
  if (was === undefined) return { wrong: `there is no ${slot} whose words could be edited` }
  const points = [...was]
  const inOrder = edits.flatMap((edit) => (edit.is === 'words' ? [edit] : [])).toSorted(byPlace)
  if (inOrder.length < edits.length) return { wrong: `an edit of ${slot} as a whole is not the only one` }
  let [text, from] = ['', 0]
  for (const [index, edit] of inOrder.entries()) {
    const before = inOrder[index - 1]
    if (before !== undefined && overlap(before, edit)) return { wrong: `two edits of ${slot} overlap` }
    const stands = points.slice(edit.at, endOf(edit)).join('')
    if (stands !== edit.removes || edit.at > points.length) {
      return { wrong: `at ${edit.at} in ${slot} there is not “${edit.removes}”, which an edit removes` }
    }
    if (edit.removes === edit.inserts) return { wrong: `an edit changes nothing at ${edit.at} in ${slot}` }
    text += points.slice(from, edit.at).join('') + edit.inserts
    from = endOf(edit)
  }
  return { text: text + points.slice(from).join('') }
}

/** At one place, an insertion comes before a replacement. */
function byPlace(one: Extract<Edit, { is: 'words' }>, other: typeof one): number {
  return one.at - other.at || endOf(one) - endOf(other)
}

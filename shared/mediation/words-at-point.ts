import type { Side } from '../dialogue.ts'
import { type Edit, slotOf } from '../edits/edit.ts'
import { oneLine } from '../instrument/localized.ts'
import { wordingIn } from '../instrument/wordings.ts'
import { signsOf } from '../languages/format/signs.ts'
import { wordsIn } from '../languages/loaded.ts'
import { inLanguage, type Language, type TextLanguage } from '../localized-text.ts'
import { EACH_SIDE } from '../stages/commitments.ts'
import type { Point, Wording } from './points.ts'

/** The longest quotation from a text, in characters. */
const LONGEST_QUOTE = 120

/**
 * What a wording says at its point, as quotations in one language, or in the other one if nothing there is in the language.
 * Empty if it says nothing.
 */
export function wordsAt(wording: Wording, point: Point, language: Language, sides: readonly Side[]): string {
  const all = saidIn(wording, point)
  const chosen = all.filter(({ part }) => part === 'scope' || part === 'modality')
  const said = chosen.length > 0 ? chosen : all
  const inIt = said.filter((one) => one.language === undefined || one.language === language)
  const shown = inIt.length > 0 ? inIt : said
  const [opens, closes] = wordsIn(language).documents.mediation.quotes
  const quoted = shown.map(
    ({ part, language: written, words }) =>
      `${opens}${shorten(written === undefined ? valueIn(part, words, language, sides) : words)}${closes}`,
  )
  return [...new Set(quoted)].join(signsOf(wordingIn(language)).list)
}

type Said = { readonly part: Edit['part']; readonly language: TextLanguage | undefined; readonly words: string }

function saidIn({ units }: Wording, point: Point): readonly Said[] {
  const own = new Set(units.flat().map(slotOf))
  const inserted = units.flat().map((edit) => said(edit, edit.is === 'words' ? edit.inserts : edit.becomes))
  // Where it says what the base says, its words are those that the other wordings replace.
  const unchanged = [
    ...new Map(
      point.units
        .flat()
        .filter((edit) => !own.has(slotOf(edit)))
        .map((edit) => said(edit, edit.is === 'words' ? edit.removes : edit.was))
        .map((one) => [JSON.stringify(one), one] as const),
    ).values(),
  ]
  return [...inserted, ...(units.length === 0 ? unchanged : [])].filter(({ words }) => words !== '')
}

function said({ part, language }: Edit, words = ''): Said {
  return { part, language, words: oneLine(words).replace(/^[\s,;:，；：、،؛]+|[\s,;:，；：、،؛]+$/gu, '') }
}

function valueIn(part: Edit['part'], value: string, language: Language, sides: readonly Side[]): string {
  const { instrument, mediation } = wordsIn(language).documents
  const { scopeIs, modality, condition } = instrument
  const labels: Partial<Record<Edit['part'], Readonly<Record<string, string>>>> = {
    form: mediation.form,
    scope: scopeIs,
    modality,
    condition,
  }
  if (part !== 'by') return labels[part]?.[value]?.trim() ?? value
  return value === EACH_SIDE ? mediation.eachSide : nameOf(value, language, sides)
}

/** The name of a side in a language. */
export function nameOf(id: string, language: Language, sides: readonly Side[]): string {
  const side = sides.find((one) => one.id === id)
  return side === undefined ? id : inLanguage(side.name, language).words
}

function shorten(words: string): string {
  return words.length <= LONGEST_QUOTE ? words : `${words.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/u, '')} …`
}

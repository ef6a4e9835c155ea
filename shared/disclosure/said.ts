import * as z from 'zod'
import type { Dialogue } from '../dialogue.ts'
import { type LocalizedText, languagesOf, TextLanguage } from '../localized-text.ts'
import { canonicalBytes } from '../proof/leaf.ts'
import { whose } from './attribution.ts'

/** Stored words, by language. They are not trimmed again, because their digest is of the stored words. */
export const KeptText = z.record(TextLanguage, z.string()).meta({ id: 'KeptText' })

/**
 * The words of a position, as they are stored and recorded: by language or, in a round of the first format, as one
 * string without its language.
 */
export const Said = z.union([z.string(), KeptText])
export type Said = z.infer<typeof Said>

/** The words as rounds of the first format store them: one language below the other. */
export function asOneString(said: Said): string {
  if (typeof said === 'string') return said
  return languagesOf(said)
    .map((language) => said[language])
    .join('\n\n')
}

/** The words by language. The language of a single string is guessed from its letters, for display and editing. */
export function byLanguage(said: Said): LocalizedText {
  if (typeof said !== 'string') return said
  const cyrillic = said.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  const latin = said.match(/\p{Script=Latin}/gu)?.length ?? 0
  return cyrillic > latin ? { ru: said } : { en: said }
}

/** Shown words, with their author or side if the attribution rule discloses them. */
export type Shown = { readonly text: LocalizedText; readonly side?: string | undefined }

/**
 * The words that are shown where the attribution rule covers persons: each distinct text once (for each side, where
 * sides are disclosed), in the order of their bytes. Neither the number of authors nor their stance is shown: with the
 * agreement of each side, a number of objections would be the number of its objectors.
 */
export function shownOnce(
  said: readonly Shown[],
  { attribution, untranslated, languages }: Pick<Dialogue, 'attribution' | 'untranslated' | 'languages'>,
): readonly Shown[] {
  const isShown = ({ text }: Shown) => untranslated !== 'held-back' || missingIn(text, languages).length === 0
  return onceEach(
    said.filter(isShown).map(({ text, side }) => ({
      text,
      ...whose({ side }, attribution),
    })),
  )
}

/** Removes texts that differ only in case and spacing, and sorts by bytes, so that the order reveals nothing. */
export function onceEach<One extends { readonly text: LocalizedText }>(all: readonly One[]): readonly One[] {
  const byKey = new Map<string, One>()
  for (const one of all.toSorted(byBytes)) {
    const key = JSON.stringify(sorted({ ...one, text: sameWords(one.text) }))
    if (!byKey.has(key)) byKey.set(key, one)
  }
  return [...byKey.values()]
}

/** The dialogue's languages that a text is not written in. */
export function missingIn(text: LocalizedText, languages: readonly TextLanguage[]): readonly TextLanguage[] {
  return languages.filter((language) => text[language] === undefined)
}

/** A key that is equal for equal words. Case, the encoding of accents and spacing do not count. */
export function sameWords(text: LocalizedText): string {
  const words = languagesOf(text).map((language) => [
    language,
    (text[language] ?? '').normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim(),
  ])
  return JSON.stringify(words)
}

function sorted(value: object): readonly unknown[] {
  return Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
}

/** Compares two values by their bytes, so that the order discloses nothing. */
export function byBytes(one: object, other: object): number {
  const [left, right] = [canonicalBytes(one), canonicalBytes(other)]
  const at = left.findIndex((byte, index) => byte !== right[index])
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1)
}

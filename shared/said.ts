import * as z from 'zod'
import type { Dialogue } from './dialogue.ts'
import { Language, type LocalizedText, languagesOf } from './localized-text.ts'
import { canonicalBytes } from './proof/leaf.ts'

/** Words as they are kept, by language. Not trimmed again: their digest is that of what was kept. */
export const KeptText = z.partialRecord(Language, z.string()).meta({ id: 'KeptText' })

/**
 * What was said with a position, as it is kept and recorded: by language or, in a round of the first format, as one
 * string whose language nobody noted.
 */
export const Said = z.union([z.string(), KeptText])
export type Said = z.infer<typeof Said>

/** What was said, as rounds of the first format keep it: languages one below the other. */
export function asOneString(said: Said): string {
  if (typeof said === 'string') return said
  return languagesOf(said)
    .map((language) => said[language])
    .join('\n\n')
}

/** What was said, by language. Of a single string the language is taken from its letters, to be shown and edited. */
export function byLanguage(said: Said): LocalizedText {
  if (typeof said !== 'string') return said
  const cyrillic = said.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  const latin = said.match(/\p{Script=Latin}/gu)?.length ?? 0
  return cyrillic > latin ? { ru: said } : { en: said }
}

/** Words that are shown, with what may be said of whose they are. */
export type Shown = { readonly text: LocalizedText; readonly side?: string | undefined }

/**
 * The words that are shown where the attribution rule covers persons: each distinct text once (for each side, where sides
 * are disclosed), in the order of their bytes. Neither how many people said it is told, nor with which stance: beside
 * whether each side agrees, a number of objections would be that of its objectors.
 */
export function shownOnce(
  said: readonly Shown[],
  { attribution, untranslated, languages }: Pick<Dialogue, 'attribution' | 'untranslated' | 'languages'>,
): readonly Shown[] {
  const isShown = ({ text }: Shown) => untranslated !== 'held-back' || missingIn(text, languages).length === 0
  return onceEach(
    said.filter(isShown).map(({ text, side }) => ({
      text,
      ...(attribution !== 'none' && side !== undefined && { side }),
    })),
  )
}

/** Of what differs in case and spacing alone one, in the order of their bytes, which tells nothing of how they came. */
export function onceEach<One extends { readonly text: LocalizedText }>(all: readonly One[]): readonly One[] {
  const byKey = new Map<string, One>()
  for (const one of all.toSorted(byBytes)) {
    const key = JSON.stringify(sorted({ ...one, text: sameWords(one.text) }))
    if (!byKey.has(key)) byKey.set(key, one)
  }
  return [...byKey.values()]
}

/** The dialogue's languages that a text is not written in. */
export function missingIn(text: LocalizedText, languages: readonly Language[]): readonly Language[] {
  return languages.filter((language) => text[language] === undefined)
}

/** What makes two texts the same words: neither case nor the encoding of accents nor spacing counts. */
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

/** The order of what two things are as bytes, which tells nothing of how they came. */
export function byBytes(one: object, other: object): number {
  const [left, right] = [canonicalBytes(one), canonicalBytes(other)]
  const at = left.findIndex((byte, index) => byte !== right[index])
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1)
}

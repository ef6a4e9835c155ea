import { wordingIn } from '../instrument/wordings.ts'
import { signsOf } from '../languages/format/signs.ts'
import type { Language } from '../localized-text.ts'
import { readingName } from '../reading-name.ts'
import type { Bracket, MappedObjection, Wording } from './bracket.ts'
import type { MapWords } from './map-words.ts'

/** What a wording is called: by its letter, or as the only text. */
export function wordingName(letter: string, many: number, own: Pick<MapWords, 'wording' | 'theText'>): string {
  return many > 1 ? own.wording(letter) : own.theText
}

/** That earlier rounds left a matter open; nothing if it is new. */
export function roundsBefore({ before }: Pick<Bracket, 'before'>, own: Pick<MapWords, 'before'>): readonly string[] {
  const rounds = [...new Set(before.map(({ round }) => round))].toSorted((one, other) => one - other)
  return rounds.length === 0 ? [] : [own.before(rounds)]
}

/** In which readings an objection was made; `undefined` where only one reading took the matter. */
export function madeInWords(
  { madeIn }: Pick<MappedObjection, 'madeIn'>,
  { tried }: Pick<Bracket, 'tried'>,
  own: Pick<MapWords, 'madeIn'>,
  language: Language,
): string | undefined {
  if (tried.length < 2) return undefined
  const { end, colon, semicolon } = signsOf(wordingIn(language))
  const names = madeIn.map((reading) => readingName({ ...reading, basket: undefined }, language))
  return `${own.madeIn}${colon}${names.join(semicolon)}${end}`
}

/** How a side stands to a wording. */
export function agreementWords(
  side: string,
  { agreedBy, isNotAgreedAsWhole }: Pick<Wording, 'agreedBy' | 'isNotAgreedAsWhole'>,
  own: Pick<MapWords, 'agrees' | 'agreesOnParts' | 'doesNot' | 'notShown'>,
): string {
  if (agreedBy === undefined) return own.notShown
  if (!agreedBy.includes(side)) return own.doesNot
  return isNotAgreedAsWhole ? own.agreesOnParts : own.agrees
}

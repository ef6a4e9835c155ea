import type { Mark } from '../../../shared/instrument/bracket-runs.ts'
import { marksOf } from '../../../shared/instrument/bracket-runs.ts'
import { wordsToRatify } from '../../../shared/instrument/ratified-text.ts'
import { USUAL_LANGUAGE } from '../../../shared/languages/registry.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import { OPEN_WORDING, shownStatus } from '../../../shared/outcomes.ts'
import { languageOfTexts, type Tongue, tongueOf } from '../../../shared/spoken.ts'
import type { ReadingOnScreen, ScreenView, TextOnScreen } from '../../views/see-screen.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { sentenceIn } from '../pieces/sentence.ts'
import { competingTexts } from './open-wordings.ts'
import { partsOf, ROOM, roomOf, sizeOf } from './screen-parts.ts'

/** A heading up to this length has one line. */
const ROOM_OF_HEADING = 30

/** A text in one language. Without a heading or words it is not written in this language. */
export type Column = { readonly tongue: Tongue; readonly heading?: string; readonly marks?: readonly Mark[] }

/** A text with the letter that it has in a line, if it is in one. */
export type Lettered = { readonly letter?: string; readonly text: TextOnScreen }

/** What a screen shows at a time: one text, or one line of several wordings, or a part of it. */
export type ScreenPage = {
  readonly texts: readonly Lettered[]
  readonly columns: readonly Column[]
  /** From 1, the largest letters, to 4. */
  readonly size: number
  /** Which of the reading's texts it is, counted from 1, and how many there are. */
  readonly number: number
  readonly of: number
  /** Counted from 0. */
  readonly part: number
  readonly parts: number
}

/** Everything that a screen can show of a reading, in the order of the texts. */
export function pagesOf({ reading, languages, spoken, sides }: ScreenView): readonly ScreenPage[] {
  if (reading === undefined) return []
  const tongues = languages.map((language) => tongueOf(language, { languages, spoken }))
  const [first = { language: USUAL_LANGUAGE }] = tongues
  const units = unitsIn(first, reading, sides)
  // The room is that of two languages side by side. One alone has twice as much, and more have less.
  const share = languages.length / 2
  return units.flatMap((texts, index) => {
    const columns = tongues.map((tongue) => columnOf(texts, tongue, reading, sides))
    const long = tooLong(columns)
    const parts = Math.max(1, Math.ceil(((longestOf(columns) - long) * share) / Math.max(ROOM - long, ROOM / 4)))
    return Array.from({ length: parts }, (_, part) => {
      const cut = columns.map((column) => partOf(column, part, parts))
      return {
        texts,
        columns: cut,
        size: sizeOf(longestOf(cut) * share),
        number: index + 1,
        of: units.length,
        part,
        parts,
      }
    })
  })
}

/** A page in these languages alone, in letters that are as large as the room allows. */
export function inLanguages(page: ScreenPage, languages: readonly TextLanguage[]): ScreenPage {
  const columns = languages.flatMap((language) =>
    page.columns.filter(({ tongue }) => languageOfTexts(tongue) === language),
  )
  return { ...page, columns, size: sizeOf(longestOf(columns) * (columns.length / 2)) }
}

/** The room that the longest column takes, with a heading that has more than one line. */
function longestOf(columns: readonly Column[]): number {
  return Math.max(0, ...columns.map(({ marks = [] }) => roomOf(marks))) + tooLong(columns)
}

function tooLong(columns: readonly Column[]): number {
  return Math.max(0, ...columns.map(({ heading = '' }) => heading.length - ROOM_OF_HEADING))
}

function partOf({ marks, ...column }: Column, part: number, parts: number): Column {
  return marks === undefined ? column : { ...column, marks: partsOf(marks, parts)[part] ?? [] }
}

/** The number of the page that was chosen for a screen; the first one if the text is not there any more. */
export function pageChosen(pages: readonly ScreenPage[], chosen: ScreenView['chosen']): number {
  const ofText = (page: ScreenPage) => page.texts.some(({ text }) => text.id === chosen?.proposal)
  const exactly = pages.findIndex((page) => ofText(page) && page.part === (chosen?.part ?? 0))
  return Math.max(0, exactly < 0 ? pages.findIndex(ofText) : exactly)
}

/** The texts that are shown together: wordings in one line, or each text by itself. */
function unitsIn(
  tongue: Tongue,
  { texts, state }: ReadingOnScreen,
  sides: ScreenView['sides'],
): readonly (readonly Lettered[])[] {
  if (state !== 'settled') return texts.map((text) => [{ text }])
  const shown = competing(tongue, { texts }, sides)
  const lines = shown.flatMap((one) =>
    one.is === 'line' ? [one.members.map(({ letter, proposal }) => ({ letter, text: proposal }))] : [],
  )
  const letters = new Map(shown.flatMap((one) => (one.is === 'one' ? [[one.proposal.id, one.letter] as const] : [])))
  return texts.flatMap((text) => {
    const line = lines.find((members) => members.some((one) => one.text === text))
    if (line !== undefined) return line[0]?.text === text ? [line] : []
    const letter = letters.get(text.id)
    return [[{ text, ...(letter !== undefined && { letter }) }]]
  })
}

function competing(tongue: Tongue, { texts }: Pick<ReadingOnScreen, 'texts'>, sides: ScreenView['sides']) {
  return competingTexts(texts.filter(isInBrackets), texts, sides, tongue)
}

function isInBrackets({ outcome }: TextOnScreen): boolean {
  return outcome !== undefined && shownStatus(outcome) === 'bracketed'
}

function columnOf(
  texts: readonly Lettered[],
  tongue: Tongue,
  reading: ReadingOnScreen,
  sides: ScreenView['sides'],
): Column {
  const said = texts.map(({ text, letter }) => ({ letter, ...wordsOf(text, tongue, reading, sides) }))
  const [only] = said
  if (only === undefined || said.some(({ words }) => words === undefined)) return { tongue }
  const isOpen = texts.every(({ text }) => OPEN_WORDING.has(text.outcome?.reason ?? ''))
  const isBracketed = texts.some(({ text }) => isInBrackets(text)) && !isOpen
  const marks = said.length === 1 ? [wordsMark(only.words)] : lineIn(texts, tongue, reading, sides, said)
  const around = isBracketed ? [wordsMark('['), ...marks, wordsMark(']')] : marks
  return { tongue, ...(only.heading !== undefined && { heading: only.heading }), marks: around }
}

/** The wordings in one line, or one below the other where they have no line in this language. */
function lineIn(
  texts: readonly Lettered[],
  tongue: Tongue,
  reading: ReadingOnScreen,
  sides: ScreenView['sides'],
  said: readonly { readonly letter: string | undefined; readonly words?: string }[],
): readonly Mark[] {
  const ids = new Set(texts.map(({ text }) => text.id))
  // Among all wordings, so that each has the same letter in every language.
  const shown = competing(tongue, reading, sides).find(
    (one) =>
      one.is === 'line' && one.members.length === ids.size && one.members.every(({ proposal }) => ids.has(proposal.id)),
  )
  if (shown?.is === 'line' && shown.language === languageOfTexts(tongue)) return marksOf(shown.line)
  const { colon } = phrasesIn(tongue.language).signs
  return [wordsMark(said.map(({ letter, words = '' }) => `${letter}${colon}${words}`).join('\n'))]
}

function wordsMark(text = ''): Mark {
  return { is: 'words', text }
}

/** The heading and the words of a text in a language. */
function wordsOf(
  { body }: TextOnScreen,
  tongue: Tongue,
  { ratified }: ReadingOnScreen,
  sides: ScreenView['sides'],
): { readonly heading?: string; readonly words?: string } {
  if (body.kind === 'text') {
    if (ratified === undefined) return {}
    return {
      words: wordsToRatify(ratified, languageOfTexts(tongue), {
        dialogue: {
          sides,
          languages: [languageOfTexts(tongue)],
          spoken: { [languageOfTexts(tongue)]: tongue.language },
        },
      }).trim(),
    }
  }
  if (body.kind === 'modality') {
    const words = body.rationale[languageOfTexts(tongue)]
    const heading = phrasesIn(tongue.language).table.modality[body.modality]
    return { heading, ...(words !== undefined && { words }) }
  }
  const sentence = sentenceIn(body, sides, tongue)
  if (sentence === undefined) return {}
  // A clause is a whole sentence, and its kind says nothing more.
  return { words: sentence.text, ...(body.kind !== 'commitment' && { heading: sentence.heading }) }
}

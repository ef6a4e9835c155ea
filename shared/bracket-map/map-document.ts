import { withContents } from '../instrument/contents.ts'
import { contestedText } from '../instrument/contested.ts'
import { type Block, type InstrumentDocument, type Runs, remark, strong, words } from '../instrument/document.ts'
import { inOneLine, languagesOfDocument, localized, runInOneLine } from '../instrument/localized.ts'
import { sideName } from '../instrument/matters.ts'
import { mastheadBlock } from '../instrument/preamble-part.ts'
import { mapDateOf, mapSymbolOf } from '../instrument/symbol.ts'
import type { Wording } from '../instrument/wording.ts'
import { wordingOf } from '../instrument/wordings.ts'
import { signsOf } from '../languages/format/signs.ts'
import { wordsIn } from '../languages/loaded.ts'
import type { TextLanguage } from '../localized-text.ts'
import { shownStatus } from '../outcomes.ts'
import type { Hash } from '../proof/merkle.ts'
import { readingName } from '../reading-name.ts'
import type { RoundRecord } from '../record.ts'
import type { Answering, Bracket, MappedObjection, SittingName, Tried } from './bracket.ts'
import { bracketMapOf } from './bracket-map.ts'
import { agreementWords, madeInWords, roundsBefore, wordingName } from './in-words.ts'
import type { MapWords } from './map-words.ts'
import { bodyRuns, headingOf } from './matter-runs.ts'

const NAME = 'brackets'

/** What the blocks of a map are written with. */
type Context = {
  readonly record: RoundRecord
  readonly wording: Wording
  readonly own: MapWords
}

/**
 * The bracket map of a round as a document, from its record alone: the same record always gives the same document. It has
 * what the record's edition for the delegations shows, and is not for the public.
 *
 * @param record an edition for the delegations
 */
export function bracketMapDocument(record: RoundRecord, language: TextLanguage, hash: Hash): InstrumentDocument {
  const wording = wordingOf(language, record.dialogue)
  const own = wordsIn(wording.language).documents.map
  const context = { record, wording, own }
  const brackets = bracketMapOf(record, hash)
  const { dialogue, head } = record
  const symbol = mapSymbolOf(record)
  const date = mapDateOf(record)
  const parts = Map.groupBy(brackets, ({ stage, basket }) => partName({ stage, basket }, wording))
  const blocks: readonly Block[] = [
    mastheadBlock(symbol, date, dialogue.languages, wording),
    { kind: 'title', runs: [runInOneLine(dialogue.title, wording)] },
    { kind: 'subtitle', runs: [words(own.title)] },
    { kind: 'status', runs: [words(own.confidential)] },
    paragraph([words(brackets.length === 0 ? own.none : own.means)]),
    ...[...parts].flatMap(([name, matters]): readonly Block[] => [
      { kind: 'heading', level: 1, runs: [words(name)] },
      ...matters.flatMap((bracket) => bracketBlocks(bracket, context)),
    ]),
    paragraph([words(`${wording.head}${signsOf(wording).space}`), { text: head, code: true }]),
  ]
  return {
    name: NAME,
    ...languagesOfDocument(wording),
    symbol,
    date,
    title: `${own.title}${signsOf(wording).colon}${inOneLine(dialogue.title, wording)}`,
    foot: `${own.confidential} · ${head.slice(0, 16)}`,
    blocks: withContents(blocks, NAME, wording),
  }
}

function bracketBlocks(bracket: Bracket, context: Context): readonly Block[] {
  const { wording, own, record } = context
  const { wordings, isOpen, state } = bracket
  const { space, colon } = signsOf(wording)
  const heading: Block = { kind: 'heading', level: 2, runs: [words(headingOf(bracket, wording))] }
  const texts = wordings.map(({ agreedBy: _, ...text }) => text)
  const { head, below } = contestedText(
    { texts, isOpen },
    ({ body, ends }) => [
      ...bodyRuns(body, bracket, wording, record),
      ...(ends === undefined ? [] : [remark(`${space}[${own.ends}${colon}${inOneLine(ends, wording)}]`)]),
    ],
    wording,
    record,
  )
  return [
    heading,
    paragraph([remark([own.state[state], ...roundsBefore(bracket, own)].join(space))]),
    ...standsBlocks(bracket, context),
    paragraph(head),
    ...below,
    agreementTable(bracket, context),
    ...(isCovered(bracket) ? [{ kind: 'note', runs: [words(own.notShownMeans)] } as const] : []),
    paragraph([strong(own.objections)]),
    ...(bracket.objections.length === 0 ? [paragraph([words(own.noObjections)])] : []),
    ...bracket.objections.flatMap((objection) => objectionBlocks(objection, bracket, context)),
    paragraph([strong(own.tried)]),
    triedTable(bracket, context),
  ]
}

/** What stands that the texts would amend or end, with the round that it is from. */
function standsBlocks(bracket: Bracket, { own, wording, record }: Context): readonly Block[] {
  const { stands } = bracket
  if (stands === undefined) return []
  const { round, reading } = stands.source
  const from = wordsIn(wording.language).documents.standing.from(round, reading)
  const { opens, closes, colon } = signsOf(wording)
  return [
    paragraph([
      strong(`${own.stands}${opens}${from}${closes}${colon}`),
      ...bodyRuns(stands.body, bracket, wording, record),
    ]),
  ]
}

function isCovered({ wordings }: Bracket): boolean {
  return wordings.some(({ agreedBy }) => agreedBy === undefined)
}

/** Which side agrees on which wording. */
function agreementTable({ wordings }: Bracket, { record, wording, own }: Context): Block {
  const { sides } = record.dialogue
  return {
    kind: 'table',
    head: [[words(own.agree)], ...sides.map(({ id }) => [words(inOneLine(sideName(id, record), wording))])],
    rows: wordings.map((one) => [
      [words(wordingName(one.letter, wordings.length, own))],
      ...sides.map(({ id }) => [words(agreementWords(id, one, own))]),
    ]),
    widths: [2, ...sides.map(() => 2)],
  }
}

function objectionBlocks(objection: MappedObjection, bracket: Bracket, context: Context): readonly Block[] {
  const { own, wording, record } = context
  const { letter, text, side, name, disposition, answeredBy } = objection
  const whose = [
    letter === undefined ? own.onEarlier : wordingName(letter, bracket.wordings.length, own),
    ...(side === undefined ? [] : [inOneLine(sideName(side, record), wording)]),
    ...(name === undefined ? [] : [name]),
  ]
  const madeIn = madeInWords(objection, bracket, own, wording.language)
  const { space, end, comma, colon } = signsOf(wording)
  const became = `${own.disposition[disposition.is]}${colon}${own.why[disposition.why]}${end}`
  return [
    { kind: 'item', runs: [strong(`${whose.join(comma)}${colon}`), ...localized(text, wording)] },
    ...(madeIn === undefined ? [] : [{ kind: 'note', runs: [words(madeIn)] } as const]),
    { kind: 'note', runs: [words(answeredBy.length === 0 ? `${became}${space}${own.unanswered}` : became)] },
    ...answeredBy.map(
      (one): Block => ({
        kind: 'note',
        runs: [words(`${own.answeredBy}${colon}`), ...textRuns(one, bracket, context)],
      }),
    ),
  ]
}

/** A wording by its name, and any other text in its own words. */
function textRuns(
  { letter, body }: Pick<Answering | Tried, 'letter' | 'body'>,
  bracket: Bracket,
  { own, wording, record }: Context,
): Runs {
  if (letter === undefined) return bodyRuns(body, bracket, wording, record)
  return [words(wordingName(letter, bracket.wordings.length, own))]
}

/** What earlier rounds left; then the sittings, and what became of each text in them. */
function triedTable(bracket: Bracket, context: Context): Block {
  const { own, wording } = context
  const { language } = wording
  const rowOf = (reading: SittingName, text: Tried): readonly Runs[] => [
    [words(readingName({ ...reading, basket: undefined }, language))],
    textRuns(text, bracket, context),
    [
      words(
        `${wordsIn(wording.language).documents.outcomes.status[shownStatus(text)]}${signsOf(wording).colon}${wordsIn(wording.language).documents.outcomes.reason[text.reason]}`,
      ),
    ],
  ]
  const before = bracket.before.flatMap(({ round, reading, texts }) =>
    texts.map((text) => [
      [words(wordsIn(wording.language).documents.standing.from(round, reading))],
      textRuns(text, bracket, context),
      [words(own.offeredAgain)],
    ]),
  )
  return {
    kind: 'table',
    head: own.triedHead.map((head) => [words(head)]),
    rows: [...before, ...bracket.tried.flatMap(({ reading, texts }) => texts.map((text) => rowOf(reading, text)))],
    widths: [2, 4, 3],
  }
}

function partName({ stage, basket }: Pick<Bracket, 'stage' | 'basket'>, wording: Wording): string {
  const name = wording.stage[stage]
  return basket === undefined
    ? name
    : `${basket.id.slice(1)}. ${inOneLine(basket.title, wording)}${signsOf(wording).colon}${name}`
}

function paragraph(runs: Runs): Block {
  return { kind: 'paragraph', runs }
}

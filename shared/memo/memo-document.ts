import { dateOfRegister, symbolOfRegister } from '../consultation/register-document.ts'
import { withContents } from '../instrument/contents.ts'
import { type Block, type InstrumentDocument, words } from '../instrument/document.ts'
import { inOneLine, languagesOfDocument } from '../instrument/localized.ts'
import { sideName } from '../instrument/matters.ts'
import { mastheadBlock } from '../instrument/preamble-part.ts'
import { symbolOfInstrument } from '../instrument/symbol.ts'
import { wordingOf } from '../instrument/wordings.ts'
import { signsOf } from '../languages/format/signs.ts'
import { wordsIn } from '../languages/loaded.ts'
import type { TextLanguage } from '../localized-text.ts'
import { dayOf } from '../moment.ts'
import { heading } from '../standing/history-blocks.ts'
import { dateOfStanding, symbolOfStanding } from '../standing/standing-symbol.ts'
import { askedBlocks } from './asked-blocks.ts'
import { bracketBlocks } from './bracket-blocks.ts'
import { changeBlocks } from './change-blocks.ts'
import { changesSince, lastLeft } from './changes-since.ts'
import { consultationPart } from './consultation-blocks.ts'
import { cell, type MemoContext } from './memo-context.ts'
import type { MemoFacts } from './memo-facts.ts'
import { remarkBlocks, standsBlocks } from './standing-blocks.ts'
import { summaryBlocks } from './summary-blocks.ts'

const NAME = 'memo'

/**
 * The memorandum of a delegation: what it takes home. Its first page says in short what the parts say. The same facts always give
 * the same document.
 */
export function memoDocument(facts: MemoFacts, language: TextLanguage): InstrumentDocument {
  const { dialogue, side, standing, at, brackets } = facts
  const wording = wordingOf(language, facts.dialogue)
  const own = wordsIn(wording.language).documents.memo
  const context: MemoContext = { dialogue, wording, own }
  const last = standing.rounds.at(-1)
  const left = lastLeft(standing)
  const changes = changesSince(standing, left)
  const symbol = memoSymbol(facts)
  const standingSymbol = symbolOfStanding(standing, dialogue.slug)
  const title = own.title(inOneLine(sideName(side, { dialogue }), wording))
  const name = inOneLine(dialogue.title, wording)
  const status = own.status(wording.date(at))
  const parts: readonly Block[] = [
    ...askedBlocks(facts, context),
    ...(last === undefined ? [] : changeBlocks(changes, left, last, context)),
    ...standsBlocks(standing, standingSymbol, context),
    ...(last === undefined ? [] : remarkBlocks(standing, context)),
    ...bracketBlocks(brackets, context),
    ...consultationPart(facts, context),
    ...referenceBlocks(facts, standingSymbol, context),
  ]
  return {
    name: NAME,
    ...languagesOfDocument(wording),
    symbol,
    date: at,
    title: `${title}${signsOf(wording).stop}${name}`,
    foot: `${status}`,
    blocks: [
      mastheadBlock(symbol, at, dialogue.languages, wording),
      { kind: 'title', runs: [words(name)] },
      { kind: 'subtitle', runs: [words(title)] },
      { kind: 'status', runs: [words(status)] },
      ...summaryBlocks(facts, { changes, left, standingSymbol }, context),
      // The contents come after the summary, which is the first page.
      ...withContents(parts, NAME, wording),
    ],
  }
}

/** The symbol that a memorandum is cited by: `PARLEY/us-russia/Memo/us/2026-03-09`. */
export function memoSymbol({ dialogue, side, at }: Pick<MemoFacts, 'dialogue' | 'side' | 'at'>): string {
  return `PARLEY/${dialogue.slug}/Memo/${side}/${dayOf(at)}`
}

/** The documents that it refers to, with their symbols, dates and the root hashes of their records. */
function referenceBlocks(
  { dialogue, standing, brackets, consultations }: MemoFacts,
  standingSymbol: string,
  { own, wording }: MemoContext,
): readonly Block[] {
  const date = dateOfStanding(standing)
  const registered = dateOfRegister(consultations)
  const rows = [
    ...(date === undefined ? [] : [[own.standingText, standingSymbol, wording.date(date)]]),
    ...standing.rounds.map(({ round, publishedAt }) => [
      own.instrument(round),
      symbolOfInstrument(standing, dialogue.slug, round),
      wording.date(publishedAt),
    ]),
    ...(registered === undefined
      ? []
      : [[own.register, symbolOfRegister(consultations, dialogue.slug), wording.date(registered)]]),
    ...(brackets === undefined ? [] : [[own.bracketMap, brackets.symbol, wording.date(brackets.date)]]),
  ]
  if (rows.length === 0) return []
  return [
    heading(own.references),
    {
      kind: 'table',
      head: own.referencesHead.map(cell),
      rows: rows.map((row) => row.map(cell)),
      widths: [3, 6, 3],
    },
  ]
}

import { outcomesInWords } from '../instrument/confirmation-part.ts'
import { withContents } from '../instrument/contents.ts'
import { type Block, type InstrumentDocument, words } from '../instrument/document.ts'
import { inOneLine, languagesOfDocument } from '../instrument/localized.ts'
import { mastheadBlock } from '../instrument/preamble-part.ts'
import { wordingOf } from '../instrument/wordings.ts'
import { signsOf } from '../languages/format/signs.ts'
import { wordsIn } from '../languages/loaded.ts'
import type { TextLanguage } from '../localized-text.ts'
import { basketBlocks, clauseBlocks } from './basket-blocks.ts'
import { type Context, heading, historyBlocks, isInForce, item, paragraph } from './history-blocks.ts'
import { dateOfStanding, symbolOfStanding } from './standing-symbol.ts'
import type { Source, StandingBasket, StandingText } from './standing-text.ts'
import { definitionBlocks, definitionItem, topicBlocks, topicItem } from './term-blocks.ts'

const NAME = 'standing'

/**
 * The standing text of a dialogue as a document, with where each part comes from. The same standing text always gives the
 * same document.
 *
 * @param dialogue its title, its languages, and the names of its sides
 * @returns nothing before a round is published: then there is no text, and no date of it
 */
export function standingDocument(
  standing: StandingText,
  dialogue: Context['dialogue'],
  language: TextLanguage,
): InstrumentDocument | undefined {
  const last = standing.rounds.at(-1)
  if (last === undefined) return undefined
  const wording = wordingOf(language, dialogue)
  const own = wordsIn(wording.language).documents.standing
  const context = { dialogue, wording, own }
  const symbol = symbolOfStanding(standing, dialogue.slug)
  const date = dateOfStanding(standing) ?? last.publishedAt
  const title = inOneLine(dialogue.title, wording)
  const status = own.after(last.round)
  const text = [
    ...definitionBlocks(standing.definitions.filter(isInForce), context),
    ...topicBlocks(standing.topics.filter(isInForce), context),
    ...standing.baskets.filter(isInForce).flatMap((basket) => basketBlocks(basket, context)),
  ]
  const { space, colon } = signsOf(wording)
  const blocks: readonly Block[] = [
    mastheadBlock(symbol, date, dialogue.languages, wording),
    { kind: 'title', runs: [words(title)] },
    { kind: 'subtitle', runs: [words(own.title)] },
    { kind: 'status', runs: [words(status)] },
    paragraph([words(standing.baskets.length === 0 ? own.means : `${own.means}${space}${own.numbers}`)]),
    ...(text.length === 0 ? [paragraph([words(own.none)])] : text),
    ...endedBlocks(standing, context),
    heading(own.rounds),
    paragraph([words(own.roundsMean)]),
    roundsTable(standing, context),
  ]
  return {
    name: NAME,
    ...languagesOfDocument(wording),
    symbol,
    date,
    title: `${own.title}${colon}${title}`,
    foot: `${status} · ${last.head.slice(0, 16)}`,
    blocks: withContents(blocks, NAME, wording),
  }
}

function endedBlocks({ definitions, topics, baskets }: StandingText, context: Context): readonly Block[] {
  const { wording, own } = context
  const over = <One extends { readonly ended?: Source | undefined }>(all: readonly One[]) =>
    all.filter((one) => !isInForce(one))
  const blocks = [
    ...over(definitions).flatMap((one) => definitionItem(one, context)),
    ...over(topics).flatMap((one) => topicItem(one, context)),
    ...over(baskets).flatMap((basket): readonly Block[] => [
      item(`${basket.source.round}/${basket.basket.slice(1)}. ${inOneLine(basket.title, wording)}`, [], wording),
      ...endBlocks(basket, context),
    ]),
    ...baskets
      .filter(isInForce)
      .flatMap((basket) => over(basket.clauses).flatMap((clause) => clauseBlocks(clause, basket, undefined, context))),
  ]
  return blocks.length === 0 ? [] : [heading(own.ended), ...blocks]
}

/** By which round a basket was ended, or by which confirmation. */
function endBlocks(basket: StandingBasket, context: Context): readonly Block[] {
  const notConfirmed = basket.ended?.notConfirmed
  if (notConfirmed === undefined) return historyBlocks(basket, () => [], context)
  const sentences = [...outcomesInWords([notConfirmed], context.wording, context), context.own.endedByRules]
  return [{ kind: 'note', runs: [words(sentences.join(signsOf(context.wording).space))] }]
}

function roundsTable({ rounds }: StandingText, { wording, own }: Context): Block {
  return {
    kind: 'table',
    head: own.roundsHead.map((head) => [words(head)]),
    rows: rounds.map(({ round, publishedAt, head }) => [
      [words(String(round))],
      [words(wording.date(publishedAt))],
      [{ text: head, code: true }],
    ]),
    widths: [2, 4, 9],
  }
}

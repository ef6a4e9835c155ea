import { effectBlocks, outcomesInWords } from '../instrument/confirmation-part.ts'
import type { Block, Runs } from '../instrument/document.ts'
import { remark, showable, strong, words } from '../instrument/document.ts'
import { inOneLine, localized } from '../instrument/localized.ts'
import { sideName } from '../instrument/matters.ts'
import { signsOf } from '../languages/format/signs.ts'
import { wordsIn } from '../languages/loaded.ts'
import { type ReadingId, roundOf } from '../reading-id.ts'
import { Scope } from '../stages/terms.ts'
import { clauseNumber } from '../standing/clause-number.ts'
import { heading, isInForce, item, paragraph, said } from '../standing/history-blocks.ts'
import type { StandingBasket, StandingText } from '../standing/standing-text.ts'
import { byHeading } from '../standing/term-blocks.ts'
import { inShort } from './in-short.ts'
import { cell, type MemoContext } from './memo-context.ts'
import { basketNumber, sentenceOf } from './names-of-standing.ts'

/** What stands, in short: each definition and topic by its name, each basket with its form and its clauses. */
export function standsBlocks(standing: StandingText, symbol: string, context: MemoContext): readonly Block[] {
  const { own, wording } = context
  const definitions = standing.definitions.filter(isInForce)
  const topics = standing.topics.filter(isInForce)
  const baskets = standing.baskets.filter(isInForce)
  return [
    heading(own.standsHeading),
    ...(definitions.length + topics.length + baskets.length === 0
      ? [paragraph(cell(own.nothingInForce))]
      : [paragraph(cell(own.standsMeans(symbol)))]),
    ...byHeading(definitions, ({ term }) => term, context).map(({ body }) =>
      item(inOneLine(body.term, wording), inShort(localized(body.definition, wording)), wording),
    ),
    ...Scope.options.flatMap((scope) => {
      const within = topics.filter(({ body }) => body.scope === scope)
      const names = byHeading(within, ({ topic }) => topic, context).flatMap(({ body }, index) => [
        ...(index === 0 ? [] : cell(signsOf(wording).semicolon)),
        ...localized(body.topic, wording),
      ])
      return within.length === 0
        ? []
        : [paragraph(said(wording.scope[scope], [...names, ...cell(signsOf(wording).end)], wording))]
    }),
    ...baskets.flatMap((basket) => basketBlocks(basket, context)),
  ]
}

function basketBlocks(basket: StandingBasket, context: MemoContext): readonly Block[] {
  const { wording } = context
  const { modality, ratified, clauses } = basket
  const { at, forms = [], confirmations = [] } = ratified.at(-1) ?? {}
  const given = forms.filter((form) => form !== 'ratify')
  const sentences = [
    ...(modality === undefined ? [] : [wording.form(wording.modality[modality])]),
    ...(at === undefined ? [] : [wording.ratifiedOn(wording.date(at))]),
    ...(given.length === 0 ? [] : [wording.someForms(given)]),
    ...outcomesInWords(confirmations, wording, context),
  ]
  return [
    { kind: 'heading', level: 2, number: `${basketNumber(basket)}.`, runs: cell(inOneLine(basket.title, wording)) },
    paragraph(cell(sentences.join(signsOf(wording).space))),
    ...effectBlocks(confirmations, wording),
    ...clauses.filter(isInForce).map(
      (clause): Block => ({
        kind: 'clause',
        number: clauseNumber(clause, basket),
        runs: inShort(sentenceOf(clause.body, basket, context)),
      }),
    ),
  ]
}

type Statement = StandingBasket['ratified'][number]['statements'][number]
type Remark = {
  readonly basket: StandingBasket
  readonly number: string
  readonly statement: Statement
  /** The ratification at which it was made. */
  readonly reading: ReadingId
}

/** What was said on the clauses that stand when they were ratified. */
export function remarksOf({ baskets }: StandingText): readonly Remark[] {
  return baskets.filter(isInForce).flatMap((basket) => {
    const said = basket.ratified.flatMap(({ reading, statements }) =>
      statements.map((statement) => ({ statement, reading })),
    )
    return basket.clauses
      .filter(isInForce)
      .flatMap((clause) =>
        said
          .filter(({ statement }) => statement.clause === clause.id)
          .map((one) => ({ ...one, basket, number: clauseNumber(clause, basket) })),
      )
  })
}

/** Reservations and declarations, by side where sides are disclosed. */
export function remarkBlocks(standing: StandingText, context: MemoContext): readonly Block[] {
  const { own, wording, dialogue } = context
  const all = remarksOf(standing)
  const bySide = [...Map.groupBy(all, ({ statement }) => statement.side ?? '')].toSorted(
    ([one], [other]) => placeOf(one) - placeOf(other),
  )
  return [
    heading(own.remarksHeading),
    paragraph(cell(all.length === 0 ? own.noRemarks : own.remarksMean[dialogue.attribution])),
    ...bySide.flatMap(([side, remarks]): readonly Block[] => [
      ...(side === ''
        ? []
        : [{ kind: 'heading', level: 2, runs: cell(inOneLine(sideName(side, { dialogue }), wording)) } as const]),
      ...remarks.map((one): Block => ({ kind: 'item', runs: remarkRuns(one, context) })),
    ]),
  ]

  function placeOf(side: string): number {
    return dialogue.sides.findIndex(({ id }) => id === side)
  }
}

function remarkRuns({ basket, number, statement: { is, text }, reading }: Remark, { own, wording }: MemoContext): Runs {
  const where = own.inBasket(basketNumber(basket), inOneLine(basket.title, wording))
  // The first format kept one string, and not its language.
  const saying = typeof text === 'string' ? [words(showable(text))] : localized(text, wording)
  const from = wordsIn(wording.language).documents.standing.from(roundOf(reading), reading)
  const { space, opens, closes, stop, colon } = signsOf(wording)
  return [
    strong(`${number}`),
    words(`${opens}${where}${closes}${stop}${wording.statement[is]}${colon}`),
    ...saying,
    remark(`${space}[${from}]`),
  ]
}

import { areEqualProposals } from '../equal-proposals.ts'
import { clauseRuns } from '../instrument/clauses.ts'
import { effectBlocks, outcomesInWords } from '../instrument/confirmation-part.ts'
import { type Block, type Runs, showable, strong, words } from '../instrument/document.ts'
import { inOneLine, localized } from '../instrument/localized.ts'
import { sideName } from '../instrument/matters.ts'
import { remarksOn } from '../instrument/remarks.ts'
import { signsOf } from '../languages/format/signs.ts'
import { type ReadingId, roundOf } from '../reading-id.ts'
import { EACH_SIDE } from '../stages/commitments.ts'
import { clauseNumber } from './clause-number.ts'
import { type Context, fromRuns, historyBlocks, isInForce, paragraph, said } from './history-blocks.ts'
import type { StandingBasket, StandingClause } from './standing-text.ts'

/** A basket with its form, its ratification and its clauses. */
export function basketBlocks(basket: StandingBasket, context: Context): readonly Block[] {
  const { wording, own } = context
  const { source, title, description, modality, clauses, ratified } = basket
  const inForce = clauses.filter(isInForce)
  return [
    {
      kind: 'heading',
      level: 1,
      number: `${source.round}/${basket.basket.slice(1)}.`,
      runs: [words(inOneLine(title, wording))],
    },
    paragraph([...localized(description, wording), ...remarksOn(basket, wording)]),
    ...reviewBlocks(basket, context),
    ...historyBlocks(
      { ...basket, earlier: otherHeadings(basket) },
      (body) => said(inOneLine(body.title, wording), localized(body.description, wording), wording),
      context,
    ),
    ...(modality === undefined ? [] : [paragraph([words(wording.form(wording.modality[modality]))])]),
    ...ratified.flatMap(({ at, forms, confirmations = [] }) => {
      const given = forms.filter((form) => form !== 'ratify')
      const said = [wording.ratifiedOn(wording.date(at)), ...(given.length > 0 ? [wording.someForms(given)] : [])]
      return [
        paragraph([words(said.join(signsOf(wording).space))]),
        ...outcomesInWords(confirmations, wording, context).map((one) => paragraph([words(one)])),
        ...effectBlocks(confirmations, wording),
      ]
    }),
    ...(inForce.length === 0 ? [paragraph([words(own.noClauses)])] : []),
    ...(modality === 'parallel-declarations'
      ? context.dialogue.sides.flatMap(({ id }) => declarationBlocks(basket, id, context))
      : inForce.flatMap((clause) => clauseBlocks(clause, basket, undefined, context))),
  ]
}

/** A review need not change the heading of its basket. */
function reviewBlocks(basket: StandingBasket, { own }: Context): readonly Block[] {
  const isOnlyReviewed = basket.earlier !== undefined && otherHeadings(basket).length === 0
  return isOnlyReviewed ? [{ kind: 'note', runs: [words(own.reviewed(basket.source.round))] }] : []
}

/** The headings that a basket had before a round gave it other words. */
function otherHeadings({ title, description, earlier = [] }: StandingBasket): NonNullable<StandingBasket['earlier']> {
  const bodies = [...earlier.map(({ body }) => body), { kind: 'basket', title, description } as const]
  return earlier.filter(({ body }, at) => {
    const next = bodies[at + 1]
    return next !== undefined && !areEqualProposals(body, next)
  })
}

/** In parallel declarations each side speaks for itself. */
function declarationBlocks(basket: StandingBasket, side: string, context: Context): readonly Block[] {
  const { wording, dialogue } = context
  const own = basket.clauses.filter(isInForce).filter(({ body }) => body.by === EACH_SIDE || body.by === side)
  if (own.length === 0) return []
  return [
    {
      kind: 'heading',
      level: 2,
      runs: [words(wording.declarationOf(inOneLine(sideName(side, { dialogue }), wording)))],
    },
    ...own.flatMap((clause) => clauseBlocks(clause, basket, side, context)),
  ]
}

/** A clause in the words of the form of its basket, with what was said on it when it was ratified. */
export function clauseBlocks(
  clause: StandingClause,
  basket: StandingBasket,
  speaker: string | undefined,
  context: Context,
): readonly Block[] {
  const { wording } = context
  const statements = basket.ratified.flatMap(({ reading, statements }) =>
    statements.flatMap((one) => (one.clause === clause.id ? [{ ...one, reading }] : [])),
  )
  return [
    {
      kind: 'clause',
      number: clauseNumber(clause, basket),
      runs: [
        ...sentenceOf(clause.body, basket, speaker, context),
        ...remarksOn(clause, wording),
        ...fromRuns(clause, context),
      ],
    },
    ...historyBlocks(clause, (body) => sentenceOf(body, basket, speaker, context), context),
    ...statements.map((one): Block => ({ kind: 'note', runs: statementRuns(one, context) })),
  ]
}

function sentenceOf(
  body: StandingClause['body'],
  { modality = 'joint-statement' }: StandingBasket,
  speaker: string | undefined,
  { wording, dialogue }: Context,
): Runs {
  return clauseRuns(body, { form: modality, speaker }, wording, { dialogue })
}

type Statement = StandingBasket['ratified'][number]['statements'][number]

/** A reservation or a declaration, with the ratification at which it was made. */
function statementRuns(
  { is, text, side, reading }: Statement & { readonly reading: ReadingId },
  context: Context,
): Runs {
  const { wording, dialogue } = context
  const { opens, closes, colon } = signsOf(wording)
  const whose = side === undefined ? '' : `${opens}${inOneLine(sideName(side, { dialogue }), wording)}${closes}`
  // The first format kept one string, and not its language.
  const own = typeof text === 'string' ? [words(showable(text))] : localized(text, wording)
  const from = fromRuns({ source: { round: roundOf(reading), reading } }, context)
  return [strong(`${wording.statement[is]}${whose}${colon}`), ...own, ...from]
}

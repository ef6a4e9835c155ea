import { outcomesOfRatification } from '../confirmation/recorded-outcomes.ts'
import { signsOf } from '../languages/format/signs.ts'
import type { RoundRecord } from '../record.ts'
import type { Statement } from '../recorded-words.ts'
import { type BasketState, isAdopted } from './basket-state.ts'
import { clauseBlocks } from './clause-blocks.ts'
import { numberOf } from './clause-numbers.ts'
import { withSide } from './clauses.ts'
import { effectBlocks } from './confirmation-part.ts'
import { type Block, type Runs, showable, strong, words } from './document.ts'
import { blocksOfEnds } from './ended-part.ts'
import { letterOf } from './inline-brackets.ts'
import { inOneLine, localized } from './localized.ts'
import { type Matter, sideName, sittingsOf } from './matters.ts'
import { ratificationBlocks } from './ratification-part.ts'
import { remarksOn } from './remarks.ts'
import type { Wording } from './wording.ts'

/** The context of a part: all baskets of the round and, in a declaration, the side that declares. */
export type PartContext = {
  readonly all: readonly BasketState[]
  readonly speaker?: string | undefined
  /** Whether each part names its form, because the forms differ. */
  readonly saysForm: boolean
}

/**
 * The part of one basket: its numbered commitments with their reservations and declarations, and its
 * ratification. Of a ratified text the commitments in brackets are in the annex.
 */
export function partBlocks(
  basket: BasketState,
  context: PartContext,
  wording: Wording,
  record: RoundRecord,
): readonly Block[] {
  const { heading, modality, outcome } = basket
  const isInDeclarations = modality === 'parallel-declarations' && context.speaker === undefined
  return [
    {
      kind: 'heading',
      level: 1,
      number: `${numberOf(basket.basket)}.`,
      runs: [words(inOneLine(heading.title, wording))],
    },
    { kind: 'paragraph', runs: [...localized(heading.description, wording), ...remarksOn(basket.text, wording)] },
    ...(context.saysForm && modality !== undefined ? [paragraph(wording.form(wording.modality[modality]))] : []),
    ...statusBlocks(basket, context, wording, record),
    ...(isInDeclarations ? [paragraph(wording.inDeclarations)] : textBlocks(basket, context, wording, record)),
    ...blocksOfEnds(
      basket.last === undefined
        ? []
        : sittingsOf('commitments', record, { basket: basket.basket, passage: basket.last.passage }),
      modality ?? 'joint-statement',
      wording,
      record,
    ),
    ...(outcome.is === 'in-progress' && basket.ratification === undefined
      ? []
      : ratificationBlocks(basket, isAdopted(basket, context.all, record), wording, record)),
  ]
}

function statusBlocks(
  basket: BasketState,
  { all }: PartContext,
  wording: Wording,
  record: RoundRecord,
): readonly Block[] {
  const { outcome, last } = basket
  switch (outcome.is) {
    case 'ratified':
      return isAdopted(basket, all, record)
        ? [strongParagraph(wording.adoptedOn(wording.date(outcome.at))), ...endedBlocks(basket, wording, record)]
        : [strongParagraph(wording.pendingPackage)]
    case 'sent-back':
      return [strongParagraph(wording.sentBack(wording.date(outcome.at)))]
    case 'in-progress':
      return [strongParagraph(wording.draft(last && { ...last, basket: inOneLine(basket.heading.title, wording) }))]
    case 'shelved':
      return []
    default:
      return outcome satisfies never
  }
}

/** Above a text that ended, because a side did not confirm it. */
function endedBlocks({ ratification }: BasketState, wording: Wording, record: RoundRecord): readonly Block[] {
  const outcomes = ratification === undefined ? [] : outcomesOfRatification(record, ratification.id)
  return outcomes.some(({ ends }) => ends) ? effectBlocks(outcomes, wording) : []
}

function textBlocks(
  basket: BasketState,
  context: PartContext,
  wording: Wording,
  record: RoundRecord,
): readonly Block[] {
  const isWanted = ({ isAgreed }: Matter<'commitment'>) => isAgreed || basket.outcome.is !== 'ratified'
  const blocks = clauseParts(basket, isWanted, context, wording, record)
  if (blocks.length > 0) return blocks
  const isInAnnex = openClauseBlocks(basket, context, wording, record).length > 0
  return [paragraph(isInAnnex ? wording.clausesInAnnex : wording.noClauses)]
}

/** The commitments of a ratified text that are still in brackets, under the numbers that they were ratified under. */
export function openClauseBlocks(
  basket: BasketState,
  context: PartContext,
  wording: Wording,
  record: RoundRecord,
): readonly Block[] {
  const isInDeclarations = basket.modality === 'parallel-declarations' && context.speaker === undefined
  if (basket.outcome.is !== 'ratified' || isInDeclarations) return []
  const blocks = clauseParts(basket, ({ isAgreed }) => !isAgreed, context, wording, record)
  if (blocks.length === 0) return []
  const title = `${numberOf(basket.basket)}. ${inOneLine(basket.heading.title, wording)}`
  return [{ kind: 'heading', level: 2, runs: [words(title)] }, ...blocks]
}

function clauseParts(
  basket: BasketState,
  isWanted: (clause: Matter<'commitment'>) => boolean,
  { speaker }: PartContext,
  wording: Wording,
  record: RoundRecord,
): readonly Block[] {
  const { ratification } = basket
  const statements = ratification?.ratification?.statements ?? []
  return clauseBlocks(basket, isWanted, speaker, wording, record).flatMap(({ clause: { texts }, blocks }) => {
    const notes = statements.filter(({ clause }) => texts.some(({ id }) => id === clause))
    const beside = notes.map(
      (note): Block => ({
        kind: 'note',
        runs: statementRuns(note, letterIn(texts, note), ratification, wording, record),
      }),
    )
    return [...blocks, ...beside]
  })
}

/** The letter of the wording that a statement is on, if the clause has several wordings. */
function letterIn(texts: Matter<'commitment'>['texts'], { clause }: Statement): string | undefined {
  return texts.length > 1 ? letterOf(texts.findIndex(({ id }) => id === clause)) : undefined
}

function statementRuns(
  { is, text, side, participant }: Statement,
  letter: string | undefined,
  ratification: BasketState['ratification'],
  wording: Wording,
  record: RoundRecord,
): Runs {
  const name = participant === undefined ? undefined : ratification?.names?.[participant]?.person?.name
  const { opens, closes, comma, colon } = signsOf(wording)
  const whose =
    side === undefined ? '' : `${opens}${withSide(name, inOneLine(sideName(side, record), wording), wording)}${closes}`
  // The first format kept one string, and not its language.
  const said = typeof text === 'string' ? [words(showable(text))] : localized(text, wording)
  const on = letter === undefined ? '' : `${comma}${letter}`
  return [strong(`${wording.statement[is]}${on}${whose}${colon}`), ...said]
}

function strongParagraph(text: string): Block {
  return { kind: 'paragraph', runs: [strong(text)] }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [words(text)] }
}

import { type AskedOfSide, askedOfSide } from '../consultation/asked-of-side.ts'
import { nameOfConsultation, registerContext } from '../consultation/register-document.ts'
import type { Block, Runs } from '../instrument/document.ts'
import { words } from '../instrument/document.ts'
import { inOneLine } from '../instrument/localized.ts'
import { signsOf } from '../languages/format/signs.ts'
import { readingName } from '../reading-name.ts'
import { heading, paragraph } from '../standing/history-blocks.ts'
import { cell, type MemoContext } from './memo-context.ts'
import type { MemoFacts, OpenReading, ToConfirm } from './memo-facts.ts'

/** What is asked of a side, with its dates: confirmations and open readings; the nearest date first. */
export function askedBlocks(facts: MemoFacts, context: MemoContext): readonly Block[] {
  const { toConfirm, maybeToConfirm, open, at } = facts
  const { own } = context
  const rows = [
    ...toConfirm.map((one) => ({ closesAt: one.closesAt, cells: confirmationRow(one, at, context) })),
    ...askedOfSide(facts.consultations, facts).map((one) => ({
      closesAt: one.closesAt,
      cells: consultationRow(one, facts, context),
    })),
    ...open.map((one) => ({ closesAt: one.closesAt, cells: readingRow(one, context) })),
  ].toSorted((one, other) => (one.closesAt < other.closesAt ? -1 : 1))
  return [
    heading(own.askedHeading),
    ...(rows.length === 0 ? [paragraph([words(own.nothingAsked)])] : [tableOf(rows.map(({ cells }) => cells))]),
    ...(maybeToConfirm.length === 0
      ? []
      : [paragraph([words(own.undisclosed)]), tableOf(maybeToConfirm.map((one) => confirmationRow(one, at, context)))]),
  ]

  function tableOf(rows: readonly (readonly Runs[])[]): Block {
    return { kind: 'table', head: own.askedHead.map(cell), rows, widths: [5, 3, 5] }
  }
}

function confirmationRow(
  { round, basket, title, closesAt, rules }: ToConfirm,
  at: string,
  { wording, own }: MemoContext,
): readonly Runs[] {
  const name = `${round}/${basket.slice(1)}. ${inOneLine(title, wording)}`
  const share = wording.share(rules.quorum, 'genitive')
  const follows = [own.confirmMeans(share), own.effect.declined[rules.declined], own.effect.lapsed[rules.lapsed]]
  return [
    cell(own.confirmationOf(name)),
    cell(own.moment(closesAt)),
    cell(closesAt <= at ? own.over : follows.join(signsOf(wording).space)),
  ]
}

function consultationRow(
  { purpose, closesAt, consultation }: AskedOfSide,
  { standing, dialogue }: MemoFacts,
  { own, wording }: MemoContext,
): readonly Runs[] {
  const register = registerContext(dialogue, standing, wording.language)
  return [
    cell(own.consultation[purpose](nameOfConsultation(consultation, register))),
    cell(own.moment(closesAt)),
    cell(own.consultationMeans[purpose]),
  ]
}

function readingRow({ basket, closesAt, rule, ...named }: OpenReading, { wording, own }: MemoContext): readonly Runs[] {
  const title = basket && inOneLine(basket, wording)
  return [
    cell(readingName({ ...named, basket: title }, wording.language)),
    cell(own.moment(closesAt)),
    cell(rule === 'silence' ? own.silence : own.reading),
  ]
}

import { disclosesNames, disclosesSides } from '../disclosure/attribution.ts'
import { signsOf } from '../languages/format/signs.ts'
import type { RoundRecord } from '../record.ts'
import type { RecordedReading } from '../recorded-reading.ts'
import { languageOfTexts } from '../spoken.ts'
import { RatificationStance } from '../stages/ratification.ts'
import type { RecordedPosition } from '../submission.ts'
import type { BasketState } from './basket-state.ts'
import { confirmationBlocks } from './confirmation-part.ts'
import { type Block, type Runs, words } from './document.ts'
import { inOneLine, oneLine } from './localized.ts'
import { sideName } from './matters.ts'
import type { Wording } from './wording.ts'

/**
 * The ratification of a basket's text. If the attribution rule does not disclose sides, they are listed only when every
 * side ratified, because then the list discloses nothing.
 *
 * @param isAdopted under the package rule
 */
export function ratificationBlocks(
  { ratification }: BasketState,
  isAdopted: boolean,
  wording: Wording,
  record: RoundRecord,
): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 2, runs: [words(wording.ratification)] }
  if (ratification === undefined) return [heading, paragraph(wording.notYetRatified)]

  const date = wording.date(ratification.settlement.settledAt)
  const isRatified = ratification.settlement.agreed.length > 0
  const isCovered = !disclosesSides(record.dialogue.attribution)
  const forms = (ratification.ratification?.forms ?? []).filter((form) => form !== 'ratify')
  return [
    heading,
    paragraph(isRatified ? wording.ratifiedOn(date) : wording.notRatifiedOn(date)),
    ...(isRatified || !isCovered ? [tableOfSides(ratification, date, wording, record)] : []),
    ...(disclosesNames(record.dialogue.attribution) ? [tableOfNames(ratification, date, wording, record)] : []),
    ...(isCovered && isRatified && forms.length > 0 ? [paragraph(wording.someForms(forms))] : []),
    ...(isRatified && ratification.ratification === undefined ? [paragraph(wording.formsNotShown)] : []),
    ...(isRatified && isAdopted ? confirmationBlocks(ratification, wording, record) : []),
    ...(isRatified ? sealOf(ratification, wording) : []),
  ]
}

/** The digest of the words that were ratified, in the document's language. */
function sealOf({ submissions }: RecordedReading, wording: Wording): readonly Block[] {
  const digest = submissions
    .map(({ submission }) => (submission?.is === 'proposal' ? submission.body : undefined))
    .flatMap((body) => (body?.kind === 'text' ? [body.words?.[languageOfTexts(wording)]] : []))
    .find((words) => words !== undefined)
  if (digest === undefined) return []
  return [
    {
      kind: 'paragraph',
      runs: [words(`${wording.ratifiedWords}${signsOf(wording).space}`), { text: digest, code: true }],
    },
  ]
}

function tableOfSides(ratification: RecordedReading, date: string, wording: Wording, record: RoundRecord): Block {
  const { sides } = ratification.agreement?.proposals[0] ?? {}
  const isRatified = ratification.settlement.agreed.length > 0
  return {
    kind: 'table',
    widths: [4, 6, 3],
    head: wording.ratificationHead.map(cell),
    rows: record.dialogue.sides.map(({ id, name }) => {
      const one = disclosesSides(record.dialogue.attribution) ? sides?.find(({ side }) => side === id) : undefined
      const decision = (one?.agrees ?? isRatified) ? wording.endorsed : wording.notEndorsed
      return [cell(inOneLine(name, wording)), cell(decision + tallied(one?.tally, wording)), cell(date)]
    }),
  }
}

/** The number of each stance on a side, if sides are disclosed: ` (ratify: 2, ad referendum: 1)`. */
function tallied(tally: Readonly<Record<string, number>> | undefined, wording: Wording): string {
  const { opens, closes, colon, comma } = signsOf(wording)
  const counted = Object.entries(wording.stance).flatMap(([stance, words]) => {
    const many = tally?.[stance] ?? 0
    return many === 0 ? [] : [`${words}${colon}${many}`]
  })
  return counted.length === 0 ? '' : `${opens}${counted.join(comma)}${closes}`
}

function tableOfNames(ratification: RecordedReading, date: string, wording: Wording, record: RoundRecord): Block {
  const { names = {} } = ratification
  const rows = lastDecisions(ratification).map(({ participant = '', side, stance }) => ({
    name: oneLine(names[participant]?.person?.name ?? wording.erasedName),
    side: inOneLine(sideName(side, record), wording),
    decision: wording.stance[stance],
  }))
  const collator = new Intl.Collator(wording.language)
  return {
    kind: 'table',
    widths: [5, 4, 4, 3],
    head: [cell(wording.nameHead), ...wording.ratificationHead.map(cell)],
    rows: rows
      .toSorted((one, other) => collator.compare(one.side, other.side) || collator.compare(one.name, other.name))
      .map(({ name, side, decision }) => [cell(name), cell(side), cell(decision), cell(date)]),
  }
}

/** A position on the text of a basket that was not taken back. */
type Decision = Omit<RecordedPosition, 'stance'> & { readonly stance: RatificationStance }

/** Who took their decision back is as somebody who was not heard. */
function lastDecisions({ submissions }: RecordedReading): readonly Decision[] {
  const last = new Map<string, RecordedPosition>()
  for (const { submission } of submissions) {
    if (submission?.is === 'position' && submission.revision > (last.get(submission.voice)?.revision ?? 0)) {
      last.set(submission.voice, submission)
    }
  }
  return [...last.values()].flatMap((one) => (isDecision(one.stance) ? [{ ...one, stance: one.stance }] : []))
}

function isDecision(stance: string): stance is RatificationStance {
  return RatificationStance.options.some((one) => one === stance)
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [words(text)] }
}

function cell(text: string): Runs {
  return [words(text)]
}

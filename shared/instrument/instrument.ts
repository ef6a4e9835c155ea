import type { TextLanguage } from '../localized-text.ts'
import type { RoundRecord } from '../record.ts'
import { languageOfTexts } from '../spoken.ts'
import { annexBlocks } from './annex.ts'
import { partBlocks } from './basket-part.ts'
import { type BasketState, basketsIn, isAdopted } from './basket-state.ts'
import { closingBlocks, doneIn } from './closing-part.ts'
import { editionBlocks } from './confirmation-part.ts'
import { withContents } from './contents.ts'
import { agreedHeadings, definitionBlocks, scopeBlocks } from './definitions-and-scope.ts'
import { type Block, type InstrumentDocument, JOINT, words } from './document.ts'
import { endedPart } from './ended-part.ts'
import { inOneLine, languagesOfDocument, runInOneLine } from './localized.ts'
import { participantsBlocks } from './participants-annex.ts'
import { mastheadBlock, preambleBlocks } from './preamble-part.ts'
import { rulesBlocks } from './rules-annex.ts'
import { shelvedBlocks } from './shelved-annex.ts'
import { dateOf, symbolOf } from './symbol.ts'
import type { Adoption, Wording } from './wording.ts'
import { wordingOf } from './wordings.ts'

/**
 * The final documents of a round, or their drafts while the round runs. There is one joint document. If a basket has the
 * form of parallel declarations, each side gets a declaration of its own as well. If every basket has that form, there is
 * no joint document.
 *
 * The same record and language always give the same documents. The public edition of the record gives the same ones.
 */
export function instrumentOf(record: RoundRecord, language: TextLanguage): readonly InstrumentDocument[] {
  const wording = wordingOf(language, record.dialogue)
  const baskets = basketsIn(record)
  const parallel = unshelved(baskets).filter(({ modality }) => modality === 'parallel-declarations')
  const isAllParallel = parallel.length > 0 && parallel.length === unshelved(baskets).length
  const speakers = parallel.length === 0 ? [] : record.dialogue.sides.map(({ id }) => id)
  return [
    ...(isAllParallel ? [] : [documentOf(record, baskets, wording)]),
    ...speakers.map((speaker) => documentOf(record, baskets, wording, speaker)),
  ]
}

/** The baskets that have a part of the document. A shelved basket is only listed. */
function unshelved(baskets: readonly BasketState[]): readonly BasketState[] {
  return baskets.filter(({ outcome }) => outcome.is !== 'shelved')
}

function documentOf(
  record: RoundRecord,
  baskets: readonly BasketState[],
  wording: Wording,
  speaker?: string,
): InstrumentDocument {
  const { dialogue, head } = record
  const parts = unshelved(baskets).filter(
    ({ modality }) => speaker === undefined || modality === 'parallel-declarations',
  )
  const forms = new Set(parts.flatMap(({ modality }) => modality ?? []))
  const status = statusOf(record, baskets, wording)
  const context = { all: baskets, speaker, saysForm: forms.size > 1 }
  const adoption = adoptionOf(parts, baskets, record)
  const isAdoptedText = adoption === 'adopted' || adoption === 'partly'
  const textIn = (own: Wording) => [
    ...definitionBlocks(record, own),
    ...scopeBlocks(record, own),
    ...endedPart(record, own),
    ...parts.flatMap((basket) => partBlocks(basket, context, own, record)),
  ]
  const symbol = symbolOf(record, speaker)
  const date = dateOf(record)
  const name = speaker ?? JOINT
  const blocks: readonly Block[] = [
    mastheadBlock(symbol, date, dialogue.languages, wording),
    { kind: 'title', runs: [runInOneLine(dialogue.title, wording)] },
    { kind: 'subtitle', runs: [words(formOf(forms, record, wording, speaker))] },
    { kind: 'status', runs: [words(status)] },
    ...editionBlocks(record, wording),
    ...preambleBlocks(record, { speaker, adoption }, wording),
    ...textIn(wording),
    ...(isAdoptedText ? closingBlocks(record, isComplete(record, parts, textIn), wording) : []),
    ...annexBlocks(parts, context, wording, record),
    ...(speaker === undefined || parts.length === unshelved(baskets).length
      ? shelvedBlocks(baskets, record, wording)
      : []),
    ...participantsBlocks(record, wording),
    ...rulesBlocks(record, baskets, wording),
  ]
  return {
    name,
    ...languagesOfDocument(wording),
    symbol,
    date,
    title: inOneLine(dialogue.title, wording),
    foot: `${status} · ${head.slice(0, 16)}`,
    blocks: withContents(blocks, name, wording),
  }
}

/** What became of the parts of a document. */
function adoptionOf(parts: readonly BasketState[], all: readonly BasketState[], record: RoundRecord): Adoption {
  if (record.publication === undefined) return 'draft'
  const adopted = parts.filter((basket) => isAdopted(basket, all, record))
  return adopted.length === 0 ? 'none' : adopted.length === parts.length ? 'adopted' : 'partly'
}

/** Whether every text of a document is in each language that it is done in. Notes on a clause are not part of its text. */
function isComplete(
  record: RoundRecord,
  parts: readonly BasketState[],
  textIn: (own: Wording) => readonly Block[],
): boolean {
  const headings = [...agreedHeadings(record), ...parts.map(({ heading }) => heading.title)]
  const isForeign = (own: Wording) => (block: Block) =>
    block.kind !== 'note' &&
    'runs' in block &&
    block.runs.some((run) => run.language !== undefined && run.language !== languageOfTexts(own))
  return doneIn(record.dialogue).every((language) => {
    const own = wordingOf(language, record.dialogue)
    return headings.every((heading) => heading[language] !== undefined) && !textIn(own).some(isForeign(own))
  })
}

function formOf(
  forms: ReadonlySet<string>,
  record: RoundRecord,
  wording: Wording,
  speaker: string | undefined,
): string {
  const side = record.dialogue.sides.find(({ id }) => id === speaker)
  if (side !== undefined) return wording.declarationOf(inOneLine(side.name, wording))
  const [form, another] = Object.entries(wording.modality).filter(([id]) => forms.has(id))
  if (form === undefined) return wording.noForm
  return another === undefined ? form[1] : wording.severalForms
}

/** The status line. Until the round is published, the document is a draft at the last settled reading. */
function statusOf(record: RoundRecord, baskets: readonly BasketState[], wording: Wording): string {
  const last = record.readings.at(-1)
  if (record.publication === undefined) {
    if (last === undefined) return wording.draft()
    const basket = baskets.find((one) => one.basket === last.basket)
    const { sitting, stage, passage } = last
    return wording.draft({
      sitting,
      stage,
      passage,
      ...(basket !== undefined && { basket: inOneLine(basket.heading.title, wording) }),
    })
  }
  if (baskets.some((basket) => isAdopted(basket, baskets, record))) {
    return wording.adoptedOn(wording.date(record.publication.at))
  }
  return baskets.some(({ outcome }) => outcome.is === 'ratified') ? wording.pendingPackage : wording.notAdopted
}

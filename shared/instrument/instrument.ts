import type { Language } from '../localized-text.ts'
import type { RoundRecord } from '../record.ts'
import { annexBlocks } from './annex.ts'
import { partBlocks } from './basket-part.ts'
import { type BasketState, basketsIn, isAdopted } from './basket-state.ts'
import { closingBlocks, preambleBlocks, shelvedBlocks } from './closing-part.ts'
import { definitionBlocks, scopeBlocks } from './definitions-and-scope.ts'
import { type Block, type InstrumentDocument, JOINT, words } from './document.ts'
import { inOneLine } from './localized.ts'
import type { Wording } from './wording.ts'
import { wordingIn } from './wordings.ts'

/**
 * The final documents of a round, or their drafts while the round runs. There is one joint document. If a basket has the
 * form of parallel declarations, each side gets a declaration of its own as well. If every basket has that form, there is
 * no joint document.
 *
 * The same record and language always give the same documents. The public edition of the record gives the same ones.
 */
export function instrumentOf(record: RoundRecord, language: Language): readonly InstrumentDocument[] {
  const wording = wordingIn(language)
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
  const isFinal = record.publication !== undefined
  const context = { all: baskets, speaker, saysForm: forms.size > 1 }
  const blocks: readonly Block[] = [
    { kind: 'title', runs: [words(inOneLine(dialogue.title, wording))] },
    { kind: 'subtitle', runs: [words(formOf(forms, record, wording, speaker))] },
    { kind: 'status', runs: [words(status)] },
    ...preambleBlocks(record, wording, speaker !== undefined && isFinal ? 'declaration' : isFinal ? 'final' : 'draft'),
    ...definitionBlocks(record, wording),
    ...scopeBlocks(record, wording),
    ...parts.flatMap((basket) => partBlocks(basket, context, wording, record)),
    ...(speaker === undefined || parts.length === unshelved(baskets).length
      ? shelvedBlocks(baskets, record, wording)
      : []),
    ...annexBlocks(parts, context, wording, record),
    ...closingBlocks(record, baskets, wording),
  ]
  return {
    name: speaker ?? JOINT,
    language: wording.language,
    title: inOneLine(dialogue.title, wording),
    foot: `${status} · ${head.slice(0, 16)}`,
    blocks,
  }
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
    const { sitting, stage } = last
    return wording.draft({
      sitting,
      stage,
      ...(basket !== undefined && { basket: inOneLine(basket.heading.title, wording) }),
    })
  }
  if (baskets.some((basket) => isAdopted(basket, baskets, record))) {
    return wording.adoptedOn(wording.date(record.publication.at))
  }
  return baskets.some(({ outcome }) => outcome.is === 'ratified') ? wording.pendingPackage : wording.notAdopted
}

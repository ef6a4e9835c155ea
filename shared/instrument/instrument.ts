import type { Language } from '../localized-text.ts'
import type { RoundRecord } from '../record.ts'
import { partBlocks } from './basket-part.ts'
import { type BasketStanding, basketsIn, isAdopted } from './basket-standing.ts'
import { closingBlocks, preambleBlocks, shelvedBlocks } from './closing-part.ts'
import { definitionBlocks, scopeBlocks } from './definitions-and-scope.ts'
import { type Block, type InstrumentDocument, JOINT, words } from './document.ts'
import { inShort } from './localized.ts'
import type { Wording } from './wording.ts'
import { wordingIn } from './wordings.ts'

/**
 * The documents a round ends in, or its drafts as far as the record goes: one, and where a basket takes the form
 * of parallel declarations, one more for each side, in which that side speaks. Where every basket does, there
 * is nothing joint.
 *
 * The same record and language always make the same document, and so does its public edition.
 */
export function instrumentOf(record: RoundRecord, language: Language): readonly InstrumentDocument[] {
  const wording = wordingIn(language)
  const baskets = basketsIn(record)
  const parallel = standing(baskets).filter(({ modality }) => modality === 'parallel-declarations')
  const isAllParallel = parallel.length > 0 && parallel.length === standing(baskets).length
  const speakers = parallel.length === 0 ? [] : record.dialogue.sides.map(({ id }) => id)
  return [
    ...(isAllParallel ? [] : [documentOf(record, baskets, wording)]),
    ...speakers.map((speaker) => documentOf(record, baskets, wording, speaker)),
  ]
}

/** The baskets that have a part: a shelved one is only mentioned. */
function standing(baskets: readonly BasketStanding[]): readonly BasketStanding[] {
  return baskets.filter(({ outcome }) => outcome.is !== 'shelved')
}

function documentOf(
  record: RoundRecord,
  baskets: readonly BasketStanding[],
  wording: Wording,
  speaker?: string,
): InstrumentDocument {
  const { dialogue, head } = record
  const parts = standing(baskets).filter(
    ({ modality }) => speaker === undefined || modality === 'parallel-declarations',
  )
  const forms = new Set(parts.flatMap(({ modality }) => modality ?? []))
  const status = statusOf(record, baskets, wording)
  const isFinal = record.publication !== undefined
  const blocks: readonly Block[] = [
    { kind: 'title', runs: [words(inShort(dialogue.title, wording))] },
    { kind: 'subtitle', runs: [words(formOf(forms, record, wording, speaker))] },
    { kind: 'status', runs: [words(status)] },
    ...preambleBlocks(record, wording, speaker !== undefined && isFinal ? 'declaration' : isFinal ? 'final' : 'draft'),
    ...definitionBlocks(record, wording),
    ...scopeBlocks(record, wording),
    ...parts.flatMap((basket) =>
      partBlocks(basket, { all: baskets, speaker, saysForm: forms.size > 1 }, wording, record),
    ),
    ...(speaker === undefined || parts.length === standing(baskets).length
      ? shelvedBlocks(baskets, record, wording)
      : []),
    ...closingBlocks(record, baskets, wording),
  ]
  return {
    name: speaker ?? JOINT,
    language: wording.language,
    title: inShort(dialogue.title, wording),
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
  if (side !== undefined) return wording.declarationOf(inShort(side.name, wording))
  const [form, another] = Object.entries(wording.modality).filter(([id]) => forms.has(id))
  if (form === undefined) return wording.noForm
  return another === undefined ? form[1] : wording.severalForms
}

/** Where the whole document stands: a draft of the reading settled last, until the round is published. */
function statusOf(record: RoundRecord, baskets: readonly BasketStanding[], wording: Wording): string {
  const last = record.readings.at(-1)
  if (record.publication === undefined) {
    if (last === undefined) return wording.draft()
    const basket = baskets.find((one) => one.basket === last.basket)
    const { sitting, stage } = last
    return wording.draft({
      sitting,
      stage,
      ...(basket !== undefined && { basket: inShort(basket.heading.title, wording) }),
    })
  }
  if (baskets.some((basket) => isAdopted(basket, baskets, record))) {
    return wording.adoptedOn(wording.date(record.publication.at))
  }
  return baskets.some(({ outcome }) => outcome.is === 'ratified') ? wording.pendingPackage : wording.notAdopted
}

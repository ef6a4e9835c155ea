import type { RoundRecord } from '../record.ts'
import { openClauseBlocks, type PartContext } from './basket-part.ts'
import type { BasketState } from './basket-state.ts'
import { contestedDefinitionBlocks, contestedTopicBlocks } from './definitions-and-scope.ts'
import { type Block, words } from './document.ts'
import { mapSymbolOf } from './symbol.ts'
import type { Wording } from './wording.ts'

/**
 * The points that are not agreed, in an annex, so that an adopted text has no brackets: definitions and topics once the
 * instrument is published, and the commitments in brackets of each ratified text.
 */
export function annexBlocks(
  parts: readonly BasketState[],
  context: PartContext,
  wording: Wording,
  record: RoundRecord,
): readonly Block[] {
  const terms =
    record.publication === undefined
      ? []
      : [...contestedDefinitionBlocks(record, wording), ...contestedTopicBlocks(record, wording)]
  const points = [...terms, ...parts.flatMap((basket) => openClauseBlocks(basket, context, wording, record))]
  if (points.length === 0) return []
  return [
    { kind: 'heading', level: 1, runs: [words(wording.annex)] },
    { kind: 'paragraph', runs: [words(wording.annexMeans)] },
    { kind: 'paragraph', runs: [words(wording.annexMap(mapSymbolOf(record)))] },
    ...points,
  ]
}

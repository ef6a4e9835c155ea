import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx'
import type { Block, InstrumentDocument } from '../../shared/instrument/document.ts'

export const BULLETS = 'bullets'
export const CLAUSE_INDENT = 737

/** The number of a block as an item of a list: a part is on level 0, a clause on level 1. */
export type ListItem = { readonly reference: string; readonly level: 0 | 1 }

/** The lists of a file, and the item that each numbered block is. */
export type Numbering = { readonly config: INumberingOptions['config']; readonly itemOf: ReadonlyMap<Block, ListItem> }

/**
 * Numbers parts and clauses as lists, so that a word processor renumbers the clauses of a part when one is inserted.
 * Each part begins a list at its own number, because the numbers of shelved baskets are left out. So does a clause whose
 * number does not follow the one before it.
 */
export function numberingOf(documents: readonly InstrumentDocument[]): Numbering {
  const lists: { readonly reference: string; readonly part: number; readonly clause: number }[] = []
  const itemOf = new Map<Block, ListItem>()
  for (const { blocks } of documents) {
    let [part, clause] = [0, 0]
    for (const block of blocks) {
      if ((block.kind !== 'heading' && block.kind !== 'clause') || block.number === undefined) continue
      const level = block.kind === 'heading' ? 0 : 1
      const [inPart = 0, inClause = 0] = block.number.split('.').map(Number)
      if (level === 0 || inPart !== part || inClause !== clause + 1) {
        lists.push({ reference: `part-${lists.length}`, part: inPart, clause: level === 0 ? 1 : inClause })
      }
      itemOf.set(block, { reference: lists.at(-1)?.reference ?? '', level })
      ;[part, clause] = [inPart, inClause]
    }
  }
  return { config: [...lists.map(listOf), bullets], itemOf }
}

function listOf({ reference, part, clause }: { reference: string; part: number; clause: number }) {
  const indent = { left: CLAUSE_INDENT, hanging: CLAUSE_INDENT }
  const level = { format: LevelFormat.DECIMAL, alignment: AlignmentType.LEFT }
  return {
    reference,
    levels: [
      { ...level, level: 0, text: '%1.', start: part, style: { paragraph: { indent } } },
      { ...level, level: 1, text: '%1.%2', start: clause, style: { run: { bold: true }, paragraph: { indent } } },
    ],
  }
}

const bullets = {
  reference: BULLETS,
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 397, hanging: 284 } } },
    },
  ],
}

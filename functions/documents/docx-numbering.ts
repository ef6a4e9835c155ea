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
 * number does not follow the one before it. In a standing text a number begins with its round: `2/3.1`. The points of a summary have
 * one number each: `1.`.
 */
export function numberingOf(documents: readonly InstrumentDocument[]): Numbering {
  const lists: List[] = []
  const itemOf = new Map<Block, ListItem>()
  for (const { blocks } of documents) {
    // No block has this part, so that the first one begins a list.
    let [round, part, clause] = ['', -1, 0]
    for (const block of blocks) {
      if ((block.kind !== 'heading' && block.kind !== 'clause') || block.number === undefined) continue
      const level = block.kind === 'heading' ? 0 : 1
      const { ofRound = '', inPart, inClause } = NUMBER.exec(block.number)?.groups ?? {}
      const isPoint = level === 1 && inClause === undefined
      const [ownPart, ownClause] = isPoint ? [0, Number(inPart ?? 0)] : [Number(inPart ?? 0), Number(inClause ?? 0)]
      if (level === 0 || ofRound !== round || ownPart !== part || ownClause !== clause + 1) {
        const reference = `part-${lists.length}`
        // The library leaves out a list's first number if it is 0.
        const first = isPoint ? 1 : ownPart
        lists.push({ reference, round: ofRound, part: first, clause: level === 0 ? 1 : ownClause, isPoint })
      }
      itemOf.set(block, { reference: lists.at(-1)?.reference ?? '', level })
      ;[round, part, clause] = [ofRound, ownPart, ownClause]
    }
  }
  return { config: [...lists.map(listOf), bullets], itemOf }
}

/** `round` is empty, or a round with its stroke: `2/`. */
type List = {
  readonly reference: string
  readonly round: string
  readonly part: number
  readonly clause: number
  /** Whether its items are points with one number each, in no part. */
  readonly isPoint: boolean
}

const NUMBER = /^(?<ofRound>\d+\/)?(?<inPart>\d+)(?:\.(?<inClause>\d+))?/

function listOf({ reference, round, part, clause, isPoint }: List) {
  const indent = { left: CLAUSE_INDENT, hanging: CLAUSE_INDENT }
  const level = { format: LevelFormat.DECIMAL, alignment: AlignmentType.LEFT }
  return {
    reference,
    levels: [
      { ...level, level: 0, text: `${round}%1.`, start: part, style: { paragraph: { indent } } },
      {
        ...level,
        level: 1,
        text: isPoint ? '%2.' : `${round}%1.%2`,
        start: clause,
        style: { run: { bold: true }, paragraph: { indent } },
      },
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

import { type Block, plainText, words } from './document.ts'
import type { Wording } from './wording.ts'

/** A document with fewer headings is read without a table of contents. */
const FEWEST_HEADINGS = 5

/**
 * A document's blocks with a name at each heading and, if there are several parts, with a table of contents after the
 * status.
 *
 * @param name the document's name, which keeps the headings of several documents apart
 */
export function withContents(blocks: readonly Block[], name: string, wording: Wording): readonly Block[] {
  let count = 0
  const anchored = blocks.map((block): Block => {
    if (block.kind !== 'heading' || block.level !== 1) return block
    count += 1
    return { ...block, anchor: `${name}-${count}` }
  })
  if (count < FEWEST_HEADINGS) return anchored
  const entries = anchored.flatMap((block) => {
    if (block.kind !== 'heading' || block.anchor === undefined) return []
    const { anchor, number, runs } = block
    return [{ anchor, ...(number !== undefined && { number }), text: plainText(runs) }]
  })
  const status = anchored.findIndex(({ kind }) => kind === 'status')
  return anchored.toSpliced(status + 1, 0, { kind: 'contents', runs: [words(wording.contents)], entries })
}

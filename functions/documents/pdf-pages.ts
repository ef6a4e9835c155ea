import type { Box, RowBox, TextBox } from './pdf-boxes.ts'

/** A box, or some of its lines, at a height of a page. */
export type Placed =
  | { readonly box: TextBox; readonly y: number; readonly from: number; readonly to: number }
  | { readonly box: RowBox; readonly y: number }

export type Page = readonly Placed[]

/** Fewest lines of a text at the foot of a page, and at the head of the next one. */
const FEWEST_LINES = 2

/**
 * Places boxes on pages. Boxes that are kept together begin a new page if they do not fit on the rest of one but fit on a
 * whole one. The head of a table is repeated on each of its pages.
 *
 * @param height the height of a page without its margins, in points
 */
export function pagesOf(boxes: readonly Box[], height: number): readonly Page[] {
  const pages: Placed[][] = [[]]
  let y = 0
  let head: RowBox | undefined
  const place = (placed: Placed) => pages.at(-1)?.push(placed)
  const turn = () => {
    pages.push([])
    y = 0
  }
  for (const [at, box] of boxes.entries()) {
    const together = heightTogether(boxes, at)
    if (y > 0 && y + box.before + together > height && together <= height) turn()
    if (y > 0) y += box.before
    if (box.is === 'row') {
      if (box.isHead) head = box
      if (y > 0 && y + box.height > height) turn()
      if (y === 0 && !box.isHead && head !== undefined) {
        place({ box: head, y })
        y += head.height
      }
      place({ box, y })
      y += box.height + box.after
      continue
    }
    let from = 0
    while (from < box.lines.length) {
      const left = box.lines.length - from
      const room = Math.floor((height - y + 0.01) / box.lineHeight)
      // One line alone at the head of a page takes another one along.
      const fit = left > room && left - room < FEWEST_LINES ? room - 1 : room
      const isTooLittle = left > room && fit < FEWEST_LINES
      if (y > 0 && isTooLittle) {
        turn()
        continue
      }
      const to = from + Math.max(1, Math.min(left, fit))
      place({ box, y, from, to })
      y += (to - from) * box.lineHeight
      from = to
      if (from < box.lines.length) turn()
    }
    y += box.after
  }
  return pages
}

/** The height of a box with those that it is kept with, down to the first lines of the last of them. */
function heightTogether(boxes: readonly Box[], from: number): number {
  let sum = 0
  for (let at = from; at < boxes.length; at++) {
    const box = boxes[at]
    if (box === undefined) break
    if (at > from) sum += box.before
    if (!box.keepNext) {
      return sum + (box.is === 'row' ? box.height : Math.min(box.lines.length, FEWEST_LINES) * box.lineHeight)
    }
    sum += (box.is === 'row' ? box.height : box.lines.length * box.lineHeight) + box.after
  }
  return sum
}

import type { InstrumentDocument } from '../../shared/instrument/document.ts'
import { localeOf, USUAL_LANGUAGE } from '../../shared/languages/registry.ts'
import type { TextLanguage } from '../../shared/localized-text.ts'
import { ROW, type RowBox, type Tag, TEXT_WIDTH, type TextBox } from './pdf-boxes.ts'
import { INK, type Line } from './pdf-lines.ts'
import type { Placed } from './pdf-pages.ts'

/** In points: 25 mm and more. */
export const MARGINS = { top: 72, bottom: 72, left: 70 } as const

const SMALL = 8.5
const GREY = '#555555'
const RULE = '#888888'
const RIGHT = MARGINS.left + TEXT_WIDTH

type Element = PDFKit.PDFStructureElement

/**
 * Draws placed boxes and tells in the structure of the file what each of them is, so that a screen reader can read it: a
 * heading, a paragraph, a list, a table. A box that goes on over two pages is one element.
 */
export class PdfPen {
  readonly #file: PDFKit.PDFDocument
  readonly #pageOf: ReadonlyMap<string, number>
  #language: TextLanguage = USUAL_LANGUAGE
  #section: Element | undefined
  /** The list, contents or table that the last box belongs to. */
  #group: { readonly is: string; readonly element: Element } | undefined
  #last: { readonly box: TextBox; readonly element: Element } | undefined

  /** @param pageOf the page of each heading, by its anchor */
  constructor(file: PDFKit.PDFDocument, pageOf: ReadonlyMap<string, number>) {
    this.#file = file
    this.#pageOf = pageOf
  }

  begin({ language, title }: InstrumentDocument): void {
    this.#language = language
    this.#group = undefined
    this.#section = this.#file.struct('Sect', { title, lang: localeOf(language) })
    this.#file.addStructure(this.#section)
  }

  end(): void {
    this.#section?.end()
  }

  /** The symbol above the page, which the first page has in its masthead, and the foot below it. */
  margins(
    { symbol, foot }: InstrumentDocument,
    { isFirst, number }: { readonly isFirst: boolean; readonly number: string },
  ): void {
    const { height } = this.#file.page
    this.#file.markContent('Artifact', { type: 'Pagination' })
    this.#file.font('regular').fontSize(SMALL).fillColor(GREY)
    if (!isFirst) this.#write(symbol, RIGHT - this.#file.widthOfString(symbol), 40)
    this.#write(foot, MARGINS.left, height - 50)
    this.#write(number, RIGHT - this.#file.widthOfString(number), height - 50)
    this.#file.endMarkedContent()
  }

  draw(placed: Placed): void {
    if ('from' in placed) this.#text(placed.box, placed.y + MARGINS.top, placed.from, placed.to)
    else this.#row(placed.box, placed.y + MARGINS.top)
  }

  #text(box: TextBox, top: number, from: number, to: number): void {
    const element = this.#elementOf(box)
    const height = (to - from) * box.lineHeight
    if (box.hasRule) this.#rule(box, top, height)
    if (from === 0) this.#marks(box, top)
    for (const [index, line] of box.lines.slice(from, to).entries()) {
      const y = top + index * box.lineHeight
      this.#marked(element, box.tag === 'LI' || box.tag === 'TOCI' ? 'P' : box.tag, () => {
        if (from + index === 0 && box.label !== undefined) {
          this.#line(box.label.line, MARGINS.left + box.label.x, y, box.size)
        }
        this.#line(line, this.#startOf(box, line), y, box.size)
        if (index === to - from - 1 && box.leadsTo !== undefined) this.#pageNumber(box, box.leadsTo, y)
      })
    }
    if (box.leadsTo !== undefined) this.#file.goTo(MARGINS.left, top, TEXT_WIDTH, height, box.leadsTo)
  }

  #elementOf(box: TextBox): Element {
    if (this.#last?.box === box) return this.#last.element
    const element = this.#file.struct(box.tag)
    this.#parentOf(box.tag).add(element)
    this.#last = { box, element }
    return element
  }

  #parentOf(tag: Tag): Element {
    return tag === 'LI' ? this.#groupOf('L') : tag === 'TOCI' ? this.#groupOf('TOC') : this.#ungrouped()
  }

  #ungrouped(): Element {
    this.#group = undefined
    return this.#document()
  }

  #document(): Element {
    if (this.#section === undefined) throw new Error('no document was begun')
    return this.#section
  }

  #groupOf(is: 'L' | 'TOC' | 'Table', isNew = false): Element {
    if (this.#group?.is !== is || isNew) {
      const element = this.#file.struct(is)
      this.#document().add(element)
      this.#group = { is, element }
    }
    return this.#group.element
  }

  /** A destination for links, and a bookmark. */
  #marks({ anchor, bookmark }: TextBox, top: number): void {
    if (anchor !== undefined) this.#file.addNamedDestination(anchor, 'XYZ', 0, top - 8, 0)
    if (bookmark !== undefined) this.#file.outline.addItem(bookmark)
  }

  #pageNumber({ size }: TextBox, anchor: string, y: number): void {
    const number = String(this.#pageOf.get(anchor) ?? '')
    this.#file.font('regular').fontSize(size).fillColor(INK)
    this.#write(number, RIGHT - this.#file.widthOfString(number), y)
  }

  #startOf({ align, indent, width, size }: TextBox, line: Line): number {
    const left = MARGINS.left + indent
    const last = line.at(-1)
    if (align === 'left' || last === undefined) return left
    const wide = last.x + this.#file.font(last.face).fontSize(size).widthOfString(last.text.trimEnd())
    return left + (width - wide) / (align === 'center' ? 2 : 1)
  }

  #row({ cells, height, isHead }: RowBox, top: number): void {
    const row = this.#file.struct('TR')
    this.#groupOf('Table', isHead).add(row)
    this.#file.markContent('Artifact', { type: 'Layout' })
    for (const { x, width } of cells) {
      const frame = this.#file.rect(MARGINS.left + x, top, width, height).lineWidth(0.5)
      if (isHead) frame.fillAndStroke('#eeeeee', RULE)
      else frame.stroke(RULE)
    }
    this.#file.endMarkedContent()
    for (const { lines, x } of cells) {
      const tag = isHead ? 'TH' : 'TD'
      const cell = this.#file.struct(tag)
      row.add(cell)
      for (const [index, line] of lines.entries()) {
        const y = top + ROW.padding + index * ROW.lineHeight
        this.#marked(cell, tag, () => this.#line(line, MARGINS.left + x + ROW.padding, y, ROW.size))
      }
    }
  }

  #rule({ indent }: TextBox, top: number, height: number): void {
    const x = MARGINS.left + indent - 8
    this.#file.markContent('Artifact', { type: 'Layout' })
    this.#file
      .moveTo(x, top)
      .lineTo(x, top + height)
      .lineWidth(1)
      .stroke('#999999')
    this.#file.endMarkedContent()
  }

  #marked(element: Element, tag: string, draw: () => void): void {
    element.add(this.#file.markStructureContent(tag))
    draw()
    this.#file.endMarkedContent()
  }

  #line(line: Line, left: number, y: number, size: number): void {
    for (const { text, x, face, color, change, language } of line) {
      const isForeign = language !== undefined && language !== this.#language
      if (isForeign) this.#file.markContent('Span', { lang: localeOf(language) })
      this.#file.font(face).fontSize(size).fillColor(color)
      this.#write(text, left + x, y, { underline: change === 'inserted', strike: change === 'deleted' })
      if (isForeign) this.#file.endMarkedContent()
    }
  }

  #write(text: string, x: number, y: number, options: PDFKit.Mixins.TextOptions = {}): void {
    this.#file.text(text, x, y, { lineBreak: false, ...options })
  }
}

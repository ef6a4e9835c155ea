import type { Language } from '../localized-text.ts'

/**
 * A document as blocks of plain text: what every form of the instrument is rendered from. Nothing in a run is
 * markup; each renderer escapes what its form would take for some.
 */
export type Run = {
  readonly text: string
  /** Where it is not the document's own language. */
  readonly language?: Language
  readonly strong?: boolean
  /** An editorial remark, not part of the text. */
  readonly remark?: boolean
  /** A digest or another thing to be compared letter by letter. */
  readonly code?: boolean
  /** Against an earlier draft. */
  readonly change?: 'inserted' | 'deleted'
}

export type Runs = readonly Run[]

export type Block =
  | { readonly kind: 'title'; readonly runs: Runs }
  | { readonly kind: 'subtitle'; readonly runs: Runs }
  /** Where the text stands: "Draft, first reading", "Adopted". */
  | { readonly kind: 'status'; readonly runs: Runs }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly number?: string; readonly runs: Runs }
  | { readonly kind: 'paragraph'; readonly runs: Runs }
  | { readonly kind: 'item'; readonly runs: Runs }
  | { readonly kind: 'clause'; readonly number: string; readonly runs: Runs }
  /** One of several texts in square brackets, under the clause or term they are about. */
  | { readonly kind: 'alternative'; readonly runs: Runs }
  /** What stands beside a clause: a reservation, a declaration, whose a text is. */
  | { readonly kind: 'note'; readonly runs: Runs }
  | {
      readonly kind: 'table'
      readonly head: readonly Runs[]
      readonly rows: readonly (readonly Runs[])[] /** Shares of the width. */
      readonly widths: readonly number[]
    }

/** The name of the document of everybody together, beside the declarations of the sides. */
export const JOINT = 'joint'

/** One document; a round with parallel declarations ends in several. */
export type InstrumentDocument = {
  /** `joint`, or the id of the side that speaks: names the file. */
  readonly name: string
  readonly language: Language
  /** For the window, the file's properties and the running head. */
  readonly title: string
  /** In the running foot: the draft's standing and the beginning of the record's head. */
  readonly foot: string
  readonly blocks: readonly Block[]
}

/** A run of Parley's own words. */
export function words(text: string): Run {
  return { text }
}

export function strong(text: string): Run {
  return { text, strong: true }
}

export function remark(text: string): Run {
  return { text, remark: true }
}

/** What runs say, without how they say it. */
export function plainText(runs: Runs): string {
  return runs.map((run) => run.text).join('')
}

/**
 * What can be shown of a text that somebody wrote. Control characters have no place in any form, and those that
 * turn the direction of writing can make a text read as another one: each is shown as a replacement character.
 */
export function showable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .toWellFormed()
    .replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, (sign) =>
      sign === '\n' ? sign : sign === '\t' ? ' ' : '\ufffd',
    )
}

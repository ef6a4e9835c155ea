import type { Stage } from './stage.ts'

/** A reading, as far as its name tells of it. */
export type Named = {
  readonly stage: Stage
  /** From 1, in its passage. */
  readonly sitting: number
  /** From 1. */
  readonly passage: number
  /** The heading of its basket. */
  readonly basket?: string | undefined
}

/** How stages and readings are named. */
export type ReadingWords = {
  readonly stages: Readonly<Record<Stage, string>>
  /** "Media: Draft commitments, first reading". From the second passage through drafting on, its number ends the name. */
  readonly name: (reading: Named) => string
}

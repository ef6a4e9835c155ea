import type { AgreementRule } from './agreement.ts'

/** An open reading that a participant may take positions in. */
export type ReadingToAnswer = {
  readonly reading: string
  readonly closesAt: string
  readonly rule: AgreementRule['rule']
  /** Its texts, in the order in which they are read. */
  readonly texts: readonly { readonly id: string; readonly isWithdrawn: boolean }[]
  /** The texts that the participant has a position on. */
  readonly answered: ReadonlySet<string>
}

/** What awaits the position of a participant. */
export type Awaits = {
  /** How many texts. */
  readonly texts: number
  /** The readings that they are in, the one that closes first at the beginning. */
  readonly readings: readonly {
    readonly reading: string
    readonly closesAt: string
    readonly texts: readonly string[]
  }[]
  /** Readings under the silence procedure. They await nothing: each text stands unless somebody objects. */
  readonly underSilence: readonly { readonly reading: string; readonly closesAt: string }[]
}

/** A text of a reading. */
export type Place = { readonly reading: string; readonly proposal: string }

/** What awaits a participant, over all lanes: each text that is not withdrawn and that they have no position on. */
export function whatAwaits(open: readonly ReadingToAnswer[]): Awaits {
  const inOrder = open.toSorted(
    (one, other) => compare(one.closesAt, other.closesAt) || compare(one.reading, other.reading),
  )
  const readings = inOrder
    .filter(({ rule }) => rule !== 'silence')
    .map(({ reading, closesAt, texts, answered }) => ({
      reading,
      closesAt,
      texts: texts.filter(({ id, isWithdrawn }) => !isWithdrawn && !answered.has(id)).map(({ id }) => id),
    }))
    .filter(({ texts }) => texts.length > 0)
  return {
    texts: readings.reduce((sum, { texts }) => sum + texts.length, 0),
    readings,
    underSilence: inOrder
      .filter(({ rule }) => rule === 'silence')
      .map(({ reading, closesAt }) => ({ reading, closesAt })),
  }
}

/** The text to read first: the first one of the reading that closes first. */
export function firstAwaiting({ readings: [first] }: Pick<Awaits, 'readings'>): Place | undefined {
  const proposal = first?.texts[0]
  return first === undefined || proposal === undefined ? undefined : { reading: first.reading, proposal }
}

/**
 * The next text of the same reading that awaits a position: the first one after the given text, then from the beginning.
 * Under the silence procedure no text awaits one.
 */
export function nextInReading({ texts, answered, rule }: ReadingToAnswer, after: string): string | undefined {
  if (rule === 'silence') return undefined
  const at = texts.findIndex(({ id }) => id === after)
  const fromThere = [...texts.slice(at + 1), ...texts.slice(0, Math.max(at, 0))]
  return fromThere.find(({ id, isWithdrawn }) => !isWithdrawn && !answered.has(id))?.id
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

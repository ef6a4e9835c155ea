import type { RoundRecord } from '../../shared/record.ts'
import type { SortedReading } from './count.ts'
import type { Findings } from './mismatch.ts'

/** Something that a position says: the change that it asks for, or a note on a clause. */
type Word = {
  readonly text: string | { readonly [language: string]: string | undefined }
  readonly side?: string | undefined
  /** A reservation or a declaration: it has its effect in the instrument. */
  readonly isNote: boolean
}

/**
 * Checks the words of positions, wherever the edition shows them: they are of sides of the dialogue, exactly where sides
 * are disclosed, and in its languages. Reservations and declarations have every language where the rules hold words back
 * that lack one. In the first format words have no languages.
 */
export function checkWhoseWords(
  { at, reading, statements }: SortedReading,
  record: RoundRecord,
  findings: Findings,
): void {
  const notes = reading.ratification?.statements ?? []
  const shown: readonly (readonly [place: string, words: readonly Word[]])[] = [
    [`${at}.submissions`, statements.map((one) => ({ ...one, isNote: one.says !== 'change' }))],
    ...(reading.words?.proposals ?? []).map(
      ({ changes }, index) =>
        [`${at}.words.proposals[${index}].changes`, changes.map((one) => ({ ...one, isNote: false }))] as const,
    ),
    [`${at}.ratification.statements`, notes.map((one) => ({ ...one, isNote: true }))],
  ]
  for (const [place, words] of shown) {
    const faults = new Set(words.flatMap((one) => faultsOf(one, record)))
    for (const fault of faults) findings.report(place, fault)
  }
}

function faultsOf({ text, side, isNote }: Word, { dialogue }: RoundRecord): readonly string[] {
  const { attribution, languages, sides, untranslated } = dialogue
  const fits = attribution === 'none' ? side === undefined : sides.some(({ id }) => id === side)
  const written = typeof text === 'string' ? undefined : Object.keys(text)
  const foreign = written?.find((one) => !languages.some((language) => language === one))
  const isHeldBack = isNote && untranslated === 'held-back'
  const missing = isHeldBack && written !== undefined ? languages.find((one) => !written.includes(one)) : undefined
  return [
    ...(fits ? [] : [`have words of ${side ?? 'no side'}, under the rule "${attribution}"`]),
    ...(foreign === undefined ? [] : [`have words in ${foreign}, in which the dialogue is not held`]),
    ...(missing === undefined ? [] : [`have a reservation or declaration without ${missing}`]),
  ]
}

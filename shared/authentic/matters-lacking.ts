import type { AuthenticLanguages } from './authentic-languages.ts'
import { isPutToRatification, lackingLanguages, type OnTheTable } from './state-of-text.ts'

/** A matter of which no text can be put to ratification: the text that lacks the fewest languages, and these. */
export type MatterLacking<One> = { readonly text: One; readonly languages: AuthenticLanguages }

/**
 * The matters of which no text has every authentic language in line: a clause with its competing texts. It depends on texts alone, so
 * it discloses no position.
 *
 * @param texts those on the table, without those that were withdrawn
 */
export function mattersLacking<One extends OnTheTable & { readonly competes: string }>(
  texts: readonly One[],
  authentic: AuthenticLanguages | undefined,
): readonly MatterLacking<One>[] {
  const clauses = texts.filter(isPutToRatification)
  return [...Map.groupBy(clauses, ({ competes }) => competes).values()].flatMap((matter) => {
    const lacking = matter.map((text) => ({ text, languages: lackingLanguages(text, authentic) }))
    const [fewest] = lacking.toSorted((one, other) => one.languages.length - other.languages.length)
    return fewest === undefined || fewest.languages.length === 0 ? [] : [fewest]
  })
}

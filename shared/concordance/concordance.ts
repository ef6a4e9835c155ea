import * as z from 'zod'
import { LocalizedText, TextLanguage } from '../localized-text.ts'
import { isTermIn, type Searchable, searchable, wanted } from './find-term.ts'

const clauses = z.array(z.string()).readonly()

/** A term in one language: what it is called, and in which clauses. */
const TermInLanguage = z.object({
  language: TextLanguage,
  names: z.array(z.string()).readonly().meta({
    description: 'What the term is called; several if its definitions in brackets differ, none if it has no name here',
  }),
  uses: clauses.meta({ description: 'The ids of the clauses in which it was found in this language' }),
  lacks: clauses.meta({
    description:
      'The ids of the clauses in which it was found in another language, and not in this one. Clauses without a whole text in this language are left out',
  }),
})
export type TermInLanguage = z.infer<typeof TermInLanguage>

const ConcordanceTerm = z
  .object({
    id: z.string().meta({ description: 'The id of its definition' }),
    term: LocalizedText,
    state: z.enum(['stands', 'agreed', 'in-brackets']),
    languages: z.array(TermInLanguage).readonly(),
  })
  .meta({ id: 'ConcordanceTerm' })
export type ConcordanceTerm = z.infer<typeof ConcordanceTerm>

const ConcordanceClause = z
  .object({
    id: z.string(),
    basket: z.string(),
    number: z.string(),
    letter: z.string().optional().meta({ description: 'The letter of a wording in brackets' }),
  })
  .meta({ id: 'ConcordanceClause' })
export type ConcordanceClause = z.infer<typeof ConcordanceClause>

/** For each term that was defined: which clauses use it, in each language, and where one language lacks it. */
export const Concordance = z
  .object({
    clauses: z.array(ConcordanceClause).readonly(),
    terms: z.array(ConcordanceTerm).readonly(),
  })
  .meta({ id: 'Concordance' })
export type Concordance = z.infer<typeof Concordance>

/** A term to look for. Definitions that compete may call it differently. */
export type DefinedTerm = Pick<ConcordanceTerm, 'id' | 'state'> & {
  readonly names: readonly [LocalizedText, ...LocalizedText[]]
}

/** A clause to look in, with the texts that it consists of: what is done, and the condition. */
export type ClauseTexts = ConcordanceClause & { readonly texts: readonly LocalizedText[] }

/**
 * Finds terms in clauses, language by language. The rule and what it misses are in `docs/languages.md`.
 *
 * @param languages those of the dialogue, in its order
 */
export function concordanceOf(
  terms: readonly DefinedTerm[],
  all: readonly ClauseTexts[],
  languages: readonly TextLanguage[],
): Concordance {
  const columns = languages.map((language) => columnIn(language, all))
  return {
    clauses: all.map(({ texts: _, ...clause }) => clause),
    terms: terms.map((term) => termIn(columns, term, all)),
  }
}

/** The clauses in one language. */
type Column = {
  readonly language: TextLanguage
  readonly texts: readonly (readonly Searchable[])[]
  readonly isWhole: readonly boolean[]
  /** In which clauses a form of a word is, so that a term is not looked for in all of them. */
  readonly withForm: ReadonlyMap<string, ReadonlySet<number>>
}

function columnIn(language: TextLanguage, all: readonly ClauseTexts[]): Column {
  const written = all.map(({ texts }) => texts.flatMap((text) => text[language] ?? []))
  const texts = written.map((of) => of.map((text) => searchable(text, language)))
  const withForm = new Map<string, Set<number>>()
  for (const [at, of] of texts.entries()) {
    for (const form of of.flat().flatMap((forms) => [...forms])) {
      withForm.set(form, (withForm.get(form) ?? new Set()).add(at))
    }
  }
  return { language, texts, isWhole: all.map((one, at) => written[at]?.length === one.texts.length), withForm }
}

function termIn(
  columns: readonly Column[],
  { id, names, state }: DefinedTerm,
  all: readonly ClauseTexts[],
): ConcordanceTerm {
  const found = columns.map((column) => {
    const own = [...new Set(names.flatMap((name) => name[column.language] ?? []))]
    return { column, own, uses: new Set(own.flatMap((name) => clausesWith(name, column))) }
  })
  const used = new Set(found.flatMap(({ uses }) => [...uses]))
  const idsWhere = (holds: (at: number) => boolean) => all.filter((_, at) => holds(at)).map(({ id }) => id)
  return {
    id,
    term: names[0],
    state,
    languages: found.map(({ column: { language, isWhole }, own, uses }) => ({
      language,
      names: own,
      uses: idsWhere((at) => uses.has(at)),
      lacks: own.length === 0 ? [] : idsWhere((at) => used.has(at) && !uses.has(at) && isWhole[at] === true),
    })),
  }
}

function clausesWith(name: string, { language, texts, withForm }: Column): readonly number[] {
  const term = wanted(name, language)
  const perhaps = new Set(term[0]?.flatMap((form) => [...(withForm.get(form) ?? [])]))
  return [...perhaps].filter((at) => texts[at]?.some((text) => isTermIn(text, term)))
}

/** How often a language lacks a term that another one uses. */
export function differencesIn({ terms }: Pick<Concordance, 'terms'>): number {
  return terms.flatMap(({ languages }) => languages.flatMap(({ lacks }) => lacks)).length
}

import { signsOf } from '../languages/format/signs.ts'
import { wordsIn } from '../languages/loaded.ts'
import { inLanguage, type Language, type LocalizedText } from '../localized-text.ts'
import { isolated } from '../text/isolated.ts'
import { languagesIn, wordsOf } from './written-words.ts'

/** What keeps a table from the roster. Those without a line are about the whole table. */
export type RosterProblem = { readonly line?: number } & (
  | { readonly is: 'no-table' | 'empty' | 'open-quote' | 'no-name-column' | 'no-name' | 'long-name' }
  | { readonly is: 'no-such-capacity' | 'no-such-language'; readonly written: string }
  | { readonly is: 'no-such-role'; readonly written: string; readonly coChairs: boolean }
  | { readonly is: 'no-such-side'; readonly written: string; readonly sides: readonly LocalizedText[] }
  | { readonly is: 'no-role'; readonly coChairs: boolean }
  | { readonly is: 'no-side'; readonly sides: readonly LocalizedText[] }
  | { readonly is: 'no-capacity' }
  | { readonly is: 'side-of-none' | 'wrong-email' | 'not-your-side' }
  | { readonly is: 'too-many'; readonly most: number }
  | { readonly is: 'same-person'; readonly lines: readonly number[] }
  | { readonly is: 'there-otherwise' }
)

/** A problem in words: what is wrong, then what to do. */
export function problemInWords(problem: RosterProblem, language: Language): string {
  const words = wordsIn(language).commands.rosterProblems
  switch (problem.is) {
    case 'no-such-role':
    case 'no-such-side':
    case 'no-such-capacity':
    case 'no-such-language':
      return words[problem.is](isolated(problem.written), mayBeWritten(problem, language))
    case 'no-role':
    case 'no-side':
    case 'no-capacity':
      return words[problem.is](mayBeWritten(problem, language))
    case 'too-many':
      return words['too-many'](new Intl.NumberFormat(language).format(problem.most))
    case 'same-person':
      return words['same-person'](new Intl.ListFormat(language).format(problem.lines.map(String)))
    default:
      return words[problem.is]
  }
}

type WithAllowed = Extract<RosterProblem, { readonly is: `no-such-${string}` | 'no-role' | 'no-side' | 'no-capacity' }>

/** What the cell may say, as a list. */
function mayBeWritten(problem: WithAllowed, language: Language): string {
  const { list } = signsOf(wordsIn(language).documents.instrument)
  switch (problem.is) {
    case 'no-such-role':
    case 'no-role': {
      const { 'co-chair': coChair, ...others } = wordsOf('roles', language)
      return [...Object.values(others), ...(problem.coChairs ? [coChair] : [])].join(list)
    }
    case 'no-such-side':
    case 'no-side':
      return problem.sides.map((name) => inLanguage(name, language).words).join(list)
    case 'no-such-capacity':
    case 'no-capacity':
      return Object.values(wordsOf('capacities', language)).join(list)
    case 'no-such-language':
      return languagesIn(language).join(list)
    default:
      return problem satisfies never
  }
}

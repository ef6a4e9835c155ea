import type { ConcordanceClause, ConcordanceTerm } from '../../../shared/concordance/concordance.ts'
import { inTongue } from '../../../shared/languages/registry.ts'
import { inLanguage } from '../../../shared/localized-text.ts'
import { languageOfTexts } from '../../../shared/spoken.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { nameOfLanguage } from './name-of-language.ts'
import { Localized } from './text-in-languages.tsx'

type TermTableProps = {
  readonly term: ConcordanceTerm
  readonly clauses: readonly ConcordanceClause[]
  readonly phrases: Phrases
}

/** One term of a concordance: a row for each language. On a phone each row is a card of its own. */
export function TermTable({ term, clauses, phrases }: TermTableProps) {
  const { concordance: words, signs } = phrases
  const labelled = (label: string) => (
    <span class="of" aria-hidden="true">
      {label}
      {signs.colon}
    </span>
  )
  return (
    <>
      <h2>
        <Localized text={term.term} phrases={phrases} short />
        <small class="note">
          {signs.opens}
          {words.state[term.state]}
          {signs.closes}
        </small>
      </h2>
      <section class="wide" tabindex={0} aria-label={inLanguage(term.term, languageOfTexts(phrases)).words}>
        <table class="matrix">
          <thead>
            <tr>
              {[words.language, words.name, words.uses, words.lacks].map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {term.languages.map(({ language, names, uses, lacks }) => (
              <tr>
                <th scope="row">{nameOfLanguage(language, phrases)}</th>
                <td>
                  {labelled(words.name)}
                  {names.length === 0 && words.unnamed}
                  {names.map((name, at) => (
                    <>
                      {at > 0 && signs.names}
                      <bdi {...inTongue(language)}>{name}</bdi>
                    </>
                  ))}
                </td>
                <td>
                  {labelled(words.uses)}
                  <Clauses ids={uses} clauses={clauses} phrases={phrases} />
                </td>
                <td>
                  {labelled(words.lacks)}
                  {lacks.length === 0 ? (
                    words.nowhere
                  ) : (
                    <strong>
                      <Clauses ids={lacks} clauses={clauses} phrases={phrases} />
                    </strong>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

type ClausesProps = Pick<TermTableProps, 'clauses' | 'phrases'> & { readonly ids: readonly string[] }

function Clauses({ ids, clauses, phrases }: ClausesProps) {
  if (ids.length === 0) return <>{phrases.concordance.nowhere}</>
  const wanted = new Set(ids)
  return (
    <>
      {clauses
        .filter(({ id }) => wanted.has(id))
        .map(({ number, letter }, at) => (
          <>
            {at > 0 && phrases.signs.list}
            <bdi dir="ltr">{letter === undefined ? number : `${number} ${letter}`}</bdi>
          </>
        ))}
    </>
  )
}

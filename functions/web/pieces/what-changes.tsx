import { diffWords } from 'diff'
import { Language } from '../../../shared/localized-text.ts'
import { type ProposalBody, textsOf } from '../../../shared/proposal.ts'
import type { Phrases } from '../phrases/phrases.ts'

type ChangesProps = { readonly from: ProposalBody; readonly to: ProposalBody; readonly phrases: Phrases }

/** What an amendment changes, word by word, in the language both texts are written in. */
export function WhatChanges({ from, to, phrases }: ChangesProps) {
  if (from.kind === 'text' || to.kind === 'text') return null
  const [before, after] = [textsOf(from).at(-1), textsOf(to).at(-1)]
  const language = [phrases.language, ...Language.options].find(
    (one) => before?.[one] !== undefined && after?.[one] !== undefined,
  )
  if (language === undefined || before?.[language] === after?.[language]) return null
  return (
    <details>
      <summary>{phrases.reading.changes}</summary>
      <p class="text" lang={language} dir="auto">
        {diffWords(before?.[language] ?? '', after?.[language] ?? '').map(({ value, added, removed }) =>
          added ? <ins>{value}</ins> : removed ? <del>{value}</del> : value,
        )}
      </p>
    </details>
  )
}

import { marksOf } from '../../../shared/instrument/bracket-runs.ts'
import type { BracketLine } from '../../../shared/instrument/inline-brackets.ts'
import { wordingIn } from '../../../shared/instrument/wordings.ts'
import type { Language } from '../../../shared/localized-text.ts'

type LineProps = { readonly line: BracketLine; readonly language: Language }

/** Several wordings in one line. Sighted readers see brackets with letters, and screen readers read out options. */
export function Line({ line, language }: LineProps) {
  const wording = wordingIn(language)
  return (
    <span dir="auto" lang={language}>
      {marksOf(line).map((mark) => {
        if (mark.is === 'words') return mark.text
        const { labels } = mark
        return mark.is === 'opens' ? (
          <Sign sign={`[${labels.join(', ')}: `} spoken={wording.bracketOpens(labels)} />
        ) : (
          <Sign sign="]" spoken={wording.bracketCloses(labels)} />
        )
      })}
    </span>
  )
}

function Sign({ sign, spoken }: { readonly sign: string; readonly spoken: string }) {
  return (
    <b>
      <span aria-hidden="true">{sign}</span>
      <span class="spoken">{spoken}</span>
    </b>
  )
}

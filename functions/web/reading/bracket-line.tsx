import { type Mark, marksOf } from '../../../shared/instrument/bracket-runs.ts'
import type { BracketLine } from '../../../shared/instrument/inline-brackets.ts'
import { wordingIn } from '../../../shared/instrument/wordings.ts'
import { signsOf } from '../../../shared/languages/format/signs.ts'
import { languageOfTexts, type Tongue } from '../../../shared/spoken.ts'

type LineProps = { readonly line: BracketLine; readonly tongue: Tongue }

/** Several wordings in one line. Sighted readers see brackets with letters, and screen readers read out options. */
export function Line({ line, tongue }: LineProps) {
  return (
    <span dir="auto" lang={languageOfTexts(tongue)}>
      <Marks marks={marksOf(line)} tongue={tongue} />
    </span>
  )
}

/** The marks of a line, or of a part of it. */
export function Marks({
  marks,
  tongue: { language },
}: Pick<LineProps, 'tongue'> & { readonly marks: readonly Mark[] }) {
  const wording = wordingIn(language)
  const { list, colon } = signsOf(wording)
  return (
    <>
      {marks.map((mark) => {
        if (mark.is === 'words') return mark.text
        const { labels } = mark
        return mark.is === 'opens' ? (
          <Sign sign={`[${labels.join(list)}${colon}`} spoken={wording.bracketOpens(labels)} />
        ) : (
          <Sign sign="]" spoken={wording.bracketCloses(labels)} />
        )
      })}
    </>
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

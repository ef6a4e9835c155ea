import { wordingIn } from '../../../shared/instrument/wordings.ts'
import { NotInLine } from '../pieces/not-in-line.tsx'
import { Line } from './bracket-line.tsx'
import { type NumberedClause, numberedClauses } from './numbered-clauses.ts'
import { competingTexts } from './open-wordings.ts'
import { Clause } from './proposal-text.tsx'
import type { ReadingProps } from './reading-props.ts'

/** The clauses of a text that is put to ratification, with brackets at the words that are open, as in the instrument. */
export function Clauses(props: ReadingProps & { readonly proposal: { readonly body: { readonly kind: string } } }) {
  if (props.proposal.body.kind !== 'text') return null
  return (
    <ol>
      {numberedClauses(props.clauses).map((clause) => (
        <li class="text">
          {clause.wordings.length === 1 ? <Alone {...props} {...clause} /> : <Wordings {...props} {...clause} />}
        </li>
      ))}
    </ol>
  )
}

type ClauseProps = ReadingProps & NumberedClause

function Alone({ wordings: [only], isBracketed, isOpen, dialogue, phrases }: ClauseProps) {
  if (only === undefined) return null
  const { body, outOfLine } = only.clause
  return (
    <>
      {body.kind === 'commitment' && (
        <span class={isBracketed ? 'open-bracket' : ''}>
          <Clause body={body} sides={dialogue.sides} phrases={phrases} />
        </span>
      )}
      <NotInLine outOfLine={outOfLine} phrases={phrases} />
      {isBracketed && <small class="note"> {wordingIn(phrases.language).alternatives(1, isOpen)}</small>}
    </>
  )
}

/** Wordings of one clause: in one line where they share most of their words, else each with its letter. */
function Wordings({ wordings, isOpen, dialogue, phrases }: ClauseProps) {
  const wording = wordingIn(phrases.language)
  const clauses = wordings.map(({ clause }) => ({ ...clause, outcome: clause }))
  const shown = competingTexts(clauses, clauses, dialogue.sides, phrases.language)
  const [only] = shown
  const isOneLine = shown.length === 1 && only?.is === 'line'
  const letters = wordings.map(({ letter }) => letter)
  return (
    <>
      {!isOneLine && <p class="note">{wording.alternatives(wordings.length, isOpen)}</p>}
      {shown.map((one) =>
        one.is === 'line' ? (
          <p>
            <span class={isOneLine && isOpen ? '' : 'open-bracket'}>
              <Line line={one.line} language={one.language} />
            </span>
            {one.language !== phrases.language && <small class="note"> {phrases.untranslated[one.language]}</small>}
          </p>
        ) : (
          <p>
            <span class="open-bracket">
              {one.letter}:{' '}
              {one.proposal.body.kind === 'commitment' && (
                <Clause body={one.proposal.body} sides={dialogue.sides} phrases={phrases} />
              )}
            </span>
          </p>
        ),
      )}
      {isOneLine && <p class="note">{wording.inTheLine(letters, isOpen)}</p>}
      {wordings.map(({ letter, clause }) => (
        <NotInLine outOfLine={clause.outOfLine} phrases={phrases} letter={letter} />
      ))}
    </>
  )
}

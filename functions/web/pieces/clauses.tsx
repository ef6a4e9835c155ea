import type { ReadingProps } from '../pages/reading-body.tsx'
import { NotInLine } from './not-in-line.tsx'
import { Clause } from './proposal-text.tsx'

/** The clauses of a text that is put to ratification. */
export function Clauses({
  proposal,
  clauses,
  dialogue,
  phrases,
}: ReadingProps & { readonly proposal: { readonly body: { readonly kind: string } } }) {
  if (proposal.body.kind !== 'text') return null
  return (
    <ol>
      {clauses.map(({ body, outOfLine, isBracketed }) => (
        <li class="text">
          {body.kind === 'commitment' && (
            <span class={isBracketed ? 'open-bracket' : ''}>
              <Clause body={body} sides={dialogue.sides} phrases={phrases} />
            </span>
          )}
          <NotInLine outOfLine={outOfLine} phrases={phrases} />
          {isBracketed && <small class="note"> ({phrases.reading.inBrackets})</small>}
        </li>
      ))}
    </ol>
  )
}

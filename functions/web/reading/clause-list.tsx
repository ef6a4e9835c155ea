import { clauseRuns } from '../../../shared/instrument/clauses.ts'
import { plainText } from '../../../shared/instrument/document.ts'
import { wordingIn } from '../../../shared/instrument/wordings.ts'
import type { ProposalBody } from '../../../shared/proposal.ts'
import { NotInLine } from '../pieces/not-in-line.tsx'
import type { sentenceOf } from '../pieces/sentence.ts'
import { Line } from './bracket-line.tsx'
import { type NumberedClause, numberedClauses } from './numbered-clauses.ts'
import { competingTexts } from './open-wordings.ts'
import type { ReadingProps } from './reading-props.ts'

/** The clauses of a text that is put to ratification, with brackets at the words that are open, as in the instrument. */
export function Clauses(props: ReadingProps & { readonly proposal: { readonly body: { readonly kind: string } } }) {
  if (props.proposal.body.kind !== 'text') return null
  const clauses = numberedClauses(props.clauses, props.view.basket)
  return (
    <>
      <ul class="plain">
        {clauses.map((clause) => (
          <li class="text">
            <strong>{clause.number}</strong>{' '}
            {clause.wordings.length === 1 ? <Alone {...props} {...clause} /> : <Wordings {...props} {...clause} />}
          </li>
        ))}
      </ul>
      {clauses.some(({ isBracketed }) => isBracketed) && <p class="note">{props.phrases.reading.bracketsInAnnex}</p>}
    </>
  )
}

/** A clause in the words of the instrument, which depend on the form of the result. */
function adoptedSentence({ basket }: ReadingProps): typeof sentenceOf {
  return (body, sides, wanted) => {
    if (body.kind !== 'commitment') return undefined
    const form = basket?.modality ?? 'joint-statement'
    const runs = clauseRuns(body, { form }, wordingIn(wanted), { dialogue: { sides } }).filter((run) => !run.remark)
    return { language: runs[0]?.language ?? wanted, heading: '', text: plainText(runs) }
  }
}

type ClauseProps = ReadingProps & NumberedClause

function Alone(props: ClauseProps) {
  const {
    wordings: [only],
    isBracketed,
    isOpen,
    phrases,
  } = props
  if (only === undefined) return null
  const { body, outOfLine } = only.clause
  return (
    <>
      <span class={isBracketed ? 'open-bracket' : ''}>
        <Sentence {...props} body={body} />
      </span>
      <NotInLine outOfLine={outOfLine} phrases={phrases} />
      {isBracketed && <small class="note"> {wordingIn(phrases.language).alternatives(1, isOpen)}</small>}
    </>
  )
}

function Sentence(props: ReadingProps & { readonly body: ProposalBody }) {
  const { body, dialogue, phrases } = props
  const said = adoptedSentence(props)(body, dialogue.sides, phrases.language)
  if (said === undefined) return null
  return (
    <>
      <span dir="auto" lang={said.language}>
        {said.text}
      </span>
      {said.language !== phrases.language && <small class="note"> {phrases.untranslated[said.language]}</small>}
    </>
  )
}

/** Wordings of one clause: in one line where they share most of their words, else each with its letter. */
function Wordings(props: ClauseProps) {
  const { wordings, isOpen, dialogue, phrases } = props
  const wording = wordingIn(phrases.language)
  const clauses = wordings.map(({ clause }) => clause)
  const shown = competingTexts(clauses, clauses, dialogue.sides, phrases.language, adoptedSentence(props))
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
              {one.letter}: <Sentence {...props} body={one.proposal.body} />
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

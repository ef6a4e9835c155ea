import { raw } from 'hono/html'
import { besideEachOther, type Texts } from '../../../shared/instrument/beside.ts'
import { bodyOf } from '../../../shared/instrument/html.ts'
import { bodyBeside } from '../../../shared/instrument/html-beside.ts'
import { blocksToRatify } from '../../../shared/instrument/ratified-text.ts'
import { inTongue } from '../../../shared/languages/registry.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import { languageOfTexts, tongueOf } from '../../../shared/spoken.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import { languageOfDocument } from '../pieces/language-of-document.ts'
import { nameOfLanguage } from '../pieces/name-of-language.ts'
import type { ReadingProps } from './reading-props.ts'

/**
 * The text that is put to ratification, in the words and under the numbers of the instrument, also in each other authentic
 * language, and the digest that seals these words.
 */
export function Clauses(props: ReadingProps & { readonly proposal: Pick<ProposalView, 'body'> }) {
  const { proposal, text, dialogue, phrases, beside } = props
  if (proposal.body.kind !== 'text' || text === undefined) return null
  const language = languageOfDocument(dialogue, phrases)
  const second = beside && languageOfTexts(beside)
  const others = (dialogue.authentic ?? []).filter((other) => other !== language && other !== second)
  const digest = proposal.body.words?.[language]
  return (
    <>
      {second === undefined || second === language ? (
        <InWords {...props} language={language} text={text} />
      ) : (
        <InTwo {...props} languages={[language, second]} text={text} />
      )}
      {others.map((other) => (
        <>
          <h4>{phrases.authentic.textIn(nameOfLanguage(other, phrases))}</h4>
          <InWords {...props} language={other} text={text} />
        </>
      ))}
      {text.clauses.some(({ isAgreed }) => !isAgreed) && <p class="note">{phrases.reading.bracketsInAnnex}</p>}
      {digest !== undefined && (
        <p class="note">
          {phrases.reading.sealed}
          {phrases.signs.space}
          <code>{digest}</code>
        </p>
      )}
    </>
  )
}

type WordsProps = Pick<ReadingProps, 'dialogue'> & { readonly text: NonNullable<ReadingProps['text']> }

function InWords({ text, language, dialogue }: WordsProps & { readonly language: TextLanguage }) {
  const written = writtenIn(language, text, dialogue)
  return (
    <div class="ratified" {...inTongue(written.language)}>
      {raw(bodyOf(written))}
    </div>
  )
}

/** The clauses in two languages, beside each other. */
function InTwo({
  text,
  languages: [first, second],
  dialogue,
}: WordsProps & { readonly languages: readonly [TextLanguage, TextLanguage] }) {
  const pair = besideEachOther(writtenIn(first, text, dialogue), writtenIn(second, text, dialogue))
  return <div class="ratified">{raw(bodyBeside(pair))}</div>
}

function writtenIn(language: TextLanguage, text: WordsProps['text'], dialogue: WordsProps['dialogue']): Texts {
  return { ...tongueOf(language, dialogue), blocks: blocksToRatify(text, language, { dialogue }) }
}

import type { Dialogue } from '../../../shared/dialogue.ts'
import { inTongue } from '../../../shared/languages/registry.ts'
import { inStoredOrder } from '../../../shared/localized-text.ts'
import { type Tongue, tongueOf } from '../../../shared/spoken.ts'
import type { ModalityForm } from '../../../shared/stages/modality.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { ownWords, sentenceOfTyped } from '../pieces/clause-sentence.ts'
import type { Typed } from '../pieces/typed-values.tsx'

type HintProps = {
  readonly field: 'action' | 'condition'
  /** That of the blank, and of the verb before it. */
  readonly tongue: Tongue
  readonly id: string
}

/**
 * What grammar a blank wants after each verb or condition, with an example, in the language of the verb. The style shows
 * the one that is chosen.
 */
export function GrammarHint({ field, tongue: { language }, id }: HintProps) {
  const { clause, signs, table } = phrasesIn(language)
  const choices: Readonly<Record<string, string>> = field === 'action' ? table.form : table.word
  return (
    <small class="note hints" id={id} {...inTongue(language)}>
      {Object.entries(clause.grammar[field]).map(([choice, [rule, example]]) => (
        <span class={`hint ${choice}`}>
          {choices[choice]} …{signs.dash}
          {rule}
          {signs.space}
          <q>{example}</q>
        </span>
      ))}
    </small>
  )
}

type PreviewProps = {
  readonly modality: ModalityForm
  readonly dialogue: Pick<Dialogue, 'sides' | 'languages' | 'spoken'>
  readonly typed: Typed
  readonly phrases: Phrases
}

/**
 * The sentence of a clause as the instrument will say it, in each language of the dialogue. The script keeps it while
 * somebody types, and says it aloud when they leave a field.
 */
export function SentencePreview({ modality, dialogue, typed, phrases }: PreviewProps) {
  return (
    <div class="notice" data-preview="">
      <p class="soft">{phrases.clause.preview}</p>
      {inStoredOrder(dialogue.languages).map((language) => {
        const clause = { modality, sides: dialogue.sides, tongue: tongueOf(language, dialogue) }
        return (
          <p class="text" dir="auto" lang={language} data-words={JSON.stringify(ownWords(clause))}>
            {sentenceOfTyped(typed, clause)}
          </p>
        )
      })}
      <p class="spoken" role="status"></p>
    </div>
  )
}

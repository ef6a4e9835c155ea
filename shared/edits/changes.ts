import { Language, type LocalizedText } from '../localized-text.ts'
import type { ProposalBody } from '../proposal.ts'
import { type Replacement, wordDiff } from './word-diff.ts'

/** A text of a proposal. `condition` is the text of a clause's condition. */
export type TextPart =
  | 'term'
  | 'definition'
  | 'topic'
  | 'reason'
  | 'title'
  | 'description'
  | 'rationale'
  | 'action'
  | 'condition'

/** What a proposal says by a choice and not in words. */
export type ValuePart = 'by' | 'form' | 'scope' | 'modality' | 'condition.word'

/** The condition of a clause. */
export type Condition = NonNullable<Extract<ProposalBody, { kind: 'commitment' }>['condition']>

/** One difference between two proposals of a kind. */
export type Change =
  /** Other words, in a language that both are written in. */
  | {
      readonly is: 'text'
      readonly part: TextPart
      readonly language: Language
      readonly from: string
      readonly replacements: readonly Replacement[]
    }
  /** A language in which only one of the two is written: the later one where `becomes` is there. */
  | {
      readonly is: 'language'
      readonly part: TextPart
      readonly language: Language
      readonly was?: string
      readonly becomes?: string
    }
  | { readonly is: 'value'; readonly part: ValuePart; readonly was: string; readonly becomes: string }
  /** A whole condition that was added or taken out. */
  | { readonly is: 'condition'; readonly was?: Condition; readonly becomes?: Condition }

/**
 * What changes from one proposal to another of its kind, part by part in the order they are read, and language by
 * language.
 *
 * @returns nothing for proposals of two kinds, which cannot be compared, and for the text of a basket
 */
export function changesOf(from: ProposalBody, to: ProposalBody): readonly Change[] {
  if (from.kind === 'definition' && to.kind === 'definition') {
    return [...texts('term', from.term, to.term), ...texts('definition', from.definition, to.definition)]
  }
  if (from.kind === 'topic' && to.kind === 'topic') {
    return [
      ...texts('topic', from.topic, to.topic),
      ...value('scope', from.scope, to.scope),
      ...texts('reason', from.reason, to.reason),
    ]
  }
  if (from.kind === 'basket' && to.kind === 'basket') {
    return [...texts('title', from.title, to.title), ...texts('description', from.description, to.description)]
  }
  if (from.kind === 'modality' && to.kind === 'modality') {
    return [...value('modality', from.modality, to.modality), ...texts('rationale', from.rationale, to.rationale)]
  }
  if (from.kind === 'commitment' && to.kind === 'commitment') {
    return [
      ...value('by', from.by, to.by),
      ...value('form', from.form, to.form),
      ...texts('action', from.action, to.action),
      ...conditions(from.condition, to.condition),
    ]
  }
  return []
}

function conditions(from: Condition | undefined, to: Condition | undefined): readonly Change[] {
  if (from === undefined && to === undefined) return []
  if (from === undefined) return [{ is: 'condition', ...(to !== undefined && { becomes: to }) }]
  if (to === undefined) return [{ is: 'condition', was: from }]
  return [...value('condition.word', from.word, to.word), ...texts('condition', from.text, to.text)]
}

function texts(part: TextPart, from: LocalizedText, to: LocalizedText): readonly Change[] {
  return Language.options.flatMap((language): readonly Change[] => {
    const [was, becomes] = [from[language], to[language]]
    if (was === becomes) return []
    if (was === undefined || becomes === undefined) {
      return [
        {
          is: 'language',
          part,
          language,
          ...(was !== undefined && { was }),
          ...(becomes !== undefined && { becomes }),
        },
      ]
    }
    return [{ is: 'text', part, language, from: was, replacements: wordDiff(was, becomes, language) }]
  })
}

function value(part: ValuePart, was: string, becomes: string): readonly Change[] {
  return was === becomes ? [] : [{ is: 'value', part, was, becomes }]
}

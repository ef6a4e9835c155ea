import type { LocalizedText } from '../localized-text.ts'
import type { RoundRecord } from '../record.ts'
import { EACH_SIDE } from '../stages/commitments.ts'
import type { ModalityForm } from '../stages/modality.ts'
import { type Block, type Run, type Runs, remark, showable, words } from './document.ts'
import { commonLanguage, inShort, oneLine, untranslated } from './localized.ts'
import { type Remarked, remarksIn } from './remarks.ts'
import { type Body, sideName, type Text, type WithSides } from './standing.ts'
import type { Wording } from './wording.ts'
import { wordingIn } from './wordings.ts'

/**
 * A clause as a sentence, from its structure: who is bound, in the words of the basket's form, does what, and until or
 * unless what. A clause that is not written in the document's language is shown in its own language throughout, so that
 * no sentence mixes two languages.
 *
 * @param speaker the side whose declaration this is; a clause on each side then speaks for it alone
 */
export function clauseRuns(
  clause: Body<'commitment'>,
  { form, speaker }: { readonly form: ModalityForm; readonly speaker?: string | undefined },
  wording: Wording,
  record: WithSides,
): Runs {
  const { action, condition } = clause
  const texts = condition === undefined ? [action] : [action, condition.text]
  const own = wordingIn(commonLanguage(texts, wording.language))
  const side = clause.by === EACH_SIDE ? speaker : clause.by
  const name = own.subject(side === undefined ? undefined : inShort(sideName(side, record), own))
  const opening = own.clause[form][clause.form]({ each: side === undefined, name })
  const sentence: Run[] = [{ text: `${opening} ` }, textIn(action, own)]
  if (condition !== undefined) {
    sentence.push({ text: `${own.condition[condition.word]} ` }, textIn(condition.text, own))
  }
  const end = /[.!?…]["'»”’]?$/u.test(sentence.at(-1)?.text ?? '') ? [] : [words('.')]
  if (own.language === wording.language) return [...sentence, ...end]
  return [
    ...[...sentence, ...end].map((run) => ({ ...run, language: own.language })),
    untranslated(wording, own.language),
  ]
}

/** The lines under a contested text: its author and the sides that agree, where they are disclosed; and remarks. */
export function standingBeside(
  text: Pick<Text<'commitment'>, 'tabledBy' | 'agreedBy'> & Remarked,
  wording: Wording,
  record: RoundRecord,
): readonly Block[] {
  const { tabledBy, agreedBy } = text
  const named = (side: string) => inShort(sideName(side, record), wording)
  const who = tabledBy === undefined ? undefined : withSide(tabledBy.name, named(tabledBy.side))
  const sentences = [
    ...(who === undefined ? [] : [wording.tabledBy(who)]),
    ...(agreedBy === undefined || agreedBy.length === 0 ? [] : [wording.agreedBy(wording.list(agreedBy.map(named)))]),
  ]
  const remarks = remarksIn(text, wording).map((one): Block => ({ kind: 'note', runs: [remark(`[${one}]`)] }))
  return sentences.length === 0 ? remarks : [{ kind: 'note', runs: [words(sentences.join(' '))] }, ...remarks]
}

/** A name with its side in brackets, or the side alone. */
export function withSide(name: string | undefined, side: string): string {
  return name === undefined ? side : `${oneLine(name)} (${side})`
}

/** A text in square brackets, as drafts of treaties have it. */
export function bracketed(runs: Runs): Runs {
  return [words('['), ...runs, words(']')]
}

function textIn(text: LocalizedText, wording: Wording): Run {
  const written = text[wording.language]
  return { text: showable(written ?? inShort(text, wording)) }
}

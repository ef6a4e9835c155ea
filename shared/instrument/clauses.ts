import { endOf, signsOf } from '../languages/format/signs.ts'
import type { LocalizedText } from '../localized-text.ts'
import { EMBEDDED } from '../proposal.ts'
import { languageOfTexts } from '../spoken.ts'
import { EACH_SIDE } from '../stages/commitments.ts'
import type { ModalityForm } from '../stages/modality.ts'
import { isolated } from '../text/isolated.ts'
import { type Block, type Run, type Runs, remark, showable, words } from './document.ts'
import { commonLanguage, inOneLine, oneLine, untranslated, wordingBeside } from './localized.ts'
import { type Body, sideName, type Text, type WithSides } from './matters.ts'
import { type Remarked, remarksIn } from './remarks.ts'
import type { Wording } from './wording.ts'

/**
 * Builds the sentence of a clause from its parts: the party, the verb of the basket's form, the action and the condition.
 * A clause that is not translated into the document's language is written in its own language throughout, so that no
 * sentence mixes two languages, unless Parley does not speak it.
 *
 * @param speaker the side that makes this declaration; a clause that binds each side then names only this side
 */
export function clauseRuns(
  clause: Body<'commitment'>,
  { form, speaker }: { readonly form: ModalityForm; readonly speaker?: string | undefined },
  wording: Wording,
  record: WithSides,
): Runs {
  const { action, condition } = clause
  const texts = condition === undefined ? [action] : [action, condition.text]
  const own = wordingBeside(commonLanguage(texts, languageOfTexts(wording)), wording)
  const side = clause.by === EACH_SIDE ? speaker : clause.by
  const name = own.subject(side === undefined ? undefined : nameIn(own, inOneLine(sideName(side, record), own)))
  const opening = own.clause[form][clause.form]({ each: side === undefined, name })
  const { space } = signsOf(own)
  const sentence: Run[] = [{ text: `${opening}${space}` }, textIn(action, own)]
  if (condition !== undefined) {
    sentence.push({ text: `${own.condition[condition.word]}${space}` }, textIn(condition.text, own))
  }
  const end = endOf(sentence.at(-1)?.text ?? '', signsOf(own)).map(words)
  const whole = [...sentence, ...end]
  if (languageOfTexts(own) === languageOfTexts(wording)) return whole
  return [...whole.map((run) => ({ language: own.language, ...run })), untranslated(wording, languageOfTexts(own))]
}

/** The name of a side among Parley's own words: apart from them, where it is in another language. */
function nameIn(own: Wording, name: string): string {
  return languageOfTexts(own) === own.language ? name : isolated(name)
}

/** The notes under a contested text: its author and the agreeing sides, if they are disclosed, and the remarks. */
export function attributionBlocks(
  text: Pick<Text<'commitment'>, 'tabledBy' | 'chair' | 'draftedWith' | 'agreedBy' | 'offeredFrom'> & Remarked,
  wording: Wording,
  record: WithSides,
): readonly Block[] {
  const { tabledBy, chair, draftedWith, agreedBy, offeredFrom } = text
  const named = (side: string) => inOneLine(sideName(side, record), wording)
  const who = tabledBy === undefined ? undefined : withSide(tabledBy.name, named(tabledBy.side), wording)
  const sentences = [
    ...(who === undefined ? [] : [wording.tabledBy(who)]),
    ...(offeredFrom === undefined ? [] : [wording.offeredAgain(offeredFrom)]),
    ...(chair === undefined ? [] : [wording.chairsText]),
    ...(draftedWith === undefined ? [] : [wording.draftedWith(machineIn(draftedWith))]),
    ...(agreedBy === undefined || agreedBy.length === 0 ? [] : [wording.agreedBy(wording.list(agreedBy.map(named)))]),
  ]
  const remarks = remarksIn(text, wording).map((one): Block => ({ kind: 'note', runs: [remark(`[${one}]`)] }))
  return sentences.length === 0
    ? remarks
    : [{ kind: 'note', runs: [words(sentences.join(signsOf(wording).space))] }, ...remarks]
}

function machineIn(name: string): string | undefined {
  return name === EMBEDDED ? undefined : isolated(oneLine(name))
}

/** A name with its side in brackets, or the side alone. */
export function withSide(name: string | undefined, side: string, wording: Wording): string {
  const { opens, closes } = signsOf(wording)
  return name === undefined ? side : `${isolated(oneLine(name))}${opens}${side}${closes}`
}

/** A text in square brackets, as in draft treaties. */
export function bracketed(runs: Runs): Runs {
  return [words('['), ...runs, words(']')]
}

function textIn(text: LocalizedText, wording: Wording): Run {
  const language = languageOfTexts(wording)
  const written = text[language]
  return {
    text: showable(written ?? inOneLine(text, wording)),
    ...(language !== wording.language && { language }),
  }
}

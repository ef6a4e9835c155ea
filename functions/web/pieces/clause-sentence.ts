import type { Side } from '../../../shared/dialogue.ts'
import { clauseRuns } from '../../../shared/instrument/clauses.ts'
import { plainText } from '../../../shared/instrument/document.ts'
import { wordingIn, wordingWith } from '../../../shared/instrument/wordings.ts'
import { signsOf } from '../../../shared/languages/format/signs.ts'
import { languageOfTexts, type Tongue } from '../../../shared/spoken.ts'
import { type Commitment, CommitmentForm, EACH_SIDE } from '../../../shared/stages/commitments.ts'
import type { ModalityForm } from '../../../shared/stages/modality.ts'
import type { Typed } from './typed-values.tsx'

/** What the sentence of a clause depends on, besides what is typed. */
export type Clause = { readonly modality: ModalityForm; readonly sides: readonly Side[]; readonly tongue: Tongue }

/** Parley's own words of the sentence, for each choice in the form. */
export type OwnWords = {
  /** By who is bound and the kind of commitment: `each-side refrain`. */
  readonly openings: Readonly<Record<string, string>>
  readonly conditions: Readonly<Record<'until' | 'unless', string>>
  /** Ends a sentence that has no end of its own. */
  readonly stop: string
}

/** What stands where nothing is typed yet. */
const BLANK = '…'

/** The sentence as the instrument will say it, of what is typed in one language. */
export function sentenceOfTyped(typed: Typed, clause: Clause): string {
  const language = languageOfTexts(clause.tongue)
  const text = (field: string) => ({ [language]: (typed[`${field}.${language}`] ?? '').trim() || BLANK })
  const word = (['until', 'unless'] as const).find((one) => one === typed['word'])
  const by = [EACH_SIDE, ...clause.sides.map(({ id }) => id)].find((one) => one === typed['by']) ?? EACH_SIDE
  const form = CommitmentForm.safeParse(typed['form']).data ?? 'undertake'
  const condition = word === undefined ? {} : { condition: { word, text: text('condition') } }
  return said({ kind: 'commitment', by, form, action: text('action'), ...condition }, clause)
}

/** The words from which the browser builds the same sentence while somebody types. */
export function ownWords(clause: Clause): OwnWords {
  const { tongue, sides } = clause
  const language = languageOfTexts(tongue)
  const blank = { [language]: BLANK }
  const opening = (by: string, form: CommitmentForm) =>
    said({ kind: 'commitment', by, form, action: blank }, clause).slice(0, -BLANK.length)
  const first = opening(EACH_SIDE, 'undertake')
  const until = (word: 'until' | 'unless') =>
    said(
      { kind: 'commitment', by: EACH_SIDE, form: 'undertake', action: blank, condition: { word, text: blank } },
      clause,
    ).slice(first.length + BLANK.length, -BLANK.length)
  return {
    openings: Object.fromEntries(
      [EACH_SIDE, ...sides.map(({ id }) => id)].flatMap((by) =>
        CommitmentForm.options.map((form) => [`${by} ${form}`, opening(by, form)]),
      ),
    ),
    conditions: { until: until('until'), unless: until('unless') },
    stop: signsOf(wordingIn(tongue.language)).stop.trim(),
  }
}

function said(body: Commitment, { modality, sides, tongue }: Clause): string {
  return plainText(clauseRuns(body, { form: modality }, wordingWith(tongue), { dialogue: { sides } }))
}

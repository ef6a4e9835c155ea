import type { Language } from '../../../shared/localized-text.ts'
import type { CommitmentForm } from '../../../shared/stages/commitments.ts'

/** The grammar that a blank wants, and an example in the language of the blank. */
type Hint = readonly [rule: string, example: string]

/** What the form of a clause says, in English. */
export const clauseInEnglish = {
  clause: {
    preview: 'The sentence, as the instrument will say it:',
    show: 'Show me the sentence',
    grammar: {
      action: {
        en: {
          undertake: ['a verb without “to”, such as', 'answer a request within three days'],
          refrain: ['a verb that ends in “\u2011ing”, or a noun, such as', 'paying for campaigns'],
          'not-authorize': ['a noun, or a verb that ends in “\u2011ing”, such as', 'attacks on voters’ rolls'],
        },
        ru: {
          undertake: ['an infinitive, such as', 'отвечать на запрос в течение трёх дней'],
          refrain: ['a noun in the genitive, such as', 'оплаты избирательных кампаний'],
          'not-authorize': ['a noun in the accusative, such as', 'атаки на списки избирателей'],
        },
      } satisfies Record<Language, Record<CommitmentForm, Hint>>,
      condition: {
        en: {
          until: ['who has done what, such as', 'both sides have agreed otherwise'],
          unless: ['who does what, such as', 'the other side asks for it'],
        },
        ru: {
          until: [
            'first a verb in the future, without “не”; a second verb needs “не”, such as',
            'будет достигнута иная договорённость или не истекут десять дней',
          ],
          unless: ['who does what, with “не” before the verb, such as', 'другая сторона не попросит об этом'],
        },
      } satisfies Record<Language, Record<'until' | 'unless', Hint>>,
    },
  },
}

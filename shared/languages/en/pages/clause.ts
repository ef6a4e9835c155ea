import type { CommitmentForm } from '../../../stages/commitments.ts'

/** The grammar that a blank wants, and an example. */
type Hint = readonly [rule: string, example: string]

/** What the form of a clause says, in English. `grammar` is for blanks that are filled in in this language. */
export const clause = {
  clause: {
    preview: 'The sentence, as the instrument will say it:',
    show: 'Show me the sentence',
    grammar: {
      action: {
        undertake: ['a verb without “to”, such as', 'answer a request within three days'],
        refrain: ['a verb that ends in “\u2011ing”, or a noun, such as', 'paying for campaigns'],
        'not-authorize': ['a noun, or a verb that ends in “\u2011ing”, such as', 'attacks on voters’ rolls'],
      } as Record<CommitmentForm, Hint>,
      condition: {
        until: ['who has done what, such as', 'both sides have agreed otherwise'],
        unless: ['who does what, such as', 'the other side asks for it'],
      } as Record<'until' | 'unless', Hint>,
    },
  },
}

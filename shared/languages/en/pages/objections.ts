import { countFormat } from '../../format/plural.ts'
import { map } from '../documents/map.ts'

const count = countFormat('en')

/** What the pages say of what became of objections, and of the bracket map, in English. */
export const objections = {
  objections: {
    answers: 'This text says that it answers:',
    earlier: 'Open that reading',
    choose: 'Which objections does this text answer? (optional)',
    /** Before the heading that a new text has to have for it. */
    under: 'Only a text under this heading can answer it:',
    chooseMeans:
      'Everyone sees what you tick. An objection counts as met when this text is agreed and nobody objects to it.',
  },
  brackets: {
    ...map,
    many: (number: number) => count(number, { one: 'matter is in brackets', other: 'matters are in brackets' }),
    downloads: 'Bracket map as a file',
  },
}

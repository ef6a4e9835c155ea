import type { Wording } from '../../../instrument/wording.ts'

const LIST = new Intl.ListFormat('en-GB')

/** The words of the preamble and of the closing provisions, in English. */
export const preamble: Pick<
  Wording,
  | 'languages'
  | 'contents'
  | 'actor'
  | 'recital'
  | 'quoted'
  | 'operative'
  | 'closing'
  | 'done'
  | 'doneAuthentic'
  | 'inWhichLanguages'
  | 'noPrecedence'
> = {
  languages: (languages) => `Languages: ${LIST.format(languages)}`,
  contents: 'Contents',
  actor: (round, side) => (side === undefined ? `The participants in round ${round} of the dialogue,` : `${side},`),
  recital: {
    composed: (sides, acting, isDeclaration) => {
      const people = `nongovernmental experts${
        acting === undefined
          ? ' and former officials'
          : `, former officials and, up to ${acting} of a delegation, acting officials`
      }, all of them taking part in a personal capacity`
      return isDeclaration
        ? ['Speaking', ` through its participants in the dialogue, who are ${people},`]
        : ['Being', ` ${people}, in the delegations of the following sides: ${sides},`]
    },
    convened: ['Noting', ' by whom the dialogue was convened: '],
    mandate: ['Recalling', ' the mandate of the dialogue: '],
    reaffirming: ['Reaffirming', ' the commitments contained in the following instruments:'],
    personalCapacity: ['Recognizing', ' that what is agreed in a personal capacity does not bind any State,'],
    nonAdmission: [
      'Stressing',
      ' that nothing in this text constitutes an admission of any act by any party, and that acceptance of this text does not imply acceptance of any account of past events,',
    ],
  },
  quoted: (text) => `“${text}”`,
  operative: {
    joint: {
      draft: 'Have before them the following text:',
      adopted:
        'Have agreed, by the ratification of every side under the rules of the round, on the following text, which is submitted to the Governments concerned for their consideration:',
      partly:
        'Have agreed, by the ratification of every side under the rules of the round, on those parts of the following text that are marked as adopted, which are submitted to the Governments concerned for their consideration:',
      none: 'Have adopted no text, and submit the following report of the round:',
    },
    declaration: {
      draft:
        'Has before it the following draft of a declaration, in parallel with the declarations of the other sides:',
      adopted: 'Declares the following, in parallel with the declarations of the other sides:',
      partly:
        'Declares, in parallel with the declarations of the other sides, those parts of the following text that are marked as adopted:',
      none: 'Makes no declaration, because the following text was not adopted:',
    },
  },
  closing: 'Closing provisions',
  done: (place, date, languages) =>
    `Done${place === undefined ? '' : ` at ${place}`} on ${date}, in ${LIST.format(languages)}.`,
  doneAuthentic: (place, date, languages) =>
    `Done${place === undefined ? '' : ` at ${place}`} on ${date}, in the ${LIST.format(languages)} ${
      languages.length === 1
        ? `language, the ${languages[0]} text being authentic`
        : `languages, ${languages.length === 2 ? 'both texts' : 'each text'} being equally authentic`
    }.`,
  inWhichLanguages: (isComplete) => [
    'Each text is in the language or the languages in which it was proposed.',
    isComplete
      ? 'Every text that was adopted exists in each of these languages.'
      : 'Not every text of this document exists in each of these languages. A text that is not translated is marked.',
  ],
  noPrecedence: 'The rules of the round do not give one language precedence over another.',
}

import type { Wording } from '../../../instrument/wording.ts'

const LIST = new Intl.ListFormat('en-GB')

/** The words for texts in square brackets, and for brackets inside a line, in English. */
export const brackets: Pick<Wording, 'alternatives' | 'inTheLine' | 'bracketOpens' | 'bracketCloses'> = {
  alternatives: (many, isOpen) => {
    if (many > 1) return `${isOpen ? 'Every side agrees; the wording is open' : 'Not agreed'}; ${many} alternatives.`
    return isOpen
      ? 'Every side agrees in substance; the text stays in brackets.'
      : 'Not agreed; the text stays in brackets.'
  },
  inTheLine: (letters, isOpen) =>
    isOpen
      ? `Every side agrees; the wording is open: ${LIST.format(letters)} differ at the words in brackets.`
      : `Not agreed; ${LIST.format(letters)} differ at the words in brackets.`,
  bracketOpens: (letters) => `${letters.length === 1 ? 'option' : 'options'} ${LIST.format(letters)}: `,
  bracketCloses: (letters) => `, end of ${LIST.format(letters)}`,
}

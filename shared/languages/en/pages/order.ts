import { countFormat } from '../../format/plural.ts'

const count = countFormat('en')

/** What the page for the order of the texts says, in English. */
export const order = {
  order: {
    title: 'Order of the texts',
    link: 'Put the texts in order',
    means:
      'Pages and documents show the texts in this order. To move a text, change its number, then save. New texts are added at the end.',
    place: (words: string) => `Number of “${words}”`,
    alternatives: (texts: number) => count(texts, { one: 'text', other: 'competing texts' }),
    decided: 'Agreed in an earlier reading',
    save: 'Save this order',
    saved: 'The order is saved.',
    back: 'Back to the reading',
    wrong: (most: number) => `Write a whole number from 1 to ${most} for each text.`,
    together: 'The order applies when a co-chair of each side has chosen the same one.',
    chosen: {
      same: (side: string) => `${side}: has chosen this order.`,
      other: (side: string) => `${side}: has chosen another order.`,
      none: (side: string) => `${side}: has not chosen an order.`,
    },
    take: (side: string) => `Choose the order of this side: ${side}`,
  },
}

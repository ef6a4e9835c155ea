import { countFormat } from '../../format/plural.ts'
import { standing as standingWords } from '../documents/standing.ts'

const count = countFormat('en')

/** What the pages say of the standing text, in English. */
export const standing = {
  standing: {
    ...standingWords,
    link: 'Standing text: what the published rounds adopted',
    downloads: 'Standing text as a file',
    here: (texts: number) => `What stands: ${count(texts, { one: 'text', other: 'texts' })} from earlier rounds`,
    hereMeans:
      'Earlier rounds adopted these texts. They stand as they are, and nobody takes a position on them. To change one, amend it.',
    basketsMean:
      'Earlier rounds adopted these baskets. They stand as they are. To change the text of one, take it up for review: if every side agrees, it gets a lane, where its form and its clauses stand unless they are amended.',
    end: 'End it',
    ends: 'Ends what stands',
    endTitle: 'End what stands',
    endMeans:
      'If every side agrees, this text is no longer in force. The standing text keeps it in its history, with the reason.',
    endReason: 'Why it should no longer be in force',
    sendEnd: 'Table the end of this text',
    takeUp: 'Take up for review',
    reviews: 'Proposed for review in this reading:',
    review: (round: number) => `Review of the basket that round ${round} adopted. What is not amended here stands.`,
    amendments: 'Amendments in this reading:',
    amends: 'Amends what stands',
    toAmend: 'Amend what stands',
  },
}

import { countFormat } from '../../format/plural.ts'

const count = countFormat('en')

/** What the pages say of amendments and of texts composed of them, in English. */
export const amendments = {
  amendments: {
    preview: 'This is what changes',
    notYet: 'Your amendment is not tabled yet. Check the changes, then table it or go back and edit it.',
    legend: 'Added words are underlined; words taken out are struck through.',
    stays: 'What stays the same',
    nothingStays: 'Nothing.',
    confirm: 'Table this amendment',
    change: 'Go back and edit',
    notInLine: (language: string) => `Not yet updated to match the ${language} text`,
    willBeMarked: 'Others will see this mark until somebody amends that text too. You can still change it yourself.',
  },
  authentic: {
    title: 'Authentic texts',
    state: { 'in-line': 'in line', missing: 'missing', 'out-of-line': 'to be brought into line', proposed: 'proposed' },
    agreed: 'agreed',
    textIn: (language: string) => `The ${language} text, equally authentic`,
    propose: (language: string) => `Propose the ${language} text`,
  },
  consolidated: {
    title: 'Consolidated text',
    composed: 'Parley made this text automatically from',
    nobodyTabled: 'Nobody tabled it.',
    notYetAgreed: 'Nobody has agreed to the whole text yet.',
    agreesOnParts: 'agrees to each part',
    agreedNow: 'Every side has agreed to the whole text.',
    part: (number: number) => `proposal ${number}`,
    parts: (number: number) => `What it was made from: ${count(number, { one: 'proposal', other: 'proposals' })}`,
    partsAgain: 'These are read again too, in case the sides do not agree to the whole text.',
  },
}

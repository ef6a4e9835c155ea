import { countFormat } from '../../format/plural.ts'

const count = countFormat('en')
const texts = (many: number) => count(many, { one: 'text', other: 'texts' })

/** What the pages say of chair's texts, in English. */
export const chairsTexts = {
  chairsTexts: {
    mark: 'Chair’s text',
    title: 'Table a chair’s text',
    link: 'Table a chair’s text',
    means:
      'A chair’s text belongs to no side. Everybody takes positions on it and amends it like any other text. To table a whole basket at once, put its texts on the list one after the other, new texts and amendments: all of them are tabled together, or none.',
    list: 'Your list',
    empty: 'There is no text on the list yet.',
    notYet: 'Nothing on the list is tabled yet. Check the texts, then table them.',
    notKept: 'The list is not kept if you leave this page.',
    amendsWhich: 'Amends (optional)',
    amendsNone: 'Nothing: it is a new text',
    amendsShow: 'Show its form',
    draftWhich: 'A draft of the mediator (optional)',
    draftNone: 'None',
    draftShow: 'Take it over into the form',
    amends: 'Amends',
    add: 'Put it on the list',
    remove: 'Take it off the list',
    tableNow: (many: number) => (many === 1 ? 'Table this text' : `Table these ${texts(many)}`),
    move: (many: number) => (many === 1 ? 'Propose to table this text' : `Propose to table these ${texts(many)}`),
    drafted: 'If a machine drafted this text: which one (optional)',
    draftedNote: 'Everybody sees it, and it is in the record.',
    draftedTooLong: (most: number) => `The name of the machine can have at most ${most} characters.`,
    tooMany: (most: number) => `At most ${most} texts can be tabled together.`,
    amend: 'Amend as a chair’s text',
    withdraw: 'Withdraw the chair’s text',
    withdrawMeans:
      'The text stays in the record, marked as withdrawn. Nobody can take a position on it any more. Its amendments stay.',
    tabledNow: 'The chair’s texts are tabled.',
    tabledAtOnce: 'When the last side consents, all of these texts are tabled at once.',
    moved: 'Proposed by a co-chair',
    onlyCoChairs: 'Only the co-chairs see these texts until they are tabled.',
    finish: 'Every side has consented. Table them now',
    awaits: (many: number) =>
      `${count(many, { one: 'draft of a chair’s text waits', other: 'drafts of chair’s texts wait' })} for the consent of your side`,
    said: {
      moved: 'Your motion is recorded. The texts are tabled when a co-chair of each side consents.',
      consented: 'The consent of your side is recorded. The texts are tabled when the last side consents.',
      withdrawn: 'The motion is withdrawn. Its texts are not tabled.',
      'taken-back': 'The consent of your side is taken back. The motion is still current.',
    },
    back: 'Back to the reading',
  },
}

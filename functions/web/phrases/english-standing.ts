import { STANDING_WORDS } from '../../../shared/standing/standing-words.ts'

/** What the pages say of the standing text, in English. */
export const standingInEnglish = {
  standing: {
    ...STANDING_WORDS.en,
    link: 'Standing text: what the published rounds adopted',
    downloads: 'Standing text as a file',
  },
}

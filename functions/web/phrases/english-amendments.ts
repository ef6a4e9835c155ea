import type { Language } from '../../../shared/localized-text.ts'
import { countFormat } from './plural.ts'

const count = countFormat('en')

/** What the pages say of amendments and of texts composed of them, in English. */
export const amendmentsInEnglish = {
  amendments: {
    preview: 'This is what changes',
    notYet: 'Nothing is tabled yet. Look at the changes, then table the amendment or go on writing it.',
    legend: 'Added words are underlined; words taken out are struck through.',
    stays: 'What stays as it is',
    nothingStays: 'Nothing.',
    confirm: 'Table this amendment',
    change: 'Change it',
    notInLine: {
      en: 'Not yet brought into line with the English text',
      ru: 'Not yet brought into line with the Russian text',
    } as Record<Language, string>,
    willBeMarked: 'Others will see this mark until somebody amends that text too. You can still change it yourself.',
  },
  consolidated: {
    title: 'Consolidated text',
    composed: 'It was composed by the rule, from',
    nobodyTabled: 'Nobody tabled it.',
    notYetAgreed: 'Nobody has agreed to the whole yet.',
    agreesOnParts: 'agrees to each part',
    agreedNow: 'Every side has agreed to the whole.',
    part: (number: number) => `proposal ${number}`,
    parts: (number: number) => `What went into it: ${count(number, { one: 'proposal', other: 'proposals' })}`,
    partsAgain: 'These are before the reading again, in case the sides do not agree to the whole.',
  },
}

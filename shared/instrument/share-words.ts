import type { WrittenShare } from '../share.ts'

/**
 * A share as it is compared: a number in percent, with every digit that it has, and a fraction in words, such as *two
 * thirds*. A fraction that has no short words is in figures, in its lowest terms.
 *
 * @param form in a language with cases: the nominative, or the genitive, as after *no more than* in Russian
 */
export type ShareInWords = (share: WrittenShare, form?: ShareForm) => string

export type ShareForm = 'nominative' | 'genitive'

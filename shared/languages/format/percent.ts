import { fractionOf, percentOf, type WrittenShare } from '../../share.ts'

type Fraction = (part: number, of: number) => string | undefined

/**
 * Writes a share as it is compared: a number in percent with every digit that it has, a fraction in words, or in figures
 * where it has no short words. The sign stays on the line of its number.
 *
 * @param inFigures a number of percent, such as 66.5
 * @param inWords a fraction in its lowest terms, such as *two thirds*
 */
export function writtenShare(share: WrittenShare, inFigures: (percent: string) => string, inWords: Fraction): string {
  const fraction = fractionOf(share)
  if (fraction === undefined) return inFigures(String(percentOf(Number(share))))
  const { part, of } = fraction
  return part === of ? inFigures('100') : (inWords(part, of) ?? `${part}/${of}`)
}

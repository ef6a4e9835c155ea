import type { ShareInWords } from '../../../instrument/share-words.ts'
import { writtenShare } from '../../format/percent.ts'

/** One part, two parts, and the plural after a number from three on. */
const FRACTIONS: Readonly<Record<number, readonly [one: string, two: string, more: string]>> = {
  2: ['نصف', 'نصفان', 'أنصاف'],
  3: ['ثلث', 'ثلثان', 'أثلاث'],
  4: ['ربع', 'ربعان', 'أرباع'],
  5: ['خمس', 'خمسان', 'أخماس'],
  6: ['سدس', 'سدسان', 'أسداس'],
  7: ['سبع', 'سبعان', 'أسباع'],
  8: ['ثمن', 'ثمنان', 'أثمان'],
  9: ['تسع', 'تسعان', 'أتساع'],
  10: ['عشر', 'عشران', 'أعشار'],
}
const NUMBERS = ['ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة']

/** A share as it is compared, in Arabic. Sentences are built so that it stands in the nominative. */
export const shares: ShareInWords = (share) => writtenShare(share, (percent) => `${percent}\u00a0في المائة`, fraction)

function fraction(part: number, of: number): string | undefined {
  const [one, two, more] = FRACTIONS[of] ?? []
  if (part <= 2) return part === 1 ? one : two
  const many = NUMBERS[part - 3]
  return many === undefined || more === undefined ? undefined : `${many} ${more}`
}

import type { ShareInWords } from '../../../instrument/share-words.ts'
import { writtenShare } from '../../format/percent.ts'

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** A share as it is compared, in Chinese: 66.5%, 三分之二. */
export const shares: ShareInWords = (share) => writtenShare(share, (percent) => `${percent}%`, fraction)

function fraction(part: number, of: number): string | undefined {
  if (part === 1 && of === 2) return '半数'
  const [many, one] = [NUMBERS[part - 1], NUMBERS[of - 1]]
  return many === undefined || one === undefined ? undefined : `${one}分之${many}`
}

import type { ShareInWords } from '../../../instrument/share-words.ts'
import { writtenShare } from '../../format/percent.ts'

const PARTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const DENOMINATORS = ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** A share as it is compared, in English. */
export const shares: ShareInWords = (share) => writtenShare(share, (percent) => `${percent}\u00a0%`, fraction)

function fraction(part: number, of: number): string | undefined {
  const [many, one] = [PARTS[part - 1], DENOMINATORS[of - 2]]
  return many === undefined || one === undefined ? undefined : `${many} ${one}${part === 1 ? '' : 's'}`
}

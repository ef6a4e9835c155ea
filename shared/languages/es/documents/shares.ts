import type { ShareInWords } from '../../../instrument/share-words.ts'
import { writtenShare } from '../../format/percent.ts'

const PARTS = ['un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve']
const DENOMINATORS = ['tercio', 'cuarto', 'quinto', 'sexto', 'séptimo', 'octavo', 'noveno', 'décimo']

/** A share as it is compared, in Spanish. Inside a sentence, after *al menos* or *hasta*, a percentage has an article. */
export const shares: ShareInWords = (share, form = 'nominative') =>
  writtenShare(share, (percent) => `${form === 'genitive' ? 'el ' : ''}${percent.replace('.', ',')}\u00a0%`, fraction)

function fraction(part: number, of: number): string | undefined {
  if (of === 2) return 'la mitad'
  const [many, one] = [PARTS[part - 1], DENOMINATORS[of - 3]]
  return many === undefined || one === undefined ? undefined : `${many} ${one}${part === 1 ? '' : 's'}`
}

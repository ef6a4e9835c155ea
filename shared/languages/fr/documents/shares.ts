import type { ShareForm, ShareInWords } from '../../../instrument/share-words.ts'
import { writtenShare } from '../../format/percent.ts'

/** A share as it is compared, in French. The genitive has its preposition, which *un* elides: *d’un tiers*. */
export const shares: ShareInWords = (share, form = 'nominative') =>
  writtenShare(
    share,
    (percent) => inForm(`${percent.replace('.', ',')}\u00a0%`, form),
    (part, of) => fraction(part, of, form),
  )

const PARTS = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf']

/** From a third on. */
const DENOMINATORS = ['tiers', 'quart', 'cinquième', 'sixième', 'septième', 'huitième', 'neuvième', 'dixième']

function fraction(part: number, of: number, form: ShareForm): string {
  if (of === 2) return inForm('la moitié', form)
  const [many, one] = [PARTS[part - 1], DENOMINATORS[of - 3]]
  if (many === undefined || one === undefined) return inForm(`${part}/${of}`, form)
  return inForm(`${many} ${one}${part === 1 || one.endsWith('s') ? '' : 's'}`, form)
}

function inForm(share: string, form: ShareForm): string {
  if (form === 'nominative') return share
  return share.startsWith('un ') ? `d’${share}` : `de ${share}`
}

import type { ShareForm, ShareInWords } from '../../../instrument/share-words.ts'
import { writtenShare } from '../../format/percent.ts'

/** A share as it is compared, in Russian. */
export const shares: ShareInWords = (share, form = 'nominative') =>
  writtenShare(
    share,
    (percent) => `${percent.replace('.', ',')}\u00a0%`,
    (part, of) => fraction(part, of, form),
  )

const PARTS: Readonly<Record<ShareForm, readonly string[]>> = {
  nominative: ['одна', 'две', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'],
  genitive: ['одной', 'двух', 'трёх', 'четырёх', 'пяти', 'шести', 'семи', 'восьми', 'девяти'],
}

/** Stems of feminine adjectives; thirds and quarters are nouns. */
const DENOMINATORS = ['пят', 'шест', 'седьм', 'восьм', 'девят', 'десят']

/** After one, and after more: thirds and quarters are two to three at most. */
const NOUNS: Readonly<Record<number, Readonly<Record<ShareForm, readonly [string, string]>>>> = {
  3: { nominative: ['треть', 'трети'], genitive: ['трети', 'третей'] },
  4: { nominative: ['четверть', 'четверти'], genitive: ['четверти', 'четвертей'] },
}

function fraction(part: number, of: number, form: ShareForm): string | undefined {
  if (of === 2) return form === 'genitive' ? 'половины' : 'половина'
  const many = PARTS[form][part - 1]
  const noun = NOUNS[of]?.[form][part === 1 ? 0 : 1]
  const stem = DENOMINATORS[of - 5]
  const ending = part > 1 ? 'ых' : form === 'genitive' ? 'ой' : 'ая'
  const denominator = noun ?? (stem === undefined ? undefined : `${stem}${ending}`)
  return many === undefined || denominator === undefined ? undefined : `${many} ${denominator}`
}

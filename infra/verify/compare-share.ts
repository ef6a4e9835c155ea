/**
 * Whether a part of a whole reaches a share. The second implementation of `shared/share.ts`: a fraction such as `2/3` is
 * compared by its terms, in whole numbers; a number as a quotient, as every format has done.
 */
export function reaches(part: number, whole: number, share: number | string): boolean {
  if (typeof share === 'number') return part / whole >= share
  const [numerator = '', denominator = ''] = share.split('/')
  return BigInt(part) * BigInt(denominator) >= BigInt(whole) * BigInt(numerator)
}

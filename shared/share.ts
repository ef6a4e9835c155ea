/**
 * A share of a whole as a dialogue's file writes it: a number, or a fraction of whole numbers such as `2/3`. A fraction
 * is stored as it was written, so that it is compared exactly.
 */
export type WrittenShare = number | string

/** How a fraction is written. */
export const FRACTION = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/

/**
 * Compares a part of a whole with a share. A fraction is compared in whole numbers.
 *
 * @param of the whole, above 0
 * @returns below 0 when the part is less than the share, 0 when it is equal, above 0 when it is more
 */
export function compareWithShare(part: number, of: number, share: WrittenShare): number {
  if (typeof share === 'number') return part / of - share
  const fraction = fractionOf(share)
  if (fraction === undefined) throw new TypeError(`${share} is not a share`)
  return part * fraction.of - fraction.part * of
}

/** A fraction in its lowest terms; `undefined` for a number. */
export function fractionOf(share: WrittenShare): { readonly part: number; readonly of: number } | undefined {
  const written = typeof share === 'string' ? FRACTION.exec(share) : null
  if (written === null) return undefined
  const [part, of] = [Number(written[1]), Number(written[2])]
  const common = greatestCommonDivisor(part, of)
  return { part: part / common, of: of / common }
}

/** A number from 0 to 1 in percent, with every digit that it has: 0.667 is `66.7`. */
export function percentOf(share: number): string {
  // The point is moved in the decimal digits: a product would be rounded.
  const [digits, exponent = '0'] = String(share).split('e')
  return String(Number(`${digits}e${Number(exponent) + 2}`))
}

/** A number with more decimal places is refused in a file: it would be a fraction that was computed elsewhere. */
const MOST_PLACES = 9

/** Denominators that are usually meant by a rounded number, and from how many decimal places on. */
const ROUNDED = [
  [3, 2],
  [6, 2],
  [7, 3],
  [9, 3],
  [11, 3],
  [12, 3],
] as const

/**
 * What is wrong with a share that a file gives as a rounded number: 0.667 is more than two thirds, so that 4 of 6 would
 * be too few. The message says which fraction to write.
 *
 * @returns `undefined` if the number is not near a common fraction, or is a fraction
 */
export function roundedShare(share: WrittenShare): string | undefined {
  if (typeof share === 'string') return undefined
  const places = String(share).split('.')[1]?.length ?? 0
  const near = ROUNDED.flatMap(([of, from]) => (places < from ? [] : [`${Math.round(share * of)}/${of}`]))
    .flatMap((fraction) => fractionOf(fraction) ?? [])
    .find(({ part, of }) => of > part && ![2, 4].includes(of) && isRounded(share, part / of, places))
  if (near !== undefined) {
    const fraction = `${near.part}/${near.of}`
    const [written, of] = [Math.round(share * 10 ** places), 10 ** places]
    const exactly = places <= 5 ? `, or ${written}/${of} if exactly that is meant` : ''
    return `${share} is not ${fraction}, and shares are compared exactly: write ${fraction}${exactly}`
  }
  return places > MOST_PLACES ? `write at most ${MOST_PLACES} decimal places, or a fraction, such as 2/3` : undefined
}

/** Whether a number is another one, rounded or cut off after some decimal places. */
function isRounded(share: number, exact: number, places: number): boolean {
  return share > exact ? share - exact <= 10 ** -places / 2 : exact - share < 10 ** -places
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other)
}

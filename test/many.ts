/**
 * How many random cases a test tries: in `npm test` enough to notice what broke, in `npm run test:slow` as many as are
 * promised, or the part of them that `PARLEY_PART` says. Another commit tries other cases (`test/seed.ts`).
 */
export function many({ atOnce, inAll }: Sizes): number {
  return IS_IN_ALL ? Math.max(atOnce, Math.ceil(inAll * PART)) : atOnce
}

/** How large something is in `npm test`, and in `npm run test:slow`, whatever part of its random cases is tried. */
export function sized({ atOnce, inAll }: Sizes): number {
  return IS_IN_ALL ? inAll : atOnce
}

type Sizes = { readonly atOnce: number; readonly inAll: number }

/** Whether this is `npm run test:slow`. */
export const IS_IN_ALL = process.env['PARLEY_IN_ALL'] !== undefined

/** More than 0, at most 1. */
const PART = Number(process.env['PARLEY_PART'] ?? 1)

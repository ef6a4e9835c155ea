/**
 * How many of something a test tries: in `npm test` enough to notice what broke, in `npm run test:slow` as many as are
 * promised.
 */
export function many({ atOnce, inAll }: { readonly atOnce: number; readonly inAll: number }): number {
  return IS_IN_ALL ? inAll : atOnce
}

/** Whether this is `npm run test:slow`. */
export const IS_IN_ALL = process.env['PARLEY_IN_ALL'] !== undefined

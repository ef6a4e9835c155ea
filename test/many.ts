/**
 * How many of something a test tries: in `npm test` enough to notice what broke, in `npm run test:slow` as many as are
 * promised.
 */
export function many({ atOnce, inAll }: { readonly atOnce: number; readonly inAll: number }): number {
  return process.env['PARLEY_IN_ALL'] === undefined ? atOnce : inAll
}

/** A reading, as everybody in the dialogue may see it. */
type Seen = {
  readonly id: string
  readonly status: string
  readonly openedAt: string
  readonly movedAt?: string | undefined
  readonly settlement?: { readonly settledAt: string } | undefined
}

/** Something that changed in a round. */
export type Changed = { readonly is: 'opened' | 'moved' | 'settled'; readonly reading: string; readonly at: string }

/**
 * What changed in the readings of a round since an instant, the last change first: readings that opened or were settled,
 * and deadlines of open readings that were moved. Everybody may see when that was. What people do is not in it: when a
 * text was tabled or a position taken is shown to nobody.
 */
export function changedSince(readings: readonly Seen[], since: string): readonly Changed[] {
  return readings
    .flatMap(({ id, status, openedAt, movedAt, settlement }): readonly Changed[] => {
      if (settlement !== undefined) return [{ is: 'settled', reading: id, at: settlement.settledAt }]
      if (openedAt > since) return [{ is: 'opened', reading: id, at: openedAt }]
      return status === 'open' && movedAt !== undefined ? [{ is: 'moved', reading: id, at: movedAt }] : []
    })
    .filter(({ at }) => at > since)
    .toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : one.reading < other.reading ? -1 : 1))
}

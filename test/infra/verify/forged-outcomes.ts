/** Anything in a record, open to a forger. */
// biome-ignore lint/suspicious/noExplicitAny: a forger keeps to no type
type Open = any

/** A proposal of a reading, by its id. */
export function proposal(open: Open, reading: number | undefined, id: string): Open {
  return open.readings[reading ?? -1].submissions.find((one: Open) => one.submission?.id === id).submission
}

/** The outcome of a proposal in a reading. */
export function outcome(open: Open, reading: number | undefined, id: string): Open {
  return open.readings[reading ?? -1].outcomes.find((one: Open) => one.proposal === id)
}

/** Gives outcomes another status and reason, and the settlement what follows from it. */
export function settle(
  open: Open,
  reading: number | undefined,
  changes: { readonly [id: string]: readonly string[] },
): void {
  const { outcomes, settlement } = open.readings[reading ?? -1]
  for (const [id, [status, reason]] of Object.entries(changes)) {
    Object.assign(outcome(open, reading, id), { status, reason })
    for (const list of ['agreed', 'bracketed', 'open']) {
      settlement[list] = settlement[list].filter((one: string) => one !== id)
    }
    if (status === 'agreed') settlement.agreed.push(id)
  }
  settlement.dropped = outcomes.filter(({ status }: Open) => status === 'dropped').length
}

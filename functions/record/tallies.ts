import type { Counted } from '../../shared/outcomes.ts'
import type { Stance } from '../../shared/stance.ts'

/** The number of positions for each proposal, then side, then stance. */
export class Tallies {
  readonly #counts = new Map<string, Map<string, Map<Stance, number>>>()

  add({ proposal, side }: { readonly proposal: string; readonly side: string }, stance: Stance, many = 1): void {
    const bySide = this.#counts.get(proposal) ?? new Map<string, Map<Stance, number>>()
    const tally = bySide.get(side) ?? new Map<Stance, number>()
    tally.set(stance, (tally.get(stance) ?? 0) + many)
    bySide.set(side, tally)
    this.#counts.set(proposal, bySide)
  }

  /** Adds what was counted elsewhere. */
  addAll(counts: Counted['counts']): void {
    for (const [proposal, bySide] of Object.entries(counts)) {
      for (const [side, tally] of Object.entries(bySide)) {
        for (const [stance, many] of Object.entries(tally)) this.add({ proposal, side }, stance as Stance, many)
      }
    }
  }

  asObject(): Counted['counts'] {
    const ofSides = (bySide: ReadonlyMap<string, ReadonlyMap<Stance, number>>) =>
      Object.fromEntries([...bySide].map(([side, tally]) => [side, Object.fromEntries(tally)]))
    return Object.fromEntries([...this.#counts].map(([proposal, bySide]) => [proposal, ofSides(bySide)]))
  }
}

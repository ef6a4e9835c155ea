import type { Table } from '../../../functions/store/table.ts'

/** Somebody whose work with the table goes on only when told to, one step at a time. */
export type Actor<Result> = {
  readonly result: Promise<Result>
  /** Lets everything asked of the table so far be answered; comes back when the actor asks again, or is done. */
  step(): Promise<void>
  isDone(): boolean
}

/** Has somebody begin their work; their first request to the table waits for the first step. */
export function actor<Result>(table: Table, work: (table: Table) => Promise<Result>): Actor<Result> {
  const waiting: (() => void)[] = []
  let done = false
  let asksOrIsDone = Promise.withResolvers<void>()

  const turn = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve)
      asksOrIsDone.resolve()
    })
  const result = work(withSteps(table, turn)).finally(() => {
    done = true
    asksOrIsDone.resolve()
  })
  return {
    result,
    isDone: () => done,
    async step() {
      await asksOrIsDone.promise
      if (done) return
      asksOrIsDone = Promise.withResolvers<void>()
      for (const answer of waiting.splice(0)) answer()
      await asksOrIsDone.promise
    },
  }
}

/** Steps actors in the order given, in bursts, and then in turn until all are done. */
export async function interleave(
  actors: readonly Actor<unknown>[],
  bursts: readonly { readonly who: number; readonly steps: number }[],
): Promise<void> {
  for (const { who, steps } of bursts) {
    for (let taken = 0; taken < steps; taken += 1) await actors[who % actors.length]?.step()
  }
  while (actors.some((one) => !one.isDone())) for (const one of actors) await one.step()
}

function withSteps(table: Table, turn: () => Promise<void>): Table {
  return {
    ...table,
    get: (key) => turn().then(() => table.get(key)),
    stretch: (pk, prefix, after) => turn().then(() => table.stretch(pk, prefix, after)),
    last: (pk, prefix) => turn().then(() => table.last(pk, prefix)),
    putNew: (key, stored) => turn().then(() => table.putNew(key, stored)),
    update: (key, change) => turn().then(() => table.update(key, change)),
    async *query(pk, prefix) {
      await turn()
      yield* table.query(pk, prefix)
    },
  }
}

import type { Model } from './model.ts'
import { expectStatus, person, type Real, readingAt } from './real.ts'
import { door } from './submissions.ts'
import { change, everyStanceIn, reservation } from './texts.ts'

type Together = { readonly who: number; readonly where: number; readonly stance: number; readonly seen: number }

type Answered = {
  readonly status: number
  readonly receipt?: { readonly digest: string; readonly statements: readonly string[] }
}

/**
 * Somebody takes a position on every proposal of a reading in one request.
 *
 * @param behind how many revisions behind the last one they are on every second proposal
 */
export async function takeTogether(model: Model, real: Real, { who, where, stance, seen }: Together): Promise<void> {
  const reading = await readingAt(model, real, where)
  if (reading === undefined || reading.proposals.size === 0) return
  const somebody = person(model, who)
  const stances = everyStanceIn(reading.stage)
  const all = [...reading.proposals].map(([id, proposal], index) => {
    const last = proposal.positions.get(somebody.id)
    const revision = Math.max((last?.revision ?? 0) - (index % 2 === 0 ? 0 : seen), 0)
    const chosen = stances[(stance + index) % stances.length] ?? ''
    const isNext = revision === (last?.revision ?? 0)
    const isResent = last !== undefined && revision + 1 === last.revision && chosen === last.stance
    const expected = proposal.withdrawn ? 422 : isNext || isResent ? 200 : 409
    const said = {
      proposal: id,
      stance: chosen,
      revision,
      ...change(chosen),
      ...reservation(chosen, proposal.clauses ?? []),
    }
    return { id, proposal, revision, isNext, expected, said, stance: chosen }
  })
  const positions = all.map(({ said }) => said)
  const answer = await real.world.ask(somebody, 'POST', `/api/readings/${reading.id}/positions`, { positions })

  expectStatus(answer, door(model, reading, somebody) ?? 200, `positions together in ${reading.id}`)
  if (answer.status !== 200) return
  const each = answer.body['positions'] as unknown as readonly Answered[]
  for (const [index, { id, proposal, revision, isNext, expected, stance: taken }] of all.entries()) {
    const one = each[index]
    if (one?.status !== expected) throw new Error(`${taken} on ${id}, together: ${one?.status} instead of ${expected}`)
    if (one.receipt === undefined) continue
    reading.receipts.add(one.receipt.digest)
    for (const statement of one.receipt.statements) reading.statements.add(statement)
    const { digest } = one.receipt
    if (isNext) proposal.positions.set(somebody.id, { stance: taken, revision: revision + 1, digest })
  }
}

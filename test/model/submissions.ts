import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Model, ModelReading } from './model.ts'
import { expectStatus, known, type Person, person, type Real, readingAt } from './real.ts'
import { answersTo, bodyOf, laidOut, matterOf, saying, statusOfTabling } from './tabling.ts'
import { change, everyStanceIn, reservation } from './texts.ts'

type Tabling = {
  readonly who: number
  readonly where: number
  readonly text: number
  readonly amends: number | null
  /** Which of the objections that it may answer it says it answers, if any. */
  readonly answers?: number | null
  /** Whether the request is sent twice. */
  readonly resent?: boolean
}

export async function table(
  model: Model,
  real: Real,
  { who, where, text, amends, answers = null, resent = true }: Tabling,
): Promise<void> {
  const reading = await readingAt(model, real, where)
  if (reading === undefined) return
  const somebody = person(model, who)
  const before = [...reading.proposals]
  const amended = amends === null ? undefined : before[amends % Math.max(before.length, 1)]
  const says = saying(reading, text, amended?.[1].text)
  const answered = await answersTo(model, real, { reading, somebody, competes: matterOf(says, amended), answers })
  const proposal = { ...laidOut(says, amended, answered), author: somebody.id }
  const said = bodyOf(says, amended, answered)
  const key = randomUUID()
  const send = () => real.world.ask(somebody, 'POST', `/api/readings/${reading.id}/proposals`, said, key)

  const expected =
    door(model, reading, somebody) ??
    statusOfTabling(reading, [...reading.proposals.values()], says, amended?.[1], answered)
  const answer = await send()
  expectStatus(answer, expected, `tabling in ${reading.id}`)
  if (answer.status !== 201) return
  const again = resent ? await send() : answer
  if (!isDeepStrictEqual(again, answer)) throw new Error('the same request was not answered the same')
  const id = String(answer.body['id'])
  reading.receipts.add(String(answer.body['digest']))
  reading.proposals.set(id, { ...proposal, competes: proposal.competes ?? `commitment ${id}` })
}

type Taking = {
  readonly who: number
  readonly where: number
  readonly what: number
  readonly stance: number
  readonly seen: number
}

export async function take(model: Model, real: Real, { who, where, what, stance, seen }: Taking): Promise<void> {
  const reading = await readingAt(model, real, where)
  const found = reading && [...reading.proposals][what % Math.max(reading.proposals.size, 1)]
  if (reading === undefined || found === undefined) return
  const stances = everyStanceIn(reading.stage)
  await takes(model, real, reading, found[0], person(model, who), stances[stance % stances.length] ?? '', seen)
}

export async function support(model: Model, real: Real, where: number): Promise<void> {
  await everybodyTakes(model, real, where, () => 0)
}

/**
 * Everybody takes a position on everything that is tabled.
 *
 * @param opinion which of the stage's stances somebody takes on a proposal; none where there are not so many
 */
export async function everybodyTakes(
  model: Model,
  real: Real,
  where: number,
  opinion: (who: number, what: number) => number,
): Promise<void> {
  const reading = await readingAt(model, real, where)
  if (reading === undefined) return
  const stances = everyStanceIn(reading.stage)
  for (const [what, proposal] of [...reading.proposals.keys()].entries()) {
    for (const [who, id] of [...model.people.keys()].entries()) {
      const stance = stances[opinion(who, what)]
      if (stance !== undefined) await takes(model, real, reading, proposal, { id, ...known(model, id) }, stance, 0)
    }
  }
}

/** Somebody takes one of the positions of a reading back. */
export async function takeBackOne(model: Model, real: Real, where: number, which: number): Promise<void> {
  const reading = await readingAt(model, real, where)
  const people = [...model.people.keys()]
  const taken = [...(reading?.proposals.values() ?? [])].flatMap(({ positions }, what) =>
    [...positions.keys()].map((id) => ({ who: people.indexOf(id), where, what, seen: 0 })),
  )
  const one = taken[which]
  if (one !== undefined) await takeBack(model, real, one)
}

export async function takeBack(
  model: Model,
  real: Real,
  { who, where, what, seen }: Omit<Taking, 'stance'>,
): Promise<void> {
  const reading = await readingAt(model, real, where)
  const [id, proposal] = (reading && [...reading.proposals][what % Math.max(reading.proposals.size, 1)]) ?? []
  if (reading === undefined || id === undefined || proposal === undefined) return
  const somebody = person(model, who)
  const last = proposal.positions.get(somebody.id)
  const revision = Math.max((last?.revision ?? 1) - seen, 1)
  const path = `/api/readings/${reading.id}/proposals/${id}/position?revision=${revision}`
  const answer = await real.world.ask(somebody, 'DELETE', path)

  const isNext = last !== undefined && revision === last.revision && last.stance !== 'none'
  const isResent = last !== undefined && revision + 1 === last.revision && last.stance === 'none'
  const expected = door(model, reading, somebody) ?? (proposal.withdrawn ? 422 : isNext || isResent ? 200 : 409)
  expectStatus(answer, expected, `taking back revision ${revision} on ${id} in ${reading.id}`)
  if (answer.status !== 200) return
  const digest = String(answer.body['digest'])
  if (isResent && digest !== last.digest) throw new Error('a position that was taken back again got another receipt')
  reading.receipts.add(digest)
  if (isNext) proposal.positions.set(somebody.id, { stance: 'none', revision: revision + 1, digest })
}

/** @param behind how many revisions behind the last one the participant is */
async function takes(
  model: Model,
  { world }: Real,
  reading: ModelReading,
  id: string,
  somebody: Person,
  stance: string,
  behind: number,
): Promise<void> {
  const proposal = reading.proposals.get(id)
  const last = proposal?.positions.get(somebody.id)
  const revision = Math.max((last?.revision ?? 0) - behind, 0)
  const path = `/api/readings/${reading.id}/proposals/${id}/position`
  const said = { stance, revision, ...change(stance), ...reservation(stance, proposal?.clauses ?? []) }
  const answer = await world.ask(somebody, 'PUT', path, said)

  const isNext = revision === (last?.revision ?? 0)
  const isResent = last !== undefined && revision + 1 === last.revision && stance === last.stance
  const expected = door(model, reading, somebody) ?? (proposal?.withdrawn ? 422 : isNext || isResent ? 200 : 409)
  expectStatus(answer, expected, `${stance} on ${id} in ${reading.id}, revision ${revision}`)
  if (answer.status !== 200) return
  const digest = String(answer.body['digest'])
  if (isResent && digest !== last.digest) throw new Error('a position that was sent again got another receipt')
  reading.receipts.add(digest)
  for (const statement of answer.body['statements'] as readonly string[]) reading.statements.add(statement)
  if (isNext) proposal?.positions.set(somebody.id, { stance, revision: revision + 1, digest })
}

export async function withdraw(
  model: Model,
  real: Real,
  { who, where, what }: { readonly who: number; readonly where: number; readonly what: number },
): Promise<void> {
  const reading = await readingAt(model, real, where)
  const [id, proposal] = (reading && [...reading.proposals][what % Math.max(reading.proposals.size, 1)]) ?? []
  if (reading === undefined || id === undefined || proposal === undefined) return
  const author = model.people.get(proposal.author ?? '')
  // Half of the time by somebody else.
  const somebody = who % 2 === 0 && author !== undefined ? { id: proposal.author ?? '', ...author } : person(model, who)
  const expected = door(model, reading, somebody) ?? (proposal.author === somebody.id ? 204 : 403)
  expectStatus(
    await real.world.ask(somebody, 'DELETE', `/api/readings/${reading.id}/proposals/${id}`),
    expected,
    'withdrawing',
  )
  if (expected !== 204) return
  if (!proposal.withdrawn) reading.withdrawals += 1
  proposal.withdrawn = true
}

/** Why somebody may not submit to a reading now, if they may not. */
export function door(model: Model, reading: ModelReading, { id, revoked }: Person): number | undefined {
  if (revoked) return 401
  if (reading.status !== 'open' || reading.closesAt <= model.now) return 409
  return reading.roll.has(id) ? undefined : 403
}

import { randomUUID } from 'node:crypto'
import type { Model, ModelProposal, ModelReading } from './model.ts'
import { expectStatus, known, type Person, person, type Real, readingAt } from './real.ts'
import {
  amended as amendedText,
  change,
  everyStanceIn,
  headingOf,
  type ModelText,
  reservation,
  textFor,
  written,
} from './texts.ts'

type Tabling = {
  readonly who: number
  readonly where: number
  readonly text: number
  readonly amends: number | null
  /** Whether the request is sent twice. */
  readonly resent?: boolean
}

export async function table(
  model: Model,
  real: Real,
  { who, where, text, amends, resent = true }: Tabling,
): Promise<void> {
  const reading = await readingAt(model, real, where)
  if (reading === undefined) return
  const somebody = person(model, who)
  const before = [...reading.proposals]
  const amended = amends === null ? undefined : before[amends % Math.max(before.length, 1)]
  const says = saying(reading, text, amended?.[1].text)
  const body = written(says)
  const said = amended === undefined ? { body } : { body, amends: amended[0] }
  const key = randomUUID()
  const send = () => real.world.ask(somebody, 'POST', `/api/readings/${reading.id}/proposals`, said, key)

  const expected = door(model, reading, somebody) ?? statusOfTabling(reading, says, amended?.[1])
  const answer = await send()
  expectStatus(answer, expected, `tabling in ${reading.id}`)
  if (answer.status !== 201) return
  const again = resent ? await send() : answer
  if (JSON.stringify(again) !== JSON.stringify(answer)) throw new Error('the same request was not answered the same')
  const id = String(answer.body['id'])
  reading.receipts.add(String(answer.body['digest']))
  reading.proposals.set(id, {
    author: somebody.id,
    competes: amended?.[1].competes ?? headingOf(says) ?? `commitment ${id}`,
    text: says,
    amends: amended?.[0],
    consolidates: [],
    clauses: [],
    withdrawn: false,
    positions: new Map(),
  })
}

/** A text of its own; or an amendment, which now and then is a text of another kind. */
function saying({ stage }: ModelReading, text: number, amended: ModelText | undefined): ModelText {
  const own = textFor(stage, text)
  if (amended === undefined) return own
  return own.kind !== amended.kind && text % 4 === 3 ? own : amendedText(amended, text)
}

function statusOfTabling(reading: ModelReading, says: ModelText, amended: ModelProposal | undefined): number {
  const heading = headingOf(says)
  if (reading.stage === 'ratification' || amended?.withdrawn) return 422
  // An amendment can change the heading, but not what kind of text it is; and it changes something.
  if (amended?.text !== undefined && (amended.text.kind !== says.kind || isSame(amended.text, says))) return 422
  if ([heading, amended?.competes].some((key) => key !== undefined && reading.decided.includes(key))) return 422
  const standing = [...reading.proposals.values()].filter(({ withdrawn }) => !withdrawn)
  return standing.some(({ text }) => text !== undefined && isSame(text, says)) ? 409 : 201
}

function isSame(one: ModelText, other: ModelText): boolean {
  return one.kind === other.kind && Object.keys(one.places).every((place) => one.places[place] === other.places[place])
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
function door(model: Model, reading: ModelReading, { id, revoked }: Person): number | undefined {
  if (revoked) return 401
  if (reading.status !== 'open' || reading.closesAt <= model.now) return 409
  return reading.roll.has(id) ? undefined : 403
}

import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { FloorView } from '../../functions/views/floor-view.ts'
import { passTime } from './acts.ts'
import type { Model, ModelReading } from './model.ts'
import { expectStatus, type Person, person, type Real, readingAt } from './real.ts'
import { door } from './submissions.ts'

/** How many statements one person may make in a reading. */
export const MOST_STATEMENTS = 3

type Saying = { readonly who: number; readonly where: number; readonly kind: number; readonly what: number }

/** Somebody asks, answers or gives a reason, and sends it twice. */
export async function say(model: Model, real: Real, { who, where, kind, what }: Saying): Promise<void> {
  const reading = await readingAt(model, real, where)
  if (reading === undefined) return
  const somebody = person(model, who)
  const statements = [...reading.floor]
  const [question, asked] = statements[what % Math.max(statements.length, 1)] ?? []
  const isAnswer = kind % 3 === 0 && question !== undefined
  const made = isAnswer
    ? { kind: 'answer' as const, answers: question }
    : { kind: kind % 2 === 0 ? ('question' as const) : ('reason' as const), ...onSomething(reading, what) }
  const key = randomUUID()
  const send = () =>
    real.world.ask(somebody, 'POST', `/api/readings/${reading.id}/statements`, { ...made, text: { en: 'So.' } }, key)

  const canBeAnswered = asked?.kind === 'question' && asked.appearsAt <= model.now && !asked.isSetAside
  const before = statements.filter(([, { by }]) => by === somebody.id).length
  const expected =
    door(model, reading, somebody) ?? (isAnswer && !canBeAnswered ? 422 : before >= MOST_STATEMENTS ? 409 : 201)
  const answer = await send()
  expectStatus(answer, expected, `a statement in ${reading.id}`)
  if (answer.status !== 201) return
  if (!isDeepStrictEqual(await send(), answer)) {
    throw new Error('the same statement was not answered the same')
  }
  const appearsAt = Date.parse(String(answer.body['appearsAt']))
  if (appearsAt <= model.now) throw new Error('a statement appears at once')
  reading.receipts.add(String(answer.body['digest']))
  reading.floor.set(String(answer.body['id']), { by: somebody.id, kind: made.kind, appearsAt, isSetAside: false })
}

function onSomething({ proposals }: ModelReading, what: number): { readonly proposal?: string } {
  const [id] = [...proposals.keys()].slice(what % (proposals.size + 1))
  return id === undefined ? {} : { proposal: id }
}

type Talk = { readonly who: number; readonly where: number; readonly what: number; readonly minutes: number }

/** A question is asked, time passes, it is answered, and now and then something is set aside; everybody looks. */
export async function talk(model: Model, real: Real, { who, where, what, minutes }: Talk): Promise<void> {
  await say(model, real, { who, where, kind: 2, what })
  await passTime(model, real, minutes * 60)
  await say(model, real, { who: who + 1, where, kind: 0, what })
  const reading = await readingAt(model, real, where)
  if (reading === undefined) return
  if (what % 3 === 0) await setAside(model, real, reading, what)
  for (const somebody of [person(model, who), person(model, who + 1)]) await looks(model, real, reading, somebody)
}

async function setAside(
  model: Model,
  { world, facilitator }: Real,
  reading: ModelReading,
  what: number,
): Promise<void> {
  const statements = [...reading.floor]
  const [id, statement] = statements[what % Math.max(statements.length, 1)] ?? []
  if (id === undefined || statement === undefined) return
  const path = `/api/readings/${reading.id}/statements/${id}/setting-aside`
  const isOpen = reading.status === 'open' && reading.closesAt > model.now
  const expected = !isOpen ? 409 : statement.appearsAt <= model.now ? 204 : 404
  for (const again of ['the first time', 'again']) {
    expectStatus(
      await world.ask(facilitator, 'POST', path, { reason: { en: 'So.' } }),
      expected,
      `setting aside ${again}`,
    )
  }
  if (expected === 204) statement.isSetAside = true
}

/** Somebody sees what has appeared, and their own. */
async function looks(model: Model, { world }: Real, reading: ModelReading, somebody: Person): Promise<void> {
  const answer = await world.ask(somebody, 'GET', `/api/readings/${reading.id}/statements`)
  expectStatus(answer, somebody.revoked ? 401 : 200, 'looking at the floor')
  if (answer.status !== 200) return
  const { statements } = answer.body as unknown as FloorView
  const isSettled = reading.status === 'settled'
  const expected = [...reading.floor].filter(
    ([, { by, appearsAt }]) => isSettled || appearsAt <= model.now || by === somebody.id,
  )
  const [found, foreseen] = [statements.map(({ id }) => id), expected.map(([id]) => id)].map((ids) =>
    ids.toSorted().join(),
  )
  if (found !== foreseen) throw new Error(`the floor of ${reading.id} shows ${found}, the model says ${foreseen}`)
}

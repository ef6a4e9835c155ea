import { isDeepStrictEqual } from 'node:util'
import { deadlinesIn, inCalendar } from '../simulation/read-pages.ts'
import { same } from './compare.ts'
import type { Model, ModelCalendar } from './model.ts'
import { expectStatus, NOBODY, pageOf, person, type Real } from './real.ts'
import { isOpen } from './tabling.ts'

/** Somebody makes addresses for their calendar, or withdraws the one that stands; the facilitator where `who` is none. */
export type CalendarActs = { readonly who: number | null; readonly does: readonly ('make' | 'withdraw')[] }

export async function keepCalendar(model: Model, real: Real, { who, does }: CalendarActs): Promise<void> {
  const somebody = who === null ? { ...real.facilitator, revoked: false } : person(model, who)
  for (const act of does) {
    const answer = await real.world.ask(somebody, act === 'make' ? 'POST' : 'DELETE', '/api/calendar')
    expectStatus(answer, somebody.revoked ? 401 : act === 'make' ? 201 : 204, `${act} a calendar`)
    if (somebody.revoked) continue
    for (const one of model.calendars) if (one.who === somebody.id) one.stands = false
    if (act === 'withdraw') continue
    const { pathname } = new URL(String(answer.body['address']))
    model.calendars.push({ who: somebody.id, address: pathname, stands: true })
  }
  await compareCalendars(model, real)
}

/** Compares every address that was ever made with what it has to answer. @throws {Error} where it answers otherwise */
export async function compareCalendars(model: Model, { world, facilitator }: Real): Promise<void> {
  for (const { who, address, stands } of model.calendars) {
    const seen = await world.ask(NOBODY, 'GET', address)
    if (!stands || model.people.get(who)?.revoked) {
      // As if nobody had ever made it.
      const never = await world.ask(NOBODY, 'GET', address.replace(/\.[\w-]{43}\//, `.${'x'.repeat(43)}/`))
      if (seen.status !== 404 || !isDeepStrictEqual(seen, never)) throw new Error(`${address} answers ${seen.status}`)
      continue
    }
    expectStatus(seen, 200, 'a calendar')
    same('the deadlines in a calendar', deadlinesIn(pageOf(seen).text), deadlinesOf(model, who, facilitator.id))
  }
}

/** For a participant, the readings that they are on the roll of, and what their side has to confirm, to answer or to close. */
function deadlinesOf(model: Model, who: ModelCalendar['who'], facilitator: string): readonly string[] {
  const { readings, confirmations, consultations, people, now } = model
  const side = people.get(who)?.side
  const asked = consultations.filter(
    (one) => side !== undefined && one.state === (one.side === side ? 'answered' : 'transmitted'),
  )
  const dates = [
    ...readings.filter((one) => isOpen(model, one) && (who === facilitator || one.roll.has(who))),
    ...confirmations.filter((one) => one.side === side && one.outcome === undefined && one.roll.has(who)),
    ...asked.map(({ date }) => ({ closesAt: date ?? 0 })),
  ]
  return dates
    .filter(({ closesAt }) => closesAt > now)
    .map(({ closesAt }) => inCalendar(new Date(closesAt).toISOString()))
    .toSorted()
}

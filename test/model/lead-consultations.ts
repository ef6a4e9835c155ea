import { bringForward, isOpenFor, putOf, transmit } from './consultation-model.ts'
import { consultationAt, everyDraft, isMade, isSeenBy } from './known-consultations.ts'
import type { Model, Side } from './model.ts'
import { expectStatus, type Real } from './real.ts'

const DAY = 86_400_000

/** The co-chair of a side decides on one of its drafts. */
export async function decideAsCoChair(model: Model, real: Real, which: number, side: Side, what: number) {
  const one = consultationAt(model, which)
  const coChair = real.coChairs?.[side]
  if (one === undefined || coChair === undefined) return
  const drafts = everyDraft(one, side)
  const [purpose, id, draft] = drafts[what % Math.max(drafts.length, 1)] ?? (['request', one.id, undefined] as const)
  const made = await real.world.ask(coChair, 'POST', `/api/consultations/${one.id}/drafts/${id}/making`)
  const put = putOf(one, purpose, side)
  const isOpen = isOpenFor(model, one, purpose, side) && put?.decided === undefined
  const isKnown = isSeenBy(one, side) || isMade(one)
  const expected = !isKnown || draft === undefined ? 404 : isOpen || put?.decided === id ? 200 : 409
  expectStatus(made, expected, `deciding on ${id} for ${purpose} as the co-chair of ${side}`)
  if (expected !== 200 || put === undefined || draft === undefined) return
  if (put.decided === undefined) Object.assign(draft, { lastAt: model.now })
  put.decided = id
  bringForward(model, one)
}

/** A facilitator passes a consultation on. */
export async function passOn(model: Model, real: Real, which: number): Promise<void> {
  const one = consultationAt(model, which)
  if (one === undefined) return
  const passed = await real.world.ask(real.facilitator, 'POST', `/api/consultations/${one.id}/transmission`)
  const expected = !isMade(one) ? 404 : one.rules.transmission === 'at-once' ? 409 : 200
  expectStatus(passed, expected, `passing on a consultation that is ${one.state}`)
  if (expected !== 200) return
  if (one.state === 'made') transmit(model, one)
  bringForward(model, one)
}

/** A facilitator moves the date that runs. */
export async function moveDate(model: Model, real: Real, which: number, seconds: number): Promise<void> {
  const one = consultationAt(model, which)
  if (one === undefined) return
  const before = one.date
  const to = (one.number === undefined || before === undefined ? model.now : before) + seconds * 1_000
  const closesAt = new Date(to).toISOString()
  const moved = await real.world.ask(real.facilitator, 'PATCH', `/api/consultations/${one.id}`, { closesAt })
  const moment = Math.max(model.now, (model.register.at ?? 0) + 1)
  const isTooSoon = to <= model.now || to - model.now > 365 * DAY
  const isOpen = before !== undefined && before > moment
  const isRefused = !isOpen || to < before ? 409 : 200
  const expected = one.number === undefined ? (isMade(one) ? 409 : 404) : isTooSoon ? 422 : isRefused
  expectStatus(moved, expected, `moving the date of a consultation that is ${one.state} by ${seconds} s`)
  if (expected !== 200) return
  if (to !== before) {
    model.register.events.push({ is: 'date-moved', consultation: one.id })
    model.register.at = moment
    one.date = to
  }
  bringForward(model, one)
}

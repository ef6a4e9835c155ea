import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { ChairsReceipt } from '../../functions/actions/table-together.ts'
import type { Model } from './model.ts'
import { expectStatus, type Real, readingAt } from './real.ts'
import { answersTo, bodyOf, isOpen, laidOut, matterOf, saying, statusOfTabling } from './tabling.ts'

type Tabling = {
  readonly where: number
  /** One text, or several together. */
  readonly texts: readonly number[]
  readonly amends: number | null
  readonly answers?: number | null
}

/** A facilitator tables texts as the chair's, all of them or none, and sends them twice. */
export async function tableForTheChair(
  model: Model,
  real: Real,
  { where, texts, amends, answers = null }: Tabling,
): Promise<void> {
  const reading = await readingAt(model, real, where)
  if (reading === undefined) return
  const { world, facilitator } = real
  const before = [...reading.proposals]
  const amended = amends === null ? undefined : before[amends % Math.max(before.length, 1)]
  const tabled: ReturnType<typeof laidOut>[] = []
  const sent: object[] = []
  let expected = isOpen(model, reading) ? 201 : 409
  for (const text of texts) {
    const says = saying(reading, text, amended?.[1].text)
    const besides = [...reading.proposals.values(), ...tabled]
    const competes = matterOf(says, amended)
    const answered = await answersTo(model, real, { reading, somebody: facilitator, competes, answers })
    if (expected === 201) expected = statusOfTabling(reading, besides, says, amended?.[1], answered)
    tabled.push(laidOut(says, amended, answered))
    sent.push(bodyOf(says, amended, answered))
  }
  const key = randomUUID()
  const body = sent.length === 1 ? sent[0] : { texts: sent }
  const send = () => world.ask(facilitator, 'POST', `/api/readings/${reading.id}/chairs-texts`, body, key)
  const answer = await send()
  expectStatus(answer, expected, `tabling as the chair in ${reading.id}`)
  if (answer.status !== 201) return
  if (!isDeepStrictEqual(await send(), answer)) {
    throw new Error('the same texts of the chair’s were not answered the same')
  }
  const receipt = answer.body as ChairsReceipt
  const receipts = 'texts' in receipt ? receipt.texts : []
  for (const [index, { id, digest }] of receipts.entries()) {
    reading.receipts.add(digest)
    const text = tabled[index]
    if (text !== undefined) {
      reading.proposals.set(id, { ...text, chair: true, competes: text.competes ?? `commitment ${id}` })
    }
  }
}

/** A facilitator withdraws a text, which is the chair's or is not. */
export async function withdrawAsTheChair(
  model: Model,
  real: Real,
  { where, what }: { readonly where: number; readonly what: number },
): Promise<void> {
  const reading = await readingAt(model, real, where)
  const all = [...(reading?.proposals ?? [])]
  const chairs = all.filter(([, { chair }]) => chair)
  const among = what % 4 === 3 || chairs.length === 0 ? all : chairs
  const [id, proposal] = among[what % Math.max(among.length, 1)] ?? []
  if (reading === undefined || id === undefined || proposal === undefined) return
  const expected = isOpen(model, reading) ? (proposal.chair && !proposal.isOffered ? 204 : 403) : 409
  const path = `/api/readings/${reading.id}/chairs-texts/${id}`
  expectStatus(await real.world.ask(real.facilitator, 'DELETE', path), expected, 'withdrawing as the chair')
  if (expected !== 204) return
  if (!proposal.withdrawn) reading.withdrawals += 1
  proposal.withdrawn = true
}

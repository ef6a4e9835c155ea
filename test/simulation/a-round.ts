import { createHash } from 'node:crypto'
import type { RoundView } from '../../functions/views/round-view.ts'
import { canonicalBytes } from '../../shared/proof/leaf.ts'
import { type Acknowledgements, type PlayingAReading, playReading } from './a-reading.ts'
import { unexpected } from './asks.ts'
import { type Convened, checkConvened, convene } from './convening.ts'
import { decideTogether } from './decide-together.ts'
import { checkGoodOffices, type Left, useGoodOffices } from './good-offices.ts'

/** What was acknowledged in a round, by reading. */
export type Acknowledged = ReadonlyMap<string, Acknowledgements>

export type Playing = PlayingAReading & {
  /** Is told that nothing is open and the round is not published: it may need time, or a facilitator. */
  readonly stuck: (round: RoundView) => Promise<void>
}

/**
 * Plays a whole round by a script that the seed alone makes: what is tabled and withdrawn by whom, or as the chair's, which
 * objections it answers, what everybody says of it, how often they change their minds, what is left for the facilitators
 * alone, whom they convene besides, and what is decided, by a facilitator, by co-chairs together or by the deadline. Whatever goes
 * wrong meanwhile, the same seed comes to the same settlements.
 *
 * @throws {Error} when something that was sent is not acknowledged in the end
 */
export async function playRound(playing: Playing, seed: string, number: number): Promise<Acknowledged> {
  const { asks } = playing
  const acknowledged = new Map<string, Acknowledgements>()
  const messages: Left[] = []
  let convened: Convened | undefined
  const started = await asks<{ code?: string }>('facilitator', 'POST', '/api/rounds?knowingly=true')
  // Sent again after its answer was lost, it was started by the first time.
  if (started.status !== 201 && started.body.code !== 'round-running') throw unexpected('starting', started)

  for (;;) {
    const { body: round } = await asks<RoundView>('facilitator', 'GET', `/api/rounds/${number}`)
    if (round.status === 'published') {
      await checkGoodOffices(playing, seed, messages)
      await checkConvened(playing, convened, number)
      return acknowledged
    }
    const open = round.readings.filter(({ id, status }) => status === 'open' && !acknowledged.has(id))
    // Once something is open, and before anything is said in it: nobody else moves what is looked at.
    if (open.length > 0 && acknowledged.size === 0) convened = await convene(playing, seed, number)
    await Promise.all(
      open.map(async (reading) => {
        const { id, basket } = reading
        const acknowledgements = { receipts: new Set<string>(), withdrawn: new Set<string>() }
        acknowledged.set(id, acknowledgements)
        const lane = round.baskets.find((one) => one.id === basket)?.title.en
        const script = `${seed} ${nameOf(id, lane)}`
        messages.push(...(await useGoodOffices(playing, script)))
        await playReading(playing, script, reading, acknowledgements)
      }),
    )
    if (round.awaits === 'co-chairs') await decideTogether(playing, `/api/rounds/${number}/publication`, {})
    if (open.length === 0) await playing.stuck(round)
  }
}

/** What a reading is called in every round: lanes that tie are numbered as it comes. */
export function nameOf(reading: string, lane: string | undefined): string {
  const inRound = reading.replace(/^\d+\./, '')
  return lane === undefined ? inRound : inRound.replace(/\.b\d+\./, `.${lane}.`)
}

/** The digest of anything that is JSON. Stores return the keys of a map in any order, so the keys are sorted. */
export function digestOfAll(what: unknown): string {
  return createHash('sha256').update(canonicalBytes(what)).digest('hex')
}

import { setTimeout as pause } from 'node:timers/promises'
import { RoundView } from '../../functions/views/round-view.ts'
import type { PlayOptions } from './company.ts'
import { type Cast, callerOf, signInCast } from './company.ts'
import type { Caller } from './http-caller.ts'
import { differences, playReading } from './play-reading.ts'
import { waitFor } from './poll.ts'
import { laneByLane, type Rehearsal, type RehearsedReading } from './script.ts'
import { type TakenHome, takeHome } from './take-home.ts'

/** What a rehearsal came to. */
export type Played = {
  readonly round: RoundView
  /** The documents and the record, as files to take home. */
  readonly files: readonly TakenHome[]
  /** Where what happened is not what was rehearsed; empty when all went as written. */
  readonly differences: readonly string[]
}

const ROUND = 1
const THE_ROUND = `/api/rounds/${ROUND}`

/**
 * Plays a rehearsal over HTTP as its facilitators and participants would, the baskets' lanes side by side.
 * It can be killed and started again with new invitations: it then continues from the state that it finds.
 *
 * @throws {Problem} when something is refused that the rehearsal expects to be taken
 */
export async function play(rehearsal: Rehearsal, stagecraft: PlayOptions): Promise<Played> {
  const company = await signInCast(rehearsal, stagecraft)
  await stagecraft.onAssembled?.()
  const { together, lanes } = laneByLane(rehearsal)
  const convener = callerOf(company, together[0]?.facilitator ?? '')
  await startOrResume(convener)

  const differing = await playInTurn(together, undefined, company, convener)
  const inLanes = await Promise.all(
    [...lanes].map(async ([lane, readings]) =>
      playInTurn(readings, await basketOf(lane, rehearsal, convener), company, convener),
    ),
  )
  const round = await waitFor('the instrument to be published', async () => {
    const seen = await convener.find(THE_ROUND, RoundView)
    if (seen?.awaits === 'co-chairs') await publish(company)
    return seen?.status === 'published' ? seen : undefined
  })
  return {
    round,
    files: await takeHome(convener, THE_ROUND),
    differences: [...differing, ...inLanes.flat()],
  }
}

/** Where co-chairs decide, one of the cast moves to publish and the others consent. */
async function publish(company: Cast): Promise<void> {
  for (const coChair of company.facilitators) await coChair.send('POST', `${THE_ROUND}/publication`, {})
}

async function startOrResume(convener: Caller): Promise<void> {
  const round = await convener.find(THE_ROUND, RoundView)
  if (round === undefined) await convener.send('POST', '/api/rounds')
  else if (round.clock === 'stopped') await convener.send('POST', `${THE_ROUND}/resume`)
}

async function playInTurn(
  readings: readonly RehearsedReading[],
  basket: string | undefined,
  company: Cast,
  convener: Caller,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const rehearsed of readings) {
    const { stage, number } = rehearsed.reading
    const id = [ROUND, stage, basket, number].filter((part) => part !== undefined).join('.')
    await waitFor(`reading ${id} to be opened`, async () => {
      const round = await convener.find(THE_ROUND, RoundView)
      return round?.readings.find((one) => one.id === id)
    })
    const came = await playReading(rehearsed, id, company)
    company.onProgress({ is: 'settled', reading: rehearsed, id, came })
    found.push(...differences(rehearsed, came))
    await pause(company.pace)
  }
  return found
}

/** A lane's basket, by the heading of the proposal that it grew from. */
async function basketOf(lane: string, { readings }: Rehearsal, convener: Caller): Promise<string> {
  const body = readings.map(({ proposals }) => proposals[lane]?.body).find((one) => one?.kind === 'basket')
  if (body?.kind !== 'basket') throw new Error(`no basket was rehearsed under the handle ${lane}`)
  const heading = JSON.stringify(body.title)
  return waitFor(`the lane of ${lane}`, async () => {
    const round = await convener.find(THE_ROUND, RoundView)
    return round?.baskets.find(({ title }) => JSON.stringify(title) === heading)?.id
  })
}

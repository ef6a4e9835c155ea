import { setTimeout as pause } from 'node:timers/promises'
import { BracketMapView } from '../../functions/views/bracket-map-view.ts'
import { RoundView } from '../../functions/views/round-view.ts'
import { placeOf } from '../../shared/reading-id.ts'
import type { PlayOptions } from './cast.ts'
import { type Cast, callerOf, signInCast } from './cast.ts'
import { downloadResults, type ResultFile } from './download-results.ts'
import type { Caller } from './http-caller.ts'
import { differences, playReading } from './play-reading.ts'
import { waitFor } from './poll.ts'
import { laneByLane, type Rehearsal, type RehearsedReading } from './script.ts'

/** The result of a rehearsal. */
export type Played = {
  readonly round: RoundView
  /** The documents and the record, as files. */
  readonly files: readonly ResultFile[]
  /** The differences from the script; empty if there are none. */
  readonly differences: readonly string[]
}

const ROUND = 1
const THE_ROUND = `/api/rounds/${ROUND}`

/**
 * Plays a rehearsal over HTTP, as facilitators and participants would. The lanes of the baskets run in parallel.
 * After it was killed it can be started again with new invitations; it continues from the current state.
 *
 * @throws {Problem} when a request of the script is refused
 */
export async function play(rehearsal: Rehearsal, options: PlayOptions): Promise<Played> {
  const cast = await signInCast(rehearsal, options)
  await options.onAssembled?.()
  const { wholeRound, lanes } = laneByLane(rehearsal)
  const convener = callerOf(cast, wholeRound[0]?.facilitator ?? '')
  await startOrResume(convener)

  const differing = await playOneByOne(wholeRound, undefined, cast, convener)
  const inLanes = await Promise.all(
    [...lanes].map(async ([lane, readings]) =>
      playOneByOne(readings, await basketOf(lane, rehearsal, convener), cast, convener),
    ),
  )
  const round = await waitFor('the instrument to be published', async () => {
    const seen = await convener.find(THE_ROUND, RoundView)
    if (seen?.awaits === 'co-chairs') await publish(cast)
    return seen?.status === 'published' ? seen : undefined
  })
  return {
    round,
    files: await downloadResults(convener, THE_ROUND),
    differences: [...differing, ...inLanes.flat()],
  }
}

/** In a dialogue with co-chairs, one moves to publish and the others consent. */
async function publish(cast: Cast): Promise<void> {
  for (const coChair of cast.facilitators) await coChair.send('POST', `${THE_ROUND}/publication`, {})
}

async function startOrResume(convener: Caller): Promise<void> {
  const round = await convener.find(THE_ROUND, RoundView)
  // Nobody in a rehearsal exists, so it discloses nothing of anybody.
  if (round === undefined) await convener.send('POST', '/api/rounds?knowingly=true')
  else if (round.clock === 'stopped') await convener.send('POST', `${THE_ROUND}/resume`)
}

async function playOneByOne(
  readings: readonly RehearsedReading[],
  basket: string | undefined,
  cast: Cast,
  convener: Caller,
): Promise<readonly string[]> {
  const found: string[] = []
  let wasToBeReadAgain = false
  for (const rehearsed of readings) {
    const { stage, number } = rehearsed.reading
    const id = [ROUND, stage, basket, number].filter((part) => part !== undefined).join('.')
    await waitFor(`reading ${id} to be opened`, async () => {
      const round = await convener.find(THE_ROUND, RoundView)
      return round?.readings.find((one) => one.id === id)
    })
    const came = await playReading(rehearsed, id, cast)
    cast.onProgress({ is: 'settled', reading: rehearsed, id, came })
    const isReadAgain = came.next === 'another-reading'
    if (isReadAgain || wasToBeReadAgain) await showBrackets(rehearsed, id, cast, convener)
    wasToBeReadAgain = isReadAgain
    found.push(...differences(rehearsed, came))
    await pause(cast.pace)
  }
  return found
}

/** Shows what is in brackets before another reading, and after it. */
async function showBrackets(rehearsed: RehearsedReading, id: string, { onProgress }: Cast, convener: Caller) {
  const map = await convener.find(`${THE_ROUND}/brackets`, BracketMapView)
  if (map === undefined) return
  const place = placeOf(id)
  const brackets = map.brackets.filter(
    ({ reading }) => reading.stage === place?.stage && reading.basket === place.basket,
  )
  onProgress({ is: 'brackets', reading: rehearsed, id, brackets })
}

/** The basket id of a lane, found by the heading of its proposal. */
async function basketOf(lane: string, { readings }: Rehearsal, convener: Caller): Promise<string> {
  const body = readings.map(({ proposals }) => proposals[lane]?.body).find((one) => one?.kind === 'basket')
  if (body?.kind !== 'basket') throw new Error(`no basket was rehearsed under the handle ${lane}`)
  const heading = JSON.stringify(body.title)
  return waitFor(`the lane of ${lane}`, async () => {
    const round = await convener.find(THE_ROUND, RoundView)
    return round?.baskets.find(({ title }) => JSON.stringify(title) === heading)?.id
  })
}

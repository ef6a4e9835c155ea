import { setTimeout as pause } from 'node:timers/promises'
import { BracketMapView } from '../../functions/views/bracket-map-view.ts'
import { ReadingView } from '../../functions/views/reading-view.ts'
import { RoundView } from '../../functions/views/round-view.ts'
import { placeOf } from '../../shared/reading-id.ts'
import type { PlayOptions } from './cast.ts'
import { type Cast, callerOf, idOf, signInCast } from './cast.ts'
import { downloadResults, type ResultFile } from './download-results.ts'
import type { Caller } from './http-caller.ts'
import { differences, playReading } from './play-reading.ts'
import { waitFor } from './poll.ts'
import { laneByLane, type Rehearsal, type RehearsedReading } from './script.ts'

/** The result of a rehearsed round. */
export type Played = {
  readonly round: RoundView
  /** The documents and the record, as files. */
  readonly files: readonly ResultFile[]
  /** The differences from the script; empty if there are none. */
  readonly differences: readonly string[]
}

/**
 * Plays a rehearsal over HTTP, as facilitators and participants would. The lanes of the baskets run in parallel.
 * After it was killed it can be started again with new invitations; it continues from the current state.
 *
 * @throws {Problem} when a request of the script is refused
 */
export async function play(rehearsal: Rehearsal, options: PlayOptions): Promise<Played> {
  const cast = await signInCast(rehearsal, options)
  await options.onAssembled?.()
  const played = await playRound(rehearsal, cast)
  return { ...played, files: await downloadResults(convenerOf(rehearsal, cast), pathOf(rehearsal)) }
}

/** Plays one round with a cast that has signed in. */
export async function playRound(rehearsal: Rehearsal, cast: Cast): Promise<Omit<Played, 'files'>> {
  const { wholeRound, lanes } = laneByLane(rehearsal)
  const convener = convenerOf(rehearsal, cast)
  const path = pathOf(rehearsal)
  await startOrResume(convener, path)

  const differing = await playOneByOne(wholeRound, { round: rehearsal.round }, cast, convener)
  const inLanes = await Promise.all(
    [...lanes].map(async ([lane, readings]) => {
      const basket = await laneOf(lane, rehearsal, cast, convener)
      cast.adopted.set(lane, `${rehearsal.round}.${basket}`)
      return playOneByOne(readings, { round: rehearsal.round, basket }, cast, convener)
    }),
  )
  const round = await waitFor('the instrument to be published', async () => {
    const seen = await convener.find(path, RoundView)
    if (seen?.awaits === 'co-chairs') await publish(cast, path)
    return seen?.status === 'published' ? seen : undefined
  })
  return { round, differences: [...differing, ...inLanes.flat()] }
}

/** The facilitator who leads the first reading starts the round, and downloads what came of it. */
export function convenerOf({ readings }: Rehearsal, cast: Cast): Caller {
  return callerOf(cast, readings[0]?.facilitator ?? '')
}

export function pathOf({ round }: Pick<Rehearsal, 'round'>): string {
  return `/api/rounds/${round}`
}

/** In a dialogue with co-chairs, one moves to publish and the others consent. */
async function publish(cast: Cast, path: string): Promise<void> {
  for (const coChair of cast.facilitators) await coChair.send('POST', `${path}/publication`, {})
}

async function startOrResume(convener: Caller, path: string): Promise<void> {
  const round = await convener.find(path, RoundView)
  // Nobody in a rehearsal exists, so it discloses nothing of anybody.
  if (round === undefined) await convener.send('POST', '/api/rounds?knowingly=true')
  else if (round.clock === 'stopped') await convener.send('POST', `${path}/resume`)
}

type Where = { readonly round: number; readonly basket?: string }

async function playOneByOne(
  readings: readonly RehearsedReading[],
  where: Where,
  cast: Cast,
  convener: Caller,
): Promise<readonly string[]> {
  const found: string[] = []
  let wasToBeReadAgain = false
  for (const rehearsed of readings) {
    const { stage, number } = rehearsed.reading
    const id = [where.round, stage, where.basket, number].filter((part) => part !== undefined).join('.')
    await waitFor(`reading ${id} to be opened`, async () => {
      const round = await convener.find(pathOf(where), RoundView)
      return round?.readings.find((one) => one.id === id)
    })
    const came = await playReading(rehearsed, id, cast)
    cast.onProgress({ is: 'settled', reading: rehearsed, id, came })
    const isReadAgain = came.next === 'another-reading'
    if (isReadAgain || wasToBeReadAgain) await showBrackets(rehearsed, id, cast, convener)
    wasToBeReadAgain = isReadAgain
    found.push(...differences(rehearsed, came).map((one) => `round ${where.round}, ${one}`))
    await pause(cast.pace)
  }
  return found
}

/** Shows what is in brackets before another reading, and after it. */
async function showBrackets(rehearsed: RehearsedReading, id: string, { onProgress }: Cast, convener: Caller) {
  const place = placeOf(id)
  if (place === undefined) return
  const map = await convener.find(`${pathOf(place)}/brackets`, BracketMapView)
  if (map === undefined) return
  const brackets = map.brackets.filter(
    ({ reading }) => reading.stage === place.stage && reading.basket === place.basket,
  )
  onProgress({ is: 'brackets', reading: rehearsed, id, brackets })
}

/** The lane of a basket, found by the heading that its text has in the round. */
async function laneOf(lane: string, { round, readings }: Rehearsal, cast: Cast, convener: Caller): Promise<string> {
  const id = idOf(lane, cast)
  const sittings = readings.filter(({ reading }) => reading.stage === 'baskets').length
  const last = await convener.find(`/api/readings/${round}.baskets.${sittings}`, ReadingView)
  const body = last?.proposals.find((one) => one.id === id)?.body
  if (body?.kind !== 'basket') throw new Error(`no basket was rehearsed under the handle ${lane}`)
  const heading = JSON.stringify(body.title)
  return waitFor(`the lane of ${lane}`, async () => {
    const seen = await convener.find(pathOf({ round }), RoundView)
    return seen?.baskets.find(({ title }) => JSON.stringify(title) === heading)?.id
  })
}

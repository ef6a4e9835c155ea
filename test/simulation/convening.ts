import { seededRandom } from '../fault-injection/plan.ts'
import { checkCalendar, type Feed, keepCalendar } from './calendars.ts'
import { useScreens } from './in-the-room.ts'
import { checkRoster, fillRoster, letThemIn } from './on-the-roster.ts'
import { checkAdmittedAnew, losesDevices } from './on-their-devices.ts'
import { probabilitiesOf } from './probabilities.ts'
import type { PlayingAReading } from './tabling.ts'

/** What was convened in a round and stands at its end. */
export type Convened = {
  readonly script: string
  readonly names: readonly string[]
  readonly feed: Feed | undefined
  /** Who was admitted anew, and how often that was acknowledged. */
  readonly admittedAnew: { readonly name: string; readonly times: number }
}

/** What a script that convenes is told to have done, whatever its seed. */
export const CONVENING = ['a table of people', 'letters', 'devices, lost', 'a screen in the room', 'a calendar']

/** What a facilitator does besides the readings, as far as this says it is done. */
type Convening = Pick<PlayingAReading, 'asks' | 'people' | 'now' | 'did'>

/**
 * Now and then a facilitator adds a table of people, invites them by letter and signs a screen in, somebody loses their
 * devices, and somebody keeps a calendar.
 *
 * @returns what was acknowledged; nothing where the script has none of it
 */
export async function convene(playing: Convening, seed: string, round: number): Promise<Convened | undefined> {
  if (seededRandom(seed, 'convenes') >= probabilitiesOf(seed).convenes) return undefined
  const { asks, did } = playing
  const script = `${seed} in round ${round}`
  const names = await fillRoster(asks, script)
  await letThemIn(asks, script, names)
  // The first of them has not come in.
  const name = names.toSorted().at(-1) ?? ''
  const admittedAnew = { name, times: await losesDevices(asks, name) }
  await useScreens(asks)
  const feed = await keepCalendar(playing, script, round)
  for (const what of [...CONVENING, ...(feed === undefined ? ['a calendar, withdrawn'] : [])]) did(what)
  return { script, names, feed, admittedAnew }
}

/** Checks at the end of a round that all of it is there once. @throws {Error} where it is not so */
export async function checkConvened(playing: Convening, convened: Convened | undefined, round: number): Promise<void> {
  if (convened === undefined) return
  const { script, names, feed, admittedAnew } = convened
  await checkRoster(playing.asks, script, names)
  await checkAdmittedAnew(playing.asks, admittedAnew.name, admittedAnew.times)
  if (feed !== undefined) await checkCalendar(playing, feed, round)
}

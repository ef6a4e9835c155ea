import * as z from 'zod'
import { ChosenForScreen } from '../../shared/screen.ts'
import { SCREENS, screenKey } from './keys/keys-of-people.ts'
import { written } from './store-errors.ts'
import { all, type Table } from './table.ts'

/** A screen in the room: a browser that nobody on the roster is signed in with. All times are in seconds since 1970. */
const Screen = z.object({
  id: z.string(),
  /** The id of the facilitator who made it. */
  by: z.string(),
  /** The digest of its code, until the code is redeemed. */
  code: z.string().optional(),
  codeUntil: z.int(),
  /** The digest of its session's secret, once the code was redeemed. */
  session: z.string().optional(),
  /** When it ends. DynamoDB's time to live deletes by it, but late, so the code checks it too. */
  expires: z.int(),
  shows: ChosenForScreen.optional(),
})
export type Screen = z.infer<typeof Screen>

/** Stores a new screen with the digest of its code. Its id is random: whatever has it is an earlier attempt of this write. */
export async function addScreen(table: Table, screen: Screen): Promise<void> {
  await written(table.putNew(screenKey(screen.id), screen))
}

/** A screen that has not ended, or `undefined`. */
export async function findScreen(table: Table, id: string, now: Date): Promise<Screen | undefined> {
  const stored = await table.get(screenKey(id))
  const screen = stored === undefined ? undefined : Screen.parse(stored)
  return screen !== undefined && isLive(screen, now) ? screen : undefined
}

/** Every screen that is stored; some of them may have ended. */
export async function readScreens(table: Table): Promise<readonly Screen[]> {
  return (await all(table.query(SCREENS.pk, SCREENS.prefix))).map((one) => Screen.parse(one))
}

/** Every screen that has not ended, those that end first at the beginning. */
export async function readLiveScreens(table: Table, now: Date): Promise<readonly Screen[]> {
  return (await readScreens(table))
    .filter((screen) => isLive(screen, now))
    .toSorted((one, other) => one.expires - other.expires || one.id.localeCompare(other.id))
}

/** Redeems a code, once; `false` when it was redeemed or the screen ended meanwhile. */
export async function redeemCode(table: Table, id: string, code: string, session: string): Promise<boolean> {
  const isRedeemed = await written(
    table.update(screenKey(id), {
      set: '#session = :session',
      remove: 'code',
      when: 'code = :code',
      names: { '#session': 'session' },
      values: { ':session': session, ':code': code },
    }),
  )
  // An earlier attempt of this request may have redeemed it: its response was lost, and another write followed.
  return isRedeemed || (await table.get(screenKey(id)))?.['session'] === session
}

/** Chooses what a screen shows; `undefined` lets it follow the round. `false` when the screen has ended. */
export async function chooseForScreen(table: Table, id: string, shows: ChosenForScreen | undefined): Promise<boolean> {
  const when = 'attribute_exists(pk)'
  return written(
    table.update(
      screenKey(id),
      shows === undefined ? { remove: 'shows', when } : { set: 'shows = :shows', when, values: { ':shows': shows } },
    ),
  )
}

/** Ends a screen. Its next request finds no session. */
export async function endScreen(table: Table, id: string): Promise<void> {
  await table.delete(screenKey(id))
}

/** A screen whose code was not redeemed in time has ended. */
function isLive({ session, codeUntil, expires }: Screen, now: Date): boolean {
  return Math.min(expires, session === undefined ? codeUntil : expires) > now.getTime() / 1_000
}

import { personOf } from '../../shared/epoch.ts'
import { CODE_DIGITS, CODE_MINUTES } from '../../shared/screen.ts'
import { newCode, newId, newSecret } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { logEvent } from '../platform/security-log.ts'
import {
  addScreen,
  endScreen,
  findScreen,
  readLiveScreens,
  readScreens,
  redeemCode,
  type Screen,
} from '../store/screens.ts'
import type { Table } from '../store/table.ts'
import { digestOfSecret } from '../store/tokens.ts'

/*
 * A screen is signed in with a code that a facilitator makes and somebody types at the screen. The other way round,
 * where the screen shows a code and the facilitator enters it, anybody on the internet could send a facilitator the code
 * of a screen of their own (RFC 8628, section 5.4), and everybody who opens the page would write to the table.
 *
 * A code has 40 bits, works once, and for ten minutes. The gateway lets 20 codes a second be tried: 12,000 of 10^12.
 */

/** More screens than any room has. One more ends the one that would end first. */
const MOST_SCREENS = 20

/**
 * Makes a screen that can be signed in with a code.
 *
 * @param by the id of the facilitator who makes it; it ends when they are revoked, or all their sessions are ended
 * @param hours how long it stays signed in
 */
export async function makeScreen(
  table: Table,
  by: string,
  hours: number,
  now: Date,
): Promise<{ readonly code: string }> {
  const screens = await readLiveScreens(table, now)
  const tooMany = screens.slice(0, Math.max(0, screens.length - MOST_SCREENS + 1))
  for (const { id } of tooMany) await endScreen(table, id)
  const seconds = Math.floor(now.getTime() / 1_000)
  const code = newCode(CODE_DIGITS)
  await addScreen(table, {
    id: newId(),
    by,
    code: digestOfSecret(code),
    codeUntil: seconds + CODE_MINUTES * 60,
    expires: seconds + hours * 3_600,
  })
  logEvent('screen-made')
  return { code }
}

/**
 * Signs a screen in with its code.
 *
 * @param written as it was typed, with spaces or hyphens
 * @returns the secret of its session, and for how many seconds it lasts
 * @throws {Refused} `no-such-code` when it was redeemed, has expired, or does not exist
 */
export async function signScreenIn(
  table: Table,
  written: string,
  now: Date,
): Promise<{ readonly secret: string; readonly seconds: number }> {
  const code = digestOfSecret(written.replace(/[\s-]/g, ''))
  const screen = (await readLiveScreens(table, now)).find((one) => one.code === code)
  const secret = screen === undefined ? '' : `${screen.id}.${newSecret()}`
  if (screen === undefined || !(await redeemCode(table, screen.id, code, digestOfSecret(secret)))) {
    throw new Refused('no-such-code', 'this code was used or has expired; ask the facilitator for a new one')
  }
  logEvent('screen-signed-in')
  return { secret, seconds: screen.expires - Math.floor(now.getTime() / 1_000) }
}

/** The screen of a session's secret; `undefined` when it has ended. */
export async function screenOf(table: Table, secret: string, now: Date): Promise<Screen | undefined> {
  const [id = ''] = secret.split('.')
  const screen = /^[0-9a-f]{20}$/.test(id) ? await findScreen(table, id, now) : undefined
  return screen?.session === digestOfSecret(secret) ? screen : undefined
}

/** Ends a screen. Every facilitator can. */
export async function closeScreen(table: Table, id: string): Promise<void> {
  await endScreen(table, id)
  logEvent('screen-ended')
}

/** Ends the screens that a facilitator made: signed in or not, they last no longer than their sessions. */
export async function closeScreensOf(table: Table, facilitator: string): Promise<void> {
  const made = (await readScreens(table)).filter(({ by }) => personOf(by) === personOf(facilitator))
  for (const { id } of made) await closeScreen(table, id)
}

/** Ends every screen. */
export async function closeEveryScreen(table: Table): Promise<void> {
  for (const { id } of await readScreens(table)) await closeScreen(table, id)
}

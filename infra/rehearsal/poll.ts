import { setTimeout as pause } from 'node:timers/promises'

const TRIES = 400
const PAUSE_MS = 25

/**
 * Polls until `look` returns a value, because the next step of a round takes some time.
 *
 * @throws {Error} after ten seconds
 */
export async function waitFor<Seen>(what: string, look: () => Promise<Seen | undefined>): Promise<Seen> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const seen = await look()
    if (seen !== undefined) return seen
    await pause(PAUSE_MS)
  }
  throw new Error(`timed out waiting for ${what}`)
}

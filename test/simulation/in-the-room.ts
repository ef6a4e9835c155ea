import { type Asks, unexpected } from './asks.ts'
import { asksForCode, codeOn, screensOn } from './read-pages.ts'
import type { PageBody } from './requested.ts'

/** Somebody types a code again where the answer was lost: more than this, and codes do not work. */
const MOST_CODES = 20

/**
 * A screen is signed in, shows what was chosen, and is ended; of another one only a code was made.
 *
 * @throws {Error} where a code works that was used, or of a screen that was ended, or where such a screen shows anything
 */
export async function useScreens(asks: Asks): Promise<void> {
  const { code, visitor, id } = await signedIn(asks)
  await showsTheRound(asks, visitor, true)
  await isRefused(asks, code, 'a code that was used')
  await leads(asks, `/screens/${id}/choice`, { reading: '' })
  const unused = codeOn(await leads(asks, '/screens', { hours: '1' }))
  await endAllBut(asks, id)
  await isRefused(asks, unused, 'the code of a screen that was ended')
  await showsTheRound(asks, visitor, true)
  for (const _ of ['once', 'and again']) await leads(asks, `/screens/${id}/end`, {})
  await showsTheRound(asks, visitor, false)
}

/** A code whose answer was lost has signed in a browser that does not know it: another one is made. */
async function signedIn(asks: Asks) {
  for (let codes = 0; codes < MOST_CODES; codes += 1) {
    const code = codeOn(await leads(asks, '/screens', { hours: '1' }))
    const typed = await types(asks, code)
    const [, id] = /^parley-screen=(\w+)\./.exec(typed.body.cookie) ?? []
    if (typed.status === 303 && id !== undefined) return { code, id, visitor: { Cookie: typed.body.cookie } }
    if (typed.status !== 401 && typed.status !== 429) throw unexpected('signing a screen in', typed)
  }
  throw new Error(`no screen was signed in with ${MOST_CODES} codes`)
}

async function types(asks: Asks, code: string) {
  return asks<PageBody>({}, 'POST', '/screen', new URLSearchParams({ code }))
}

async function isRefused(asks: Asks, code: string, what: string): Promise<void> {
  const typed = await types(asks, code)
  if (![401, 429].includes(typed.status) || typed.body.cookie !== '') throw unexpected(what, typed)
}

async function showsTheRound(asks: Asks, visitor: { readonly Cookie: string }, expected: boolean): Promise<void> {
  const { status, body } = await asks<PageBody>(visitor, 'GET', '/screen')
  if (status === 200 && asksForCode(body.text) !== expected) return
  throw unexpected(expected ? 'a screen that is signed in' : 'a screen that was ended', { status, body })
}

/** Ends also those whose codes nobody heard of. */
async function endAllBut(asks: Asks, kept: string): Promise<void> {
  const there = screensOn(await looksAtScreens(asks))
  if (!there.includes(kept)) throw new Error('a screen that is signed in is not among the screens')
  for (const id of there.filter((one) => one !== kept)) await leads(asks, `/screens/${id}/end`, {})
  const left = screensOn(await looksAtScreens(asks))
  if (left.join() !== kept) throw new Error(`the screens ${left} are there, not ${kept}`)
}

async function looksAtScreens(asks: Asks): Promise<string> {
  const seen = await asks<PageBody>('facilitator', 'GET', '/screens')
  if (seen.status !== 200) throw unexpected('looking at the screens', seen)
  return seen.body.text
}

async function leads(asks: Asks, path: string, form: Record<string, string>): Promise<string> {
  const sent = await asks<PageBody>('facilitator', 'POST', path, new URLSearchParams(form))
  if (sent.status !== 200 && sent.status !== 303) throw unexpected(`leading the screens by ${path}`, sent)
  return sent.body.text
}

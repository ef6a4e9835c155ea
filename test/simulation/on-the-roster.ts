import type { Participant } from '../../shared/participant.ts'
import { type Asks, unexpected } from './asks.ts'
import { pick } from './probabilities.ts'
import { lettersOn, nextLettersAfter, type PrintedLetter } from './read-pages.ts'
import type { PageBody } from './requested.ts'

/** Nobody, or somebody who was not let in. */
const REFUSED = [401, 429]

/**
 * The facilitator adds a table of observers, who are on no roll. It is sent twice; before it, with a line that is wrong.
 *
 * @param script is a word of each name: no other table has it
 * @returns the names that were acknowledged
 */
export async function fillRoster(asks: Asks, script: string): Promise<readonly string[]> {
  const names = Array.from({ length: 2 + pick(2, script, 'people') }, (_, one) => `Observer ${one} of ${script}`)
  const table = ['name,role,side,capacity', ...names.map((name) => `${name},observer,,`)].join('\n')
  const wrong = `${table}\n${nobodyOf(script)},participant,atlantis,former-official`
  const refused = await asks('facilitator', 'POST', '/api/roster', wrong, `${script} wrong`)
  if (refused.status !== 422) throw unexpected('adding a table with a line that is wrong', refused)
  await checkRoster(asks, script, [])
  for (const _ of ['once', 'and again']) {
    const added = await asks<{ added?: number }>('facilitator', 'POST', '/api/roster', table, `${script} table`)
    if (added.status !== 201 || added.body.added !== names.length) throw unexpected('adding a table', added)
    await checkRoster(asks, script, names)
  }
  return names
}

/** Checks that these are on the roster once each, and nobody else of this script. @throws {Error} where it is not so */
export async function checkRoster(asks: Asks, script: string, names: readonly string[]): Promise<void> {
  const found = (await onRosterOf(asks, script)).map(({ name }) => name).toSorted()
  if (found.join('\n') !== names.toSorted().join('\n')) {
    throw new Error(`on the roster are ${JSON.stringify(found)}, not ${JSON.stringify(names)}`)
  }
}

/**
 * Makes letters for them, now and then twice; all but the first of them come in, and the first is revoked.
 *
 * @throws {Error} where an invitation that was replaced, redeemed or revoked lets somebody in, or one that stands does not
 */
export async function letThemIn(asks: Asks, script: string, names: readonly string[]): Promise<void> {
  const replaced = pick(2, script, 'letters') === 1 ? await lettersFor(asks, names) : []
  const letters = await lettersFor(asks, names)
  for (const { invitation } of replaced) await isRefused(asks, invitation, 'an invitation that was replaced')
  const [absent, ...come] = letters
  for (const { invitation } of come) await comeIn(asks, invitation)
  for (const { invitation } of come) await isRefused(asks, invitation, 'an invitation that was redeemed')
  // Whoever came in gets no letter, also where the answer to them was lost.
  const [last] = await lettersFor(asks, absent === undefined ? [] : [absent.name])
  const person = (await onRosterOf(asks, script)).find(({ name }) => name === absent?.name)
  const revoked = await asks('facilitator', 'DELETE', `/api/participants/${person?.id}`)
  if (revoked.status !== 204) throw unexpected('revoking somebody who has not come', revoked)
  await isRefused(asks, last?.invitation ?? '', 'an invitation of somebody who was revoked')
}

/** Makes letters for all observers who have not come, of whom there are these alone. */
async function lettersFor(asks: Asks, names: readonly string[]): Promise<readonly PrintedLetter[]> {
  const letters: PrintedLetter[] = []
  for (let after: string | undefined = ''; after !== undefined; ) {
    const asked = new URLSearchParams({ group: 'observers', confirmed: 'yes', ...(after !== '' && { after }) })
    const made: Awaited<ReturnType<typeof asks<PageBody>>> = await asks(
      'facilitator',
      'POST',
      '/roster/invitations',
      asked,
    )
    if (made.status !== 201 && made.status !== 200) throw unexpected('making letters', made)
    letters.push(...lettersOn(made.body.text))
    after = nextLettersAfter(made.body.text)
  }
  const printed = letters.map(({ name }) => name).toSorted()
  if (printed.join('\n') !== names.toSorted().join('\n')) {
    throw new Error(`there are letters for ${JSON.stringify(printed)}, not for ${JSON.stringify(names)}`)
  }
  return letters.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** Redeems an invitation. Sent again after its answer was lost, it was redeemed by the first time. */
async function comeIn(asks: Asks, invitation: string): Promise<void> {
  const session = await asks<{ token?: string }>({}, 'POST', '/api/session', { invitation })
  if (REFUSED.includes(session.status)) return
  if (session.status !== 201) throw unexpected('redeeming an invitation', session)
  const visitor = { Authorization: `Bearer ${session.body.token}` }
  const seen = await asks(visitor, 'GET', '/api/dialogue')
  if (seen.status !== 200) throw unexpected('looking, with a new session', seen)
}

async function isRefused(asks: Asks, invitation: string, what: string): Promise<void> {
  const session = await asks({}, 'POST', '/api/session', { invitation })
  if (!REFUSED.includes(session.status)) throw unexpected(what, session)
}

/** Everybody on the roster of a script's tables, also of those that were refused. */
async function onRosterOf(asks: Asks, script: string): Promise<readonly Participant[]> {
  const seen = await asks<{ participants: readonly Participant[] }>('facilitator', 'GET', '/api/participants')
  if (seen.status !== 200) throw unexpected('looking at the roster', seen)
  return seen.body.participants.filter(({ name }) => name.endsWith(` of ${script}`))
}

function nobodyOf(script: string): string {
  return `Nobody of ${script}`
}

import * as z from 'zod'
import { invite, linkOf, putOnRoster } from './actions/invite.ts'
import { theDialogue, theOrigin, theTable } from './surroundings.ts'

const Request = z.strictObject({ name: z.string().trim().min(1).max(200) })

/**
 * Invites a facilitator, as somebody has to be the first. Reached by no page and no route: only who may invoke
 * this function in the account that the dialogue is deployed to can.
 *
 * @returns the link to hand over; it opens one session, once
 */
export async function handler(input: unknown): Promise<{ readonly link: string; readonly expiresAt: string }> {
  const { name } = Request.parse(input)
  const now = new Date()
  const { id } = await putOnRoster(theTable(), { role: 'facilitator', name }, theDialogue(), now)
  const { secret, expiresAt } = await invite(theTable(), id, now)
  return { link: linkOf(theOrigin(), secret), expiresAt }
}

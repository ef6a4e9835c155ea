import { ENVIRONMENT } from '../../shared/environment-names.ts'
import type { Mail } from '../platform/mail.ts'
import { type Last, memoized, variable } from './variables.ts'

/**
 * How this function sends mail. The client of SES is loaded with the first message: it is a tenth of the pages' function, and most
 * processes send none. It has a file of its own, because what is loaded when it is needed is beside every bundle that could ask for it.
 */
export function mail(): Mail {
  const made = memoized(mails, variable(ENVIRONMENT.remindersFrom), mailOf)
  return async (to, message) => (await made)(to, message)
}

const mails: Last<Promise<Mail>> = {}

async function mailOf(from: string): Promise<Mail> {
  return (await import('../platform/mail.ts')).mailFrom(from)
}

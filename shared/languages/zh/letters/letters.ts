import type { letters as english } from '../../en/letters/letters.ts'
import { invitation } from './invitation.ts'
import { reminders } from './reminders.ts'

/** Everything that mail says, in Chinese. */
export const letters: typeof english = { invitation, reminders }

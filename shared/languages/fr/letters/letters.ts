import { invitation } from './invitation.ts'
import { reminders } from './reminders.ts'

/** Everything that mail says, in French. */
export const letters = { invitation, reminders }

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Dialogue, parseDialogue } from '../../shared/dialogue.ts'
import { ENVIRONMENT } from '../../shared/environment-names.ts'
import { type Mail, mailFrom } from '../platform/mail.ts'
import { type Clock, clockOf } from '../platform/step-functions.ts'
import { openTable, type Table } from '../store/table.ts'

/** The table this function was deployed with. One client serves every invocation of a process. */
export function theTable(): Table {
  return once(tables, variable(ENVIRONMENT.table), openTable)
}

/** The state machine this function was deployed with. */
export function theClock(): Clock {
  return once(clocks, variable(ENVIRONMENT.stateMachine), clockOf)
}

/** The dialogue this function was deployed with. */
export function theDialogue(): Dialogue {
  return once(dialogues, variable(ENVIRONMENT.dialogue), (file) =>
    // A module of the function's layer, or the path of a file.
    parseDialogue(JSON.parse(readFileSync(createRequire(import.meta.url).resolve(file), 'utf8'))),
  )
}

/** The key that the table is kept under. */
export function theKeyArn(): string {
  return variable(ENVIRONMENT.key)
}

/** Whether reminders are sent: nobody's address is asked for where none are. */
export function remindersAreSent(): boolean {
  return (process.env[ENVIRONMENT.remindersFrom] ?? '') !== ''
}

/** How this function sends mail. */
export function theMail(): Mail {
  return once(mails, variable(ENVIRONMENT.remindersFrom), mailFrom)
}

/** How many hours before a reading closes who has not been heard is reminded. */
export function theReminderHours(): number {
  return Number(variable(ENVIRONMENT.reminderHours))
}

/** The origin of every link to this dialogue, without a slash at its end. */
export function theOrigin(): string {
  return variable(ENVIRONMENT.origin)
}

const tables: Kept<Table> = {}
const clocks: Kept<Clock> = {}
const dialogues: Kept<Dialogue> = {}
const mails: Kept<Mail> = {}

/** What was made last, and of what. */
type Kept<Made> = { last?: { readonly of: string; readonly made: Made } }

function once<Made>(kept: Kept<Made>, name: string, make: (name: string) => Made): Made {
  // On one machine the same names come back at other endpoints.
  const of = [
    name,
    process.env['AWS_ENDPOINT_URL_DYNAMODB'],
    process.env['AWS_ENDPOINT_URL_SFN'],
    process.env['AWS_ENDPOINT_URL_SESV2'],
  ].join(' ')
  if (kept.last?.of !== of) kept.last = { of, made: make(name) }
  return kept.last.made
}

function variable(name: string): string {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`the environment does not say ${name}`)
  return value
}

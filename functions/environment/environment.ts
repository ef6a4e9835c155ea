import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { CAUCUS_SCRIPT_FILE } from '../../shared/caucus/script-file.ts'
import { type Dialogue, parseDialogue } from '../../shared/dialogue.ts'
import { ENVIRONMENT } from '../../shared/environment-names.ts'
import { VERIFIER_FILE } from '../../shared/verifier-file.ts'
import { WITNESS_SCRIPT } from '../../shared/witness.ts'
import { eventBus as busOf, type EventBus } from '../platform/event-bus.ts'
import { fileSigner } from '../platform/file-signer.ts'
import { kmsSigner } from '../platform/kms-signer.ts'
import type { Signer } from '../platform/signer.ts'
import { type StartFunction, startFunction } from '../platform/start-function.ts'
import {
  type ConsultationMachine,
  consultationMachineOf,
  type Workflow,
  workflowOf,
} from '../platform/step-functions.ts'
import { openTable, type Table } from '../store/table.ts'
import { type Last, memoized, variable } from './variables.ts'

/*
 * The environment of a function: its variables, and one client of each service for all invocations of a process. It is
 * imported as `* as environment`, so that a bundle holds the clients that its function uses, and no others.
 */

/** The dialogue's table. */
export function table(): Table {
  return memoized(tables, variable(ENVIRONMENT.table), openTable)
}

/** The state machine of rounds. */
export function workflow(): Workflow {
  return memoized(workflows, variable(ENVIRONMENT.stateMachine), workflowOf)
}

/** The state machine of consultations. */
export function consultationMachine(): ConsultationMachine {
  return memoized(consultationMachines, variable(ENVIRONMENT.consultationMachine), consultationMachineOf)
}

/** The dialogue's file, parsed. */
export function dialogue(): Dialogue {
  return memoized(dialogues, variable(ENVIRONMENT.dialogue), (file) =>
    // Either a module in the function's layer, or a path.
    parseDialogue(JSON.parse(readFileSync(createRequire(import.meta.url).resolve(file), 'utf8'))),
  )
}

/** The ARNs of the key that encrypts the table, and of the one that the log is signed with. */
export function keyArns(): readonly string[] {
  return [variable(ENVIRONMENT.key), variable(ENVIRONMENT.signingKey)]
}

/** What the log is signed with: a key of KMS, or on one machine the key in a file. */
export function signer(): Signer {
  return memoized(signers, variable(ENVIRONMENT.signingKey), (key) =>
    key.startsWith('arn:') ? kmsSigner(key) : fileSigner(key),
  )
}

/** The name of the dialogue's log: where it is served, without the scheme. */
export function logName(): string {
  return `${new URL(origin()).host}/api/log`
}

/** How the function that keeps the log is started; `undefined` if none is deployed. */
export function logKeeper(): StartFunction | undefined {
  return starting(ENVIRONMENT.logFunction)
}

/** How the function that announces events is started; `undefined` if none is deployed. */
export function announcer(): StartFunction | undefined {
  return starting(ENVIRONMENT.announcingFunction)
}

/** The bus that events are announced on. */
export function eventBus(): EventBus {
  return busOf(variable(ENVIRONMENT.eventBus))
}

/** The short name of the dialogue, for a function that needs nothing else of its file. */
export function slug(): string {
  return variable(ENVIRONMENT.slug)
}

/** How many hours before a reading closes it is announced that it does. */
export function closingSoonHours(): number {
  return Number(variable(ENVIRONMENT.closingSoonHours))
}

/** Whether reminders are sent. Without them no page asks for a mail address. */
export function sendsReminders(): boolean {
  return (process.env[ENVIRONMENT.remindersFrom] ?? '') !== ''
}

/** How the function that asks a language model is started; `undefined` if none is deployed. */
export function drafting(): StartFunction | undefined {
  return starting(ENVIRONMENT.draftingFunction)
}

/** How many hours before a reading closes participants without a position are reminded. */
export function reminderHours(): number {
  return Number(variable(ENVIRONMENT.reminderHours))
}

/** The file of the verifier's page. */
export function verifierFile(): string {
  return process.env[ENVIRONMENT.verifier] ?? join(import.meta.dirname, VERIFIER_FILE)
}

/** The file of the script of the witness's page. */
export function witnessScript(): string {
  return process.env[ENVIRONMENT.witnessScript] ?? join(import.meta.dirname, WITNESS_SCRIPT)
}

/** The file of the script of an encrypted caucus. */
export function caucusScript(): string {
  return process.env[ENVIRONMENT.caucusScript] ?? join(import.meta.dirname, CAUCUS_SCRIPT_FILE)
}

/** The origin of this dialogue's pages, without a trailing slash. */
export function origin(): string {
  return variable(ENVIRONMENT.origin)
}

const tables: Last<Table> = {}
const workflows: Last<Workflow> = {}
const consultationMachines: Last<ConsultationMachine> = {}
const dialogues: Last<Dialogue> = {}
const signers: Last<Signer> = {}

function starting(name: string): StartFunction | undefined {
  const started = process.env[name] ?? ''
  return started === '' ? undefined : startFunction(started)
}

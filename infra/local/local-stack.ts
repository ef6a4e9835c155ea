import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { openConsultations } from '../../functions/actions/continue-consultation.ts'
import { wakeMachine } from '../../functions/actions/wake-machine.ts'
import * as environment from '../../functions/environment/environment.ts'
import type { Workflow } from '../../functions/platform/step-functions.ts'
import type { Table } from '../../functions/store/table.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { ENVIRONMENT } from '../../shared/environment-names.ts'
import { dialogueFileOf, readWholeFile } from '../dialogue-file.ts'
import { ENTRY } from '../in-the-template.ts'
import { keptCaucusScript } from '../kept-caucus-script.ts'
import { keptWitnessScript } from '../kept-witness-script.ts'
import { type RunningStack, runningFileIn } from '../running-stack.ts'
import { keptVerifier } from '../verifier-page.ts'
import { addressesIn, REGION } from './addresses.ts'
import { daysAhead } from './days-ahead.ts'
import { environmentOf, setProcessEnvironment } from './environment-of.ts'
import { eventLog } from './event-log.ts'
import { type Execution, Executions } from './executions.ts'
import { gateway } from './gateway.ts'
import { goOn } from './go-on.ts'
import { lambda } from './lambda-endpoint.ts'
import { listen } from './listen.ts'
import { localFunctions } from './local-functions.ts'
import { localMachine } from './local-machine.ts'
import { localTable } from './local-table.ts'
import { type Fetch, localWeb, serverOf } from './local-web.ts'
import { noModel } from './no-model.ts'
import { outbox } from './outbox.ts'
import { runSchedules } from './schedules.ts'
import { lockStateFolder, type StateFolder } from './state-folder.ts'
import { stepFunctions } from './step-functions-endpoint.ts'
import { synthesized } from './synthesized.ts'
import { type Resource, resourcesOf, type Template } from './template.ts'

export type LocalStackOptions = {
  /** The slug of a dialogue in `dialogues/`, or the path of a dialogue's file. */
  readonly dialogue: string
  /** The folder for the stack's state, or `memory` to keep none. */
  readonly state: string
  /** The folder of synthesized stacks that are read again; the state's own by default. */
  readonly stacks?: string
  /** The port of the HTTP API; 0, the default, takes any free port. */
  readonly port?: number
}

/** A dialogue's stack on this machine. */
export type LocalStack = {
  readonly dialogue: Dialogue
  readonly origin: string
  readonly table: Table
  readonly workflow: Workflow
  /** The executions of this process, for tests that inspect them or stop them as a failure would. */
  readonly executions: Executions
  /** Those of consultations. */
  readonly consultations: Executions
  /** Moves `Date` so many days ahead of the machine (`days-ahead.ts`), runs what is scheduled, and wakes what waits for a date. */
  ahead(days: number): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts the stack that CDK synthesizes for a dialogue: its table, its state machine, its functions and its HTTP API,
 * all in this process and on the loopback address only. A running round continues. One process runs one stack at a
 * time, because functions read their configuration from the process's environment.
 *
 * @throws {DialogueFileError} for a dialogue without a file, or a mistake in its file
 * @throws {CannotStart} for a port that is taken, or a state folder that is in use or of another version
 */
export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  const { dialogue: named, state, port = 0 } = options
  const file = readWholeFile(dialogueFileOf(named))
  const { dialogue } = file
  if (running !== undefined) throw new Error(`the local stack of ${running} runs in this process; stop it first`)
  const web = await localWeb(port)
  running = dialogue.slug
  // Stops in reverse order of starting, so the HTTP server stops first.
  const ends: (() => unknown)[] = [forgetRunning]
  const stop = async () => {
    await web.stop()
    while (ends.length > 0) await ends.pop()?.()
  }

  try {
    const kept = state === 'memory' ? await inMemory(ends) : await lockStateFolder(state)
    const date = daysAhead(kept.daysAhead)
    ends.push(date.stop)
    const stack = await synthesized(file, options.stacks ?? kept.stacks)
    const { template } = stack
    const addresses = addressesIn(template, web.origin)
    const table = await localTable(template, kept.table)
    ends.push(table.stop)
    const invoke = localFunctions(template)
    const [executions, consultations] = (['round', 'consultation'] as const).map(
      (of) => new Executions(localMachine(template, addresses, of), invoke, { whenFailed: tellOf }),
    ) as [Executions, Executions]
    const accessKeyId = randomUUID()
    const functions = lambda(invoke, accessKeyId)
    const services = await listen(serverOf(servicesOf([executions, consultations], functions.app, kept)))
    ends.push(services.stop)
    const endpoints = { table: table.endpoint, services: `http://127.0.0.1:${services.port}` }
    const variables = {
      ...environmentOf(stack, addresses, endpoints, accessKeyId),
      [ENVIRONMENT.table]: table.name,
      [ENVIRONMENT.verifier]: keptVerifier(),
      [ENVIRONMENT.witnessScript]: keptWitnessScript(),
      [ENVIRONMENT.caucusScript]: keptCaucusScript(),
      [ENVIRONMENT.signingKey]: kept.signingKey,
    }
    ends.push(setProcessEnvironment(variables))
    ends.push(() => Promise.all([executions.close(), consultations.close()]))
    ends.push(() => functions.ended())

    await goOn()
    const schedules = await runSchedules(template, addresses, invoke)
    ends.push(schedules.stop)
    web.serve(gateway(template, invoke))
    if (state !== 'memory') {
      const operations = { origin: web.origin, endpoint: endpoints.services, accessKeyId, region: REGION }
      ends.push(sayThatItRuns(state, { ...operations, operationsFunction: operatorIn(template), pid: process.pid }))
    }
    return {
      dialogue,
      origin: web.origin,
      table: environment.table(),
      workflow: environment.workflow(),
      ...{ executions, consultations },
      async ahead(days) {
        date.move(days)
        await schedules.run()
        await wakeConsultations(environment.table())
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** All AWS services of a local stack at one address. The path tells them apart. */
function servicesOf(machines: readonly [Executions, Executions], functions: Hono, { mail, events }: Kept): Fetch {
  return new Hono()
    .route('/', functions)
    .route('/', outbox(mail))
    .route('/', eventLog(events))
    .route('/', noModel())
    .mount('/', stepFunctions(...machines).fetch).fetch
}

/** The function that the operating scripts invoke. */
function operatorIn(template: Template): string {
  const runs = ([, { Metadata }]: readonly [string, Resource]) =>
    Metadata[ENTRY] === 'functions/operate/operate-handler.ts'
  return resourcesOf(template, 'AWS::Lambda::Function').find(runs)?.[0] ?? ''
}

/** Writes the file by which this user's operating scripts find the stack. @returns a function that removes it */
function sayThatItRuns(state: string, running: RunningStack): () => void {
  const file = runningFileIn(state)
  writeFileSync(file, JSON.stringify(running), { mode: 0o600 })
  return () => rmSync(file, { force: true })
}

let running: string | undefined

function forgetRunning(): void {
  running = undefined
}

async function inMemory(ends: (() => unknown)[]): Promise<Kept> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-stack-'))
  ends.push(() => rm(folder, { recursive: true }))
  const at = (name: string) => join(folder, name)
  return { stacks: at('stacks'), mail: at('mail'), events: at('events.jsonl'), signingKey: at('signing-key') }
}

/** Prints a failed execution: a local stack has no alarms. A consultation is kept between the sides, so its id is not printed. */
function tellOf({ name, ended }: Execution): void {
  if (ended?.status !== 'FAILED') return
  const what = name.startsWith('consultation-') ? 'A consultation' : name
  console.error(`${what} has stopped: ${ended.error}: ${ended.cause}. A facilitator can resume it.`)
}

/** In memory, the table has no folder. */
type Kept = Pick<StateFolder, 'stacks' | 'mail' | 'events' | 'signingKey'> & Partial<StateFolder>

/** The timers of a wait do not move with `Date`. */
async function wakeConsultations(table: Table): Promise<void> {
  for (const { id } of await openConsultations(table)) {
    await wakeMachine({ table, workflow: environment.consultationMachine() }, { consultation: id })
  }
}

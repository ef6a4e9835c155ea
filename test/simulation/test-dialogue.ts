import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'
import { putOnRoster } from '../../functions/actions/invite-participant.ts'
import * as environment from '../../functions/environment/environment.ts'
import { logFailure } from '../../functions/platform/error-log.ts'
import { readRecord } from '../../functions/record/read-record.ts'
import { readRegisterRecord } from '../../functions/record/read-register-record.ts'
import { ENTRY } from '../../infra/in-the-template.ts'
import { addressesIn, functionArn } from '../../infra/local/addresses.ts'
import { type Endpoints, environmentOf, setProcessEnvironment } from '../../infra/local/environment-of.ts'
import { Executions, type ExecutionsOptions } from '../../infra/local/executions.ts'
import { gateway } from '../../infra/local/gateway.ts'
import { goOn, goOnWithConsultations } from '../../infra/local/go-on.ts'
import { listen } from '../../infra/local/listen.ts'
import { localFunctions } from '../../infra/local/local-functions.ts'
import { localMachine } from '../../infra/local/local-machine.ts'
import { type Fetch, serverOf } from '../../infra/local/local-web.ts'
import { PendingWork } from '../../infra/local/pending-work.ts'
import { stepFunctions } from '../../infra/local/step-functions-endpoint.ts'
import { synthesized } from '../../infra/local/synthesized.ts'
import { resourcesOf, type Template } from '../../infra/local/template.ts'
import type { RegisterRecord } from '../../shared/consultation/recorded-register.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { ENVIRONMENT } from '../../shared/environment-names.ts'
import { Operations } from '../../shared/operations.ts'
import type { NewParticipant } from '../../shared/participant.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { createTable, deleteTable, type Items, itemsOf, putItems, storeEndpoint } from '../a-table.ts'
import { aDialogue } from '../builders.ts'
import { STACKS } from '../synthesized-stacks.ts'
import { storeWhatStands } from '../what-stands.ts'
import type { Visitor } from './asks.ts'
import { Gate } from './gate.ts'
import { lastingSession } from './lasting-session.ts'
import { type Answer, ORIGIN, requested } from './requested.ts'
import { violationsInLog } from './violations-in-log.ts'

/** Somebody with a session. */
export type Somebody = { readonly id: string; readonly token: string }

/** Who asks: somebody, or a visitor by the headers that they send. */
export type Asker = Somebody | { readonly headers: Visitor }

/** One dialogue, whose processes can die and be started again as often as a test likes; its table stays. */
export type TestDialogue = {
  ask(who: Asker, method: string, path: string, body?: unknown, key?: string): Promise<Answer>
  invited(newcomer: NewParticipant): Promise<Somebody>
  /** A session that outlasts every round: time passes here as it likes. */
  lastingSession(id: string): Promise<string>
  /** Kills what runs the dialogue. */
  kill(): void
  /** Kills it and starts it again, with something between it and its services; its rounds go on. */
  again(between?: ProxyEndpoints): Promise<void>
  executions(): Executions
  /** Those of consultations. */
  consultations(): Executions
  /** Runs what settles confirmations every five minutes in a deployed dialogue. A run that fails leaves it to the next. */
  settleConfirmations(): Promise<void>
  /** Continues the consultations whose execution has stopped, as a deployed dialogue does every hour. A run that fails leaves it to the next. */
  resumeConsultations(): Promise<void>
  /** Runs what keeps and signs the log. A run that fails leaves it to the next. */
  keepLog(): Promise<void>
  /** What does not hold of the log, after everything was kept; nothing in a world that keeps none. */
  logViolations(records: readonly RoundRecord[]): Promise<readonly string[]>
  /** Stores two published rounds, after which a definition and a clause stand. */
  storeWhatStands(): Promise<void>
  /** All that its table holds. */
  items(): Promise<Items>
  /** The complete record of a round, as the store has it. */
  record(round: number): Promise<RoundRecord>
  /** The complete record of the register of consultations. */
  register(): Promise<RegisterRecord>
  /** Waits until every execution waits for a token, or has ended. */
  untilQuiet(): Promise<void>
  end(): Promise<void>
}

/** How a world differs from a deployed dialogue: in its time, in its patience, and in what holds its machine back. */
export type TestDialogueOptions = Pick<ExecutionsOptions, 'timers' | 'retryAfter'> & {
  /** Is passed before each function that the machine invokes. */
  readonly gate?: Gate
  /** Runs each function that the machine invokes, or ends it as Lambda can. */
  readonly lambda?: (run: () => Promise<unknown>) => Promise<unknown>
  /** Whether the log is kept and signed: at the beginning, and after each function that the machine invokes. */
  readonly signs?: boolean
  /** What the table of a world with the same rules held; its rounds go on once it is started {@link TestDialogue.again}. */
  readonly items?: Items
}

/** What stands between our code and its services; endpoints as they are unless somebody puts a proxy there. */
export type ProxyEndpoints = (endpoints: Endpoints) => Endpoints

/** Stands up what all dialogues of this process share: the store, the synthesized stack, and the machine's address. */
export async function aStage(endpoint?: string) {
  const store = await storeEndpoint(endpoint)
  const folder = mkdtempSync(join(tmpdir(), 'parley-stage-'))
  const stack = await synthesized({ dialogue: aDialogue(), operations: Operations.parse({}) }, STACKS)
  const { template } = stack
  const addresses = addressesIn(template, ORIGIN)
  const [ofRounds, ofConsultations] = [
    localMachine(template, addresses, 'round'),
    localMachine(template, addresses, 'consultation'),
  ]
  const invoke = localFunctions(template)
  const machines = new Map<string, Fetch>()
  const front = await listen(serverOf((request) => toMachine(machines, request)))
  const answer = gateway(template, invoke)
  const settling = functionWithEntry(template, 'functions/scheduled/settle-confirmations.ts')
  const keeping = functionWithEntry(template, 'functions/scheduled/keep-the-log.ts')

  /** Starts a dialogue of its own, in a table of its own. */
  async function newDialogue(
    rules: Readonly<Record<string, unknown>> = {},
    {
      timers,
      retryAfter,
      gate = new Gate(),
      lambda = (run) => run(),
      items = [],
      signs = false,
    }: TestDialogueOptions = {},
  ): Promise<TestDialogue> {
    const name = `dialogue-${randomUUID()}`
    const dialogue = aDialogue(rules)
    await createTable(store.config, name)
    if (items.length > 0) await putItems(store.config, name, items)
    let executions: Executions
    let consultations: Executions
    let incarnation: string | undefined
    let held: (arn: string, payload: unknown) => Promise<unknown>
    let leave = () => {}
    const keep = async () => void (signs && (await invoke(keeping, {}).catch(logFailure)))
    // What a process that was killed was at goes on in this one, in vain. The surroundings are not another world's
    // before it has given up, or it would find that world's table in them.
    const underWay = new PendingWork()

    const kill = () => {
      if (incarnation === undefined) return
      machines.delete(incarnation)
      incarnation = undefined
      void underWay.of(Promise.all([executions.close(), consultations.close()]))
    }
    const start = (between: ProxyEndpoints = (endpoints) => endpoints) => {
      const born = randomUUID()
      incarnation = born
      held = async (arn: string, payload: unknown) => {
        await gate.pass()
        if (incarnation !== born) throw new Error('it was killed while it was held back')
        const result = await lambda(() =>
          invoke(arn, payload).catch((error: Error) => {
            // As Lambda itself does. The machine would only try again.
            logFailure(error)
            throw error
          }),
        )
        if (incarnation === born) await keep()
        return result
      }
      const patience = { ...(timers !== undefined && { timers }), ...(retryAfter !== undefined && { retryAfter }) }
      executions = new Executions(ofRounds, held, patience)
      consultations = new Executions(ofConsultations, held, patience)
      machines.set(born, stepFunctions(executions, consultations).fetch)
      const endpoints = between({
        table: store.config.endpoint,
        services: `http://127.0.0.1:${front.port}/${born}`,
      })
      leave()
      leave = setProcessEnvironment({
        ...environmentOf(stack, addresses, endpoints),
        [ENVIRONMENT.table]: name,
        // Functions do not start it: it runs after each of them, or not at all.
        [ENVIRONMENT.logFunction]: '',
        [ENVIRONMENT.signingKey]: join(folder, 'signing.key'),
        [ENVIRONMENT.dialogue]: fileOf(dialogue, folder),
      })
    }
    start()
    return {
      kill,
      async again(between) {
        kill()
        start(between)
        await goOn()
      },
      executions: () => executions,
      consultations: () => consultations,
      settleConfirmations: () =>
        underWay.of(held(settling, {})).then(
          () => {},
          () => {},
        ),
      keepLog: () => underWay.of(keep()),
      logViolations: async (records) => (signs ? violationsInLog(environment.table(), records) : []),
      storeWhatStands: () => storeWhatStands(environment.table(), dialogue),
      items: () => itemsOf(store.config, name),
      resumeConsultations: () => underWay.of(goOnWithConsultations()).catch(logFailure),
      record: (round) => readRecord(environment.table(), round),
      register: async () => (await readRegisterRecord(environment.table(), dialogue.slug)).record,
      async untilQuiet() {
        for (let quiet = 0, looks = 0; quiet < TURNS; looks += 1) {
          await (looks < MANY_TURNS ? turn() : pause(SHORT_MS))
          quiet = executions.atWork + consultations.atWork === 0 ? quiet + 1 : 0
        }
      },
      async invited(newcomer) {
        const { id } = await putOnRoster(environment.table(), newcomer, dialogue, new Date())
        return { id, token: await lastingSession(id) }
      },
      lastingSession,
      ask(who, method, path, body, key) {
        const own = 'token' in who ? { Authorization: `Bearer ${who.token}` } : who.headers
        const headers = { ...own, ...(key !== undefined && { 'Idempotency-Key': key }) }
        return underWay.of(requested(answer, method, path, body, headers))
      },
      async end() {
        kill()
        await underWay.ended()
        leave()
        await deleteTable(store.config, name)
      },
    }
  }

  return {
    newDialogue,
    async close() {
      await front.stop()
      await store.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

function functionWithEntry(template: Template, entry: string): string {
  const found = resourcesOf(template, 'AWS::Lambda::Function').find(([, { Metadata }]) => Metadata[ENTRY] === entry)
  return functionArn(found?.[0] ?? '')
}

/** Turns of the event loop without a function at work, after which the machine is taken to wait. */
const TURNS = 4

/** After so many turns something takes its time: looking all the while would take its time away. */
const MANY_TURNS = 400
const SHORT_MS = 2

/** The machine of one incarnation answers under a path of its own: what has died answers nobody. */
async function toMachine(machines: ReadonlyMap<string, Fetch>, request: Request): Promise<Response> {
  const incarnation = new URL(request.url).pathname.split('/')[1] ?? ''
  const fetch = machines.get(incarnation)
  if (fetch === undefined) return new Response('', { status: 503 })
  return fetch(new Request(ORIGIN, request))
}

function fileOf(dialogue: Dialogue, folder: string): string {
  const file = join(folder, `dialogue-${randomUUID()}.json`)
  writeFileSync(file, JSON.stringify(dialogue))
  return file
}

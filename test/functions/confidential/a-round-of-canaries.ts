import { randomBytes, randomUUID } from 'node:crypto'
import { makeProgram } from '../../../functions/access/program-tokens.ts'
import { makeScreen, signScreenIn } from '../../../functions/access/screen-sessions.ts'
import { openSession } from '../../../functions/access/sign-in.ts'
import { invite, putOnRoster } from '../../../functions/actions/invite-participant.ts'
import { handler as announce } from '../../../functions/scheduled/announce-events.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import { readRounds } from '../../../functions/store/rounds.ts'
import { all } from '../../../functions/store/table.ts'
import type { ReadingView } from '../../../functions/views/reading-view.ts'
import { setProcessEnvironment } from '../../../infra/local/environment-of.ts'
import type { Executions } from '../../../infra/local/executions.ts'
import { historyOf } from '../../../infra/local/history.ts'
import { ACCESS } from '../../../shared/access.ts'
import type { NewParticipant } from '../../../shared/participant.ts'
import type { PositionTaken } from '../../../shared/position.ts'
import type { Tabled } from '../../../shared/proposal.ts'
import { aStack, awaitedBy, eventually } from '../../a-stack.ts'
import { aWitness } from '../../a-witness.ts'
import { aBasket, aCommitment, aDefinition, aModality } from '../../builders.ts'
import { IS_IN_ALL } from '../../many.ts'
import { textIn } from '../documents/text-in.ts'
import { aBus } from './a-bus.ts'
import { aWitnessLooking } from './a-witness-looking.ts'
import { canariesBetweenRounds } from './canaries-between-rounds.ts'
import { convenedCanaries } from './convened-canaries.ts'

/** A string that is nowhere else, what it stands for, and who may come across it. */
export type Canary = { readonly text: string; readonly is: string; readonly for: readonly string[] }

const CAST = {
  nella: { side: 'river', capacity: 'nongovernmental-expert', role: 'participant' },
  marek: { side: 'river', capacity: 'former-official', role: 'participant' },
  pavla: { side: 'sea', capacity: 'nongovernmental-expert', role: 'participant' },
  tomas: { side: 'sea', capacity: 'former-official', role: 'participant' },
  viola: { role: 'facilitator' },
  hynek: { role: 'observer' },
} as const

export type Somebody = keyof typeof CAST
export const EVERYBODY = Object.keys(CAST) as Somebody[]
/** Everybody, a program, a witness, a screen in the room, and somebody without a session. */
export const LOOKERS = [...EVERYBODY, 'program', 'witness', 'screen', 'stranger'] as const
/** Who knows somebody's name, beside facilitators: their own side. */
function whoKnows(one: Somebody): readonly Somebody[] {
  const { role } = CAST[one]
  if (role !== 'participant') return [one]
  return DELEGATES.filter((other) => sideOf(other) === sideOf(one))
}

function sideOf(one: Somebody): string | undefined {
  const member = CAST[one]
  return 'side' in member ? member.side : undefined
}

const DELEGATES: readonly Somebody[] = ['nella', 'marek', 'pavla', 'tomas']

/** Where the instrument is asked for with its changes too. */
const WITH_CHANGES = IS_IN_ALL ? /instrument(\.\w+)?$/ : /instrument(\.docx)?$/

/** Reading these takes long: `npm run test:slow` does. */
const TAKES_LONG = /(instrument|brackets|standing|memo|register)\.(pdf|zip|docx)$/

/** While a long document is made here, nothing else runs, and both ends give an idle connection up: none is used twice. */
const ALONE = { Connection: 'close' }

/** A round in which everything that anybody is, says, or holds in secret is a canary. */
export async function aRoundOfCanaries() {
  const ofRiver = aWitness('river')
  const bus = await aBus()
  const says = { consultation: { transmission: 'by-facilitators' }, witnesses: [ofRiver.named] }
  // Every reading closes soon.
  const operations = { events: { bus: 'talks', hoursBefore: 336 } }
  const { stack, company, stop } = await aStack({ ...says, operations })
  const leaveBus = setProcessEnvironment({ AWS_ENDPOINT_URL_EVENTBRIDGE: bus.endpoint })
  const { table, origin, dialogue } = stack
  const canaries: Canary[] = []
  const sessions = new Map<Somebody, string>()

  const canary = (is: string, ...who: readonly string[]) => {
    const text = `canary${randomBytes(9).toString('hex')}`
    canaries.push({ text, is, for: who })
    return text
  }
  const secret = (is: string, text: string) => canaries.push({ text, is, for: [] })
  /** Only its author finds a receipt again. */
  const receiptOf = (is: string, text: string, who: Somebody) => canaries.push({ text, is, for: [who] })

  for (const one of EVERYBODY) {
    const name = canary(`the name of ${one}`, ...whoKnows(one), 'viola')
    const { id } = await putOnRoster(table, { ...CAST[one], name } as NewParticipant, dialogue, new Date())
    const invitation = await invite(table, id, new Date())
    const session = await openSession(table, invitation.secret, new Date())
    secret(`the invitation of ${one}`, invitation.secret)
    // A session names its participant before its secret.
    secret(`the session of ${one}`, session.secret.slice(id.length + 1))
    canaries.push({ text: id, is: `the id of ${one}`, for: [one, 'viola'] })
    sessions.set(one, session.secret)
  }

  const { code } = await makeScreen(table, 'cleo', 1, new Date())
  const screen = await signScreenIn(table, code, new Date())
  secret('the session of the screen', screen.secret)
  secret('the code of the screen', code)

  const [led] = await readRoster(table).then((all) => all.filter(({ role }) => role === 'facilitator'))
  const named = { name: canary('the name of a program', ...EVERYBODY, 'program'), key: 'one' }
  const program = await makeProgram(table, { id: led?.id ?? '' }, { ...named, role: 'observer', days: 1 }, new Date())
  secret('the token of a program', program.secret.split('.')[1] ?? '')
  const witness = await aWitnessLooking(stack, led?.id ?? '', ofRiver)
  secret('the token of a witness', witness.secret.split('.')[1] ?? '')
  const secrets = new Map<string, string>([...sessions, ['program', program.secret], ['witness', witness.secret]])

  async function ask(who: Somebody, method: string, path: string, body?: unknown) {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${sessions.get(who)}`,
        ...ALONE,
        'Idempotency-Key': randomUUID(),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    return { status: response.status, body: JSON.parse((await response.text()) || '{}') }
  }

  async function done(who: Somebody, method: string, path: string, body?: unknown) {
    const answer = await ask(who, method, path, body)
    if (answer.status >= 400) throw new Error(`${who} ${method} ${path}: ${JSON.stringify(answer)}`)
    return answer.body
  }

  const convening = convenedCanaries({
    stack,
    facilitator: sessions.get('viola') ?? '',
    participant: sessions.get('tomas') ?? '',
    canary,
    secret,
  })

  const sees = async (reading: string): Promise<ReadingView> => done('nella', 'GET', `/api/readings/${reading}`)
  const opens = (reading: string) =>
    eventually(
      `${reading} to open`,
      async () => (await ask('nella', 'GET', `/api/readings/${reading}`)).status === 200 || undefined,
    )
  const tables = async (who: Somebody, reading: string, body: Tabled, amends?: string): Promise<string> =>
    (await done(who, 'POST', `/api/readings/${reading}/proposals`, { body, ...(amends && { amends }) })).id
  async function takes(who: Somebody, reading: string, proposal: string, taken: PositionTaken, revision = 0) {
    const receipt = await done(who, 'PUT', `/api/readings/${reading}/proposals/${proposal}/position`, {
      ...taken,
      revision,
    })
    receiptOf(`the digest of a position of ${who}, before it is counted`, receipt.digest, who)
  }
  const everyone = (reading: string, proposal: string, stance: PositionTaken['stance'], who = DELEGATES) =>
    Promise.all(who.map((one) => takes(one, reading, proposal, { stance })))
  async function closes(reading: string, decision: string) {
    await storeTaskToken(reading)
    await done('viola', 'POST', `/api/readings/${reading}/advance`, { decision })
    await eventually(`${reading} to be settled`, async () => (await sees(reading)).status === 'settled' || undefined)
  }
  async function storeTaskToken(reading: string) {
    for (const token of await awaitedBy(table, reading)) secret(`a task token of ${reading}`, token)
  }

  /** Opens the first reading, with an objection that was reworded, and one that stands, before it is closed. */
  async function untilSomethingWasSaid() {
    await done('viola', 'POST', '/api/rounds?knowingly=true')
    for (const round of await readRounds(table)) secret('the secret of the round', round.secret)
    await opens('1.terms.1')
    const word = await tables(
      'pavla',
      '1.terms.1',
      aDefinition(canary('a term', ...EVERYBODY), canary('a definition', ...EVERYBODY)),
    )
    const first = {
      stance: 'object',
      change: { en: canary('words that were taken back', 'tomas', 'taken back') },
    } as const
    await takes('tomas', '1.terms.1', word, first)
    const again = { stance: 'block', change: { en: canary('words of an objection', 'tomas', 'once settled') } } as const
    await takes('tomas', '1.terms.1', word, again, 1)
    await everyone('1.terms.1', word, 'support', ['nella', 'pavla'])
    const objection = canary('words of an objection that was taken back', 'marek', 'taken back')
    await takes('marek', '1.terms.1', word, { stance: 'object', change: { en: objection } })
    await done('marek', 'DELETE', `/api/readings/1.terms.1/proposals/${word}/position?revision=1`)
    await takes('marek', '1.terms.1', word, { stance: 'support' }, 2)
    for (const [who, made] of [
      ['tomas', { kind: 'question', proposal: word }],
      ['nella', { kind: 'reason' }],
    ] as const) {
      const text = { en: canary(`a statement of ${who} that has not appeared`, who, 'once settled') }
      const said = await done(who, 'POST', '/api/readings/1.terms.1/statements', { ...made, text })
      receiptOf(`the digest of a statement of ${who}, before it is counted`, said.digest, who)
    }
    for (const [side, [one = 'nella', other]] of [
      ['river', ['nella', 'marek']],
      ['sea', ['pavla', 'tomas']],
    ] as const) {
      const text = canary(`a note of the ${side} side's caucus`, one, other)
      await done(one, 'POST', '/api/readings/1.terms.1/caucus', { text })
    }
    const left = canary('a word for the facilitators', 'pavla', 'viola')
    await done('pavla', 'POST', '/api/messages', { text: left })
    const answer = canary('an answer to a word', 'pavla', 'viola')
    await done('viola', 'POST', '/api/messages/1/answer', { text: answer })
    const chairs = { body: aDefinition(canary('a chair’s text', ...EVERYBODY)), drafted: { with: 'A model' } }
    await done('viola', 'POST', '/api/readings/1.terms.1/chairs-texts', chairs)
    return word
  }

  /** Plays the rest of the round. */
  async function untilItIsPublished() {
    await closes('1.terms.1', 'another-reading')
    await opens('1.terms.2')
    const [text] = (await sees('1.terms.2')).answerable ?? []
    const said = aDefinition(canary('a term, amended', ...EVERYBODY), canary('a definition, amended', ...EVERYBODY))
    const tabled = { body: said, amends: text?.proposal, answers: [text?.id] }
    const { id: amendment } = await done('tomas', 'POST', '/api/readings/1.terms.2/proposals', tabled)
    await everyone('1.terms.2', amendment, 'accept')
    await closes('1.terms.2', 'settle')
    await opens('1.baskets.1')
    const basket = await tables('nella', '1.baskets.1', aBasket(canary('a basket', ...EVERYBODY)))
    await everyone('1.baskets.1', basket, 'support')
    await closes('1.baskets.1', 'settle')
    await opens('1.modality.b1.1')
    const code = await tables('marek', '1.modality.b1.1', aModality())
    await everyone('1.modality.b1.1', code, 'accept')
    await closes('1.modality.b1.1', 'settle')
    await opens('1.commitments.b1.1')
    const clause = await tables(
      'tomas',
      '1.commitments.b1.1',
      aCommitment({ action: { en: canary('a clause', ...EVERYBODY) } }),
    )
    await everyone('1.commitments.b1.1', clause, 'support')
    await closes('1.commitments.b1.1', 'settle')
    await opens('1.ratification.b1.1')
    await everyone('1.ratification.b1.1', 'text', 'ratify', ['nella', 'pavla'])
    await takes('marek', '1.ratification.b1.1', 'text', { stance: 'ad-referendum' })
    const reservation = canary('a reservation', ...EVERYBODY)
    await takes('tomas', '1.ratification.b1.1', 'text', {
      stance: 'ratify-with-reservation',
      reservations: [{ clause, text: { en: reservation } }],
    })
    await closes('1.ratification.b1.1', 'settle')
    await eventually(
      'the instrument',
      async () => (await done('nella', 'GET', '/api/rounds/1')).status === 'published' || undefined,
    )
  }

  const between = canariesBetweenRounds({
    ...{ done, canary, receiptOf, opens, tables, everyone },
    add: (one) => canaries.push(one),
    async settle(path) {
      // The rest of the side.
      for (const one of [company.ada, company.abe]) await one.ask('PUT', path, { decision: 'confirm', revision: 0 })
      await stack.ahead(0)
    },
  })

  /** What each name in the path of a route is asked for with. */
  async function whatThereIs(): Promise<readonly (readonly [string, readonly string[]])[]> {
    const rounds = (await readRounds(table)).map(({ round }) => round)
    const seen = await Promise.all(rounds.map((one) => done('nella', 'GET', `/api/rounds/${one}`)))
    return [
      ['{round}', rounds.map(String)],
      ['{reading}', seen.flatMap(({ readings }) => readings.map(({ id }: { id: string }) => id))],
      ['{basket}', ['b1']],
      ['{consultation}', between.consultations],
    ]
  }

  /** Everything that somebody can fetch, as text: every route that is read by, for all that there is and in every form. */
  async function everythingFor(who: (typeof LOOKERS)[number]): Promise<string> {
    const session = secrets.get(who)
    const there = await whatThereIs()
    const paths = Object.values(ACCESS)
      .flatMap(({ routes }) => [...routes])
      .filter((route) => route.startsWith('GET ') && !/\{(secret|file|digest)\}/.test(route))
      .map((route) => route.slice(4))
      .flatMap((path) =>
        there.reduce<readonly string[]>(
          (all, [name, ids]) =>
            all.flatMap((one) => (one.includes(name) ? ids.map((id) => one.replace(name, id)) : [one])),
          [path],
        ),
      )
      .flatMap((path) =>
        path.endsWith('/record') ? [path, `${path}?edition=public`, `${path}?edition=complete`] : [path],
      )
      .filter((path) => IS_IN_ALL || !TAKES_LONG.test(path))
      .flatMap((path) => (WITH_CHANGES.test(path) ? [path, `${path}?changes=true`] : [path]))
    const answers = await Promise.all(
      [...paths, '/nowhere', '/api/nowhere'].map(async (path) => {
        const headers = {
          'Accept-Language': 'en',
          ...ALONE,
          ...(session !== undefined && { Authorization: `Bearer ${session}` }),
          ...(who === 'screen' && { Cookie: `parley-screen=${screen.secret}` }),
        }
        const response = await fetch(`${origin}${path}`, { headers, redirect: 'manual' })
        const text = [path, JSON.stringify([...response.headers]), await textOf(response)].join('\n')
        // What somebody asks for by its id, they know: a refusal repeats it.
        return between.consultations.reduce(
          (one, id) => (path.includes(id) ? one.replaceAll(id, 'what was asked for') : one),
          text,
        )
      }),
    )
    return [...answers, who === 'witness' ? await witness.looks() : ''].join('\n\n')
  }

  /** Everything that is stored of the roster, the screens and the programs. */
  async function everythingStored(): Promise<string> {
    const stored = await Promise.all(['DIALOGUE', 'SCREENS', 'PROGRAMS'].map((pk) => all(table.query(pk))))
    return JSON.stringify(stored)
  }

  /** What went into the states of both machines, and what came out. */
  function everythingInTheMachines(): string {
    const named = (machine: Executions, names: readonly string[]) =>
      names.flatMap((name) => {
        const execution = machine.find(`${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`)
        return execution === undefined ? [] : historyOf(execution)
      })
    const rounds = [1, 2].flatMap((round) => [1, 2, 3].map((number) => `round-${round}-${number}`))
    const consultations = between.consultations.map((id) => `consultation-${id}-1`)
    return [...named(stack.executions, rounds), ...named(stack.consultations, consultations)]
      .map((event) => JSON.stringify(event))
      .join('\n')
  }

  /** What was announced on the event bus. */
  async function everythingOnTheBus(): Promise<string> {
    await announce()
    return bus.put.join('\n')
  }

  return {
    stack,
    ask,
    canaries,
    convening,
    untilSomethingWasSaid,
    untilItIsPublished,
    everythingFor,
    everythingStored,
    everythingInTheMachines,
    everythingOnTheBus,
    between,
    async stop() {
      await stop()
      leaveBus()
      await bus.stop()
    },
  }
}

/** The text in a file, whatever its form. */
async function textOf(response: Response): Promise<string> {
  return textIn(new Uint8Array(await response.arrayBuffer()))
}

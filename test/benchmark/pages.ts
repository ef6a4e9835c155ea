import { get } from 'node:http'
import { findSession } from '../../functions/access/sessions.ts'
import { putOnRoster } from '../../functions/actions/invite-participant.ts'
import { newSalt } from '../../functions/platform/random.ts'
import { appendStatement } from '../../functions/store/on-the-floor.ts'
import { appendPosition, readRevisions } from '../../functions/store/positions.ts'
import { readProposals, tableProposal } from '../../functions/store/proposals.ts'
import { findReading } from '../../functions/store/readings.ts'
import type { LocalStack } from '../../infra/local/local-stack.ts'
import type { Participant } from '../../shared/participant.ts'
import { aStack, opened } from '../a-stack.ts'
import { aProposal, aStatement, daysFromNow } from '../builders.ts'
import { signIn } from '../sign-in.ts'
import { batchesAppear } from '../web/batches-appear.ts'
import { type Measured, median, ms, type Question, timeOf } from './measured.ts'

const PARTICIPANTS = 40
const PROPOSALS = 60
const WARM_UP = 30
const TIMES = 51
const STATEMENTS = 300
const READING = '1.terms.1'
const SENTENCE = 'Covert, deceptive or coercive action by the organs of a state, or by others whom they direct. '

/** Every page, against the calls to the store that it cannot do without. */
export const pages: Question = {
  asks: 'How long do pages take for 40 participants, 60 proposals and 300 statements, everything in one process? (Under 20 ms.)',
  answer: timePages,
}

async function timePages(): Promise<readonly Measured[]> {
  const measured: Measured[] = []
  const { stack, company, stop } = await aStack()
  const sides = ['river', 'sea']
  const delegates = await Promise.all(
    Array.from({ length: PARTICIPANTS - 4 }, (_, index) =>
      putOnRoster(
        stack.table,
        {
          role: 'participant',
          name: `Delegate ${index}`,
          side: sides[index % 2] ?? '',
          capacity: 'nongovernmental-expert',
        },
        stack.dialogue,
        new Date(),
      ),
    ),
  )
  const facilitator = await putOnRoster(stack.table, { role: 'facilitator', name: 'Fay' }, stack.dialogue, new Date())
  await company.cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(company.ada, READING)
  await fillReading(stack, delegates)
  await batchesAppear(stack.table, READING)

  const [participant = facilitator] = delegates
  const reading = `/readings/${READING}`
  for (const [path, visitor] of [
    ['/', participant],
    [reading, participant],
    [`${reading}?amend=p1`, participant],
    [reading, facilitator],
    [`${reading}/statements?on=p1`, participant],
    ['/roster', facilitator],
    ['/glossary', participant],
    ['/rounds/1', participant],
  ] as const) {
    measured.push(await timePage(stack, path, visitor, 'open'))
  }
  await company.cleo.closes(READING)
  for (const path of [reading, '/rounds/1/instrument', '/']) {
    measured.push(await timePage(stack, path, participant, 'settled'))
  }
  await stop()
  return measured
}

async function fillReading({ table }: LocalStack, delegates: readonly Participant[]): Promise<void> {
  for (let index = 0; index < PROPOSALS; index += 1) {
    const id = `p${index}`
    const text = { en: SENTENCE.repeat(3) }
    const body = { kind: 'definition', term: { en: `Term ${index}` }, definition: text } as const
    const proposal = aProposal({ id, reading: READING, tabledIn: READING, body, competes: `definition ${index}` })
    await tableProposal(table, proposal, 1)
  }
  for (let index = 0; index < STATEMENTS; index += 1) {
    const isAnswer = index % 5 === 4
    const kind = isAnswer ? 'answer' : index % 5 === 2 ? 'reason' : 'question'
    const said = {
      kind,
      proposal: `p${Math.floor(index / 5)}`,
      text: { en: `${SENTENCE}That is point ${index}.` },
    } as const
    const answers = isAnswer && { answers: `s${index - 1}` }
    await appendStatement(
      table,
      aStatement({ id: `s${index}`, reading: READING, ...said, ...answers, salt: newSalt() }),
      1,
    )
  }
  for (const { id: proposal } of await readProposals(table, READING, 1)) {
    const positions = delegates.map((one, index) =>
      appendPosition(
        table,
        {
          reading: READING,
          proposal,
          participant: one.id,
          side: one.role === 'participant' ? one.side : '',
          revision: 1,
          stance: index % 9 === 0 ? 'object' : 'support',
          ...(index % 9 === 0 && { change: { en: SENTENCE } }),
          takenAt: daysFromNow(0),
          salt: newSalt(),
        },
        1,
      ),
    )
    await Promise.all(positions)
  }
}

/** What a page cannot do without: who asks, the reading, its proposals, and one's own positions or who was heard. */
async function floorOf({ table }: LocalStack, session: string, visitor: Participant): Promise<void> {
  await findSession(table, session, new Date())
  await findReading(table, READING)
  await Promise.all([readProposals(table, READING, 1), readRevisions(table, READING, 1, visitor.id)])
}

async function timePage(stack: LocalStack, path: string, visitor: Participant, when: string): Promise<Measured> {
  const session = await signIn(stack.table, visitor.id)
  const headers = { cookie: `parley-session=${session.secret}`, 'accept-encoding': 'gzip' }
  const floors: number[] = []
  const pages: number[] = []
  const works: number[] = []
  for (let time = 0; time < WARM_UP + TIMES; time += 1) {
    // Side by side, so that what else this machine does weighs on both.
    floors.push(await timeOf(() => floorOf(stack, session.secret, visitor)))
    const cpu = process.cpuUsage()
    pages.push(await timeOf(() => visit(`${stack.origin}${path}`, headers)))
    const { user, system } = process.cpuUsage(cpu)
    works.push((user + system) / 1_000)
  }
  const [floor, page, work] = [medianOf(floors), medianOf(pages), medianOf(works)]
  const sent = `${((await bytesSent(`${stack.origin}${path}`, headers)) / 1_024).toFixed(1)} KB`
  const figures = { page: ms(page), 'of it work': ms(work), floor: ms(floor), sent }
  return { what: `${path} for a ${visitor.role}, ${when}`, ratio: page / floor, better: 'lower', figures }
}

async function visit(url: string, headers: Record<string, string>): Promise<void> {
  const answer = await fetch(url, { headers })
  if (answer.status !== 200) throw new Error(`${url} was answered ${answer.status}`)
  await answer.arrayBuffer()
}

function medianOf(times: readonly number[]): number {
  return median(times.slice(WARM_UP))
}

/** What goes over the wire; fetch would unpack it. */
function bytesSent(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () => resolve(bytes))
    }).once('error', reject)
  })
}

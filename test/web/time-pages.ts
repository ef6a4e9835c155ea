/** How long pages take to answer for a dialogue of 40 participants and 60 proposals: `npx tsx test/web/time-pages.ts`. */
import { get } from 'node:http'
import { invite, putOnRoster } from '../../functions/actions/invite.ts'
import { heldSession, openSession } from '../../functions/actions/sessions.ts'
import { newSalt } from '../../functions/randomness.ts'
import { appendPosition, readRevisions } from '../../functions/store/positions.ts'
import { readProposals, tableProposal } from '../../functions/store/proposals.ts'
import { findReading } from '../../functions/store/readings.ts'
import type { LocalStack } from '../../infra/local/local-stack.ts'
import type { Participant } from '../../shared/participant.ts'
import { aStack, opened } from '../a-stack.ts'
import { aProposal, daysFromNow } from '../builders.ts'

const PARTICIPANTS = 40
const PROPOSALS = 60
const WARM_UP = 60
const TIMES = 101
const READING = '1.terms.1'
const SENTENCE = 'Covert, deceptive or coercive action by the organs of a state, or by others whom they direct. '

async function timePages(): Promise<void> {
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
  await company.cleo.ask('POST', '/api/rounds')
  await opened(company.ada, READING)
  await fillReading(stack, delegates)

  const [participant = facilitator] = delegates
  const reading = `/readings/${READING}`
  for (const [path, visitor] of [
    ['/', participant],
    [reading, participant],
    [`${reading}?amend=p1`, participant],
    [reading, facilitator],
    ['/roster', facilitator],
    ['/glossary', participant],
    ['/rounds/1', participant],
  ] as const) {
    await report(stack, path, visitor)
  }
  await company.cleo.closes(READING)
  for (const path of [reading, '/glossary', '/rounds/1/instrument', '/']) await report(stack, path, participant)
  await stop()
}

async function fillReading({ table }: LocalStack, delegates: readonly Participant[]): Promise<void> {
  for (let index = 0; index < PROPOSALS; index += 1) {
    const id = `p${index}`
    const text = { en: SENTENCE.repeat(3) }
    const body = { kind: 'definition', term: { en: `Term ${index}` }, definition: text } as const
    const proposal = aProposal({ id, reading: READING, tabledIn: READING, body, competes: `definition ${index}` })
    await tableProposal(table, proposal, 1)
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
          ...(index % 9 === 0 && { change: SENTENCE }),
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
  await heldSession(table, session, new Date())
  await findReading(table, READING)
  await Promise.all([readProposals(table, READING, 1), readRevisions(table, READING, 1, visitor.id)])
}

async function report(stack: LocalStack, path: string, visitor: Participant): Promise<void> {
  const { secret } = await invite(stack.table, visitor.id, new Date())
  const session = await openSession(stack.table, secret, new Date())
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
  const sent = (await bytesSent(`${stack.origin}${path}`, headers)) / 1_024
  process.stdout.write(
    `${page.toFixed(1)} ms, ${work.toFixed(1)} ms of work (${(page / floor).toFixed(1)} times a reading's store calls, ${floor.toFixed(1)} ms), ${sent.toFixed(1)} KB sent: ${visitor.role} ${path}\n`,
  )
}

async function visit(url: string, headers: Record<string, string>): Promise<void> {
  const answer = await fetch(url, { headers })
  if (answer.status !== 200) throw new Error(`${url} was answered ${answer.status}`)
  await answer.arrayBuffer()
}

/** In milliseconds. The table, the state machine and who asks all work in this process. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}

function medianOf(times: readonly number[]): number {
  return times.slice(WARM_UP).sort((one, other) => one - other)[TIMES >> 1] ?? 0
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

await timePages()

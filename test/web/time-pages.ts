/** How long pages take to answer for a dialogue of 40 participants and 60 proposals: `npx tsx test/web/time-pages.ts`. */
import { invite, openSession, putOnRoster } from '../../functions/actions/invite.ts'
import { newSalt } from '../../functions/randomness.ts'
import { appendPosition } from '../../functions/store/positions.ts'
import { readProposals, tableProposal } from '../../functions/store/proposals.ts'
import type { LocalStack } from '../../infra/local/local-stack.ts'
import type { Participant } from '../../shared/participant.ts'
import { aStack, opened } from '../a-stack.ts'
import { aProposal, daysFromNow } from '../builders.ts'

const PARTICIPANTS = 40
const PROPOSALS = 60
const TIMES = 41
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

async function report(stack: LocalStack, path: string, visitor: Participant): Promise<void> {
  const { secret } = await invite(stack.table, visitor.id, new Date())
  const session = await openSession(stack.table, secret, new Date())
  const headers = { cookie: `parley-session=${session.secret}`, 'accept-encoding': 'gzip' }
  const times: number[] = []
  const cpu = process.cpuUsage()
  let bytes = 0
  for (let time = 0; time < TIMES; time += 1) {
    const before = performance.now()
    const answer = await fetch(`${stack.origin}${path}`, { headers })
    bytes = (await answer.arrayBuffer()).byteLength
    times.push(performance.now() - before)
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}`)
  }
  const median = times.toSorted((one, other) => one - other)[TIMES >> 1] ?? 0
  // With the table, the state machine and who asks: all of it runs in this process.
  const { user, system } = process.cpuUsage(cpu)
  const busy = ((user + system) / 1_000 / TIMES).toFixed(1)
  const size = `${Math.round(bytes / 1_024)} KB unpacked`
  process.stdout.write(`${median.toFixed(1)} ms, ${busy} ms of work, ${size}: ${visitor.role} ${path}\n`)
}

await timePages()

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pLimit from 'p-limit'
import { putOnRoster } from '../../functions/actions/invite-participant.ts'
import { inviteEverybody } from '../../infra/local/invite-everybody.ts'
import { startLocalStack } from '../../infra/local/local-stack.ts'
import type { WayIn } from '../../infra/rehearsal/http-caller.ts'
import { ENVIRONMENT } from '../../shared/environment-names.ts'
import type { NewParticipant } from '../../shared/participant.ts'
import { aDialogueFile } from '../builders.ts'
import { bare } from './bare.ts'
import { timeOf } from './measured.ts'
import { type Part, watchTime } from './where-time-goes.ts'

/** A local stack in a process of its own: people's browsers are elsewhere. */
export type StackApart = {
  readonly origin: string
  /** An invitation for everybody on the roster, by name. */
  readonly invitations: Readonly<Record<string, WayIn>>
  /** How long as many bare writes and reads on the same table take its process, in milliseconds. */
  twoCalls(times: number): Promise<number>
  /** In whose code its process spends its time meanwhile. */
  watched(work: () => Promise<unknown>): Promise<readonly Part[]>
  stop(): Promise<void>
}

type Asked = { readonly twoCalls: number } | 'watch' | 'tell'

/** Stands a stack up with everybody on its roster. */
export async function aStackApart(roster: readonly NewParticipant[]): Promise<StackApart> {
  const child = fork(fileURLToPath(import.meta.url), [], { execArgv: process.execArgv })
  const answer = async <Said>(asked: Asked | readonly NewParticipant[]) => {
    const said = once(child, 'message') as Promise<[Said]>
    child.send(asked)
    return (await said)[0]
  }
  await once(child, 'message')
  const serving = await answer<Pick<StackApart, 'origin' | 'invitations'>>(roster)
  return {
    ...serving,
    twoCalls: (times) => answer<number>({ twoCalls: times }),
    async watched(work) {
      await answer('watch')
      await work()
      return answer<readonly Part[]>('tell')
    },
    async stop() {
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}

async function serve(): Promise<void> {
  const waiting = once(process, 'message') as Promise<[readonly NewParticipant[]]>
  process.send?.('here')
  const [roster] = await waiting
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  const file = join(folder, 'river-and-sea.yaml')
  await writeFile(file, JSON.stringify(aDialogueFile()))
  const stack = await startLocalStack({ dialogue: file, state: 'memory' })
  for (const one of roster) await putOnRoster(stack.table, one, stack.dialogue, new Date())
  let told: () => Promise<readonly Part[]>
  process.on('message', async (asked: Asked) => {
    if (asked === 'watch') {
      told = await watchTime()
      process.send?.('watching')
    } else if (asked === 'tell') process.send?.(await told())
    else process.send?.(await timeOf(() => callTwice(asked.twoCalls)))
  })
  process.on('disconnect', async () => {
    await stack.stop()
    await rm(folder, { recursive: true })
    process.exit()
  })
  process.send?.({ origin: stack.origin, invitations: await inviteEverybody(stack.table) })
}

async function callTwice(times: number): Promise<void> {
  const [app, eight] = [bare(process.env[ENVIRONMENT.table] ?? ''), pLimit(8)]
  const put = async (index: number) => {
    const answer = await app.request(`/positions/${index}`, { method: 'PUT', body: '{"stance":"support"}' })
    if (!answer.ok) throw new Error(await answer.text())
  }
  await Promise.all(Array.from({ length: times }, (_, index) => eight(() => put(index))))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await serve()

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { putOnRoster } from '../../functions/actions/invite.ts'
import { inviteEverybody } from '../../infra/local/invite-everybody.ts'
import { startLocalStack } from '../../infra/local/local-stack.ts'
import { play } from '../../infra/local/rehearsal.ts'
import { ENVIRONMENT } from '../../shared/environment.ts'
import { aDialogueFile } from '../builders.ts'
import { aLargeRehearsal } from './a-large-rehearsal.ts'
import { bare } from './bare.ts'
import { type Question, timeOf } from './measured.ts'
import { whereTimeGoes } from './where-time-goes.ts'

const POSITIONS = 2_400

/** A whole round over HTTP, everything in one process, against as many bare writes and reads on the same table. */
export const wholeRound: Question = {
  asks: 'How long is a round of 40 participants, 6 baskets and 2,400 positions on one machine? (Under 20 seconds.)',
  async answer() {
    const { round, floor } = await onAStack(async (playItThrough, twoCalls) => ({
      round: await timeOf(playItThrough),
      floor: await timeOf(twoCalls),
    }))
    // Another one, because being watched slows it down.
    const parts = await onAStack((playItThrough) => whereTimeGoes(playItThrough))
    const shares = parts
      .filter(({ share }) => share >= 0.02)
      .map(({ whose, share }) => `${whose} ${(share * 100).toFixed(0)} %`)
    const figures = { round: seconds(round), floor: seconds(floor), 'where it goes': shares.join(', ') }
    return [{ what: 'a whole round', ratio: round / floor, better: 'lower', figures }]
  },
}

/** Stands a stack up with everybody on its roster, for playing the round through and as many bare writes and reads. */
async function onAStack<Answer>(
  work: (playItThrough: () => Promise<unknown>, twoCalls: () => Promise<unknown>) => Promise<Answer>,
): Promise<Answer> {
  const { rehearsal, roster } = aLargeRehearsal()
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  const file = join(folder, 'river-and-sea.yaml')
  await writeFile(file, JSON.stringify(aDialogueFile()))
  const stack = await startLocalStack({ dialogue: file, state: 'memory' })
  try {
    for (const one of roster) await putOnRoster(stack.table, one, stack.dialogue, new Date())
    const invitations = await inviteEverybody(stack.table)
    const app = bare(process.env[ENVIRONMENT.table] ?? '')
    const eight = pLimit(8)
    const put = async (index: number) => {
      const answer = await app.request(`/two-calls/${index}`, { method: 'PUT', body: '{"stance":"support"}' })
      if (!answer.ok) throw new Error(await answer.text())
    }
    return await work(
      () => play(rehearsal, { origin: stack.origin, roster, invitations }),
      () => Promise.all(Array.from({ length: POSITIONS }, (_, index) => eight(() => put(index)))),
    )
  } finally {
    await stack.stop()
    await rm(folder, { recursive: true })
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`
}

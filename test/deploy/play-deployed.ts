import * as z from 'zod'
import { exampleRoster } from '../../infra/local/example-roster.ts'
import { inviteEverybody } from '../../infra/local/invite-everybody.ts'
import { startLocalStack } from '../../infra/local/local-stack.ts'
import type { Progress } from '../../infra/rehearsal/cast.ts'
import { signIn, type WayIn } from '../../infra/rehearsal/http-caller.ts'
import { type Played, play } from '../../infra/rehearsal/play.ts'
import { readRehearsed } from '../../infra/rehearsal/rehearsal.ts'
import type { Rehearsal } from '../../infra/rehearsal/script.ts'

const Added = z.object({ invitation: z.object({ invitation: z.string() }) })

/** Functions start cold here, and a lane needs more than the rehearsal's few seconds to table and take positions. */
const SILENCE_SECONDS = 60

/** What came of each reading of a rehearsal, by the reading's name and in the rehearsal's own handles. */
export type Outcomes = Readonly<Record<string, unknown>>

/**
 * Plays the rehearsal of the first dialogue where it is deployed: a facilitator who was invited by script puts
 * everybody on the roster over HTTP, and their invitations are redeemed.
 */
export async function playDeployed(
  origin: string,
  link: string,
  onProgress: (progress: Progress) => void,
): Promise<{ readonly played: Played; readonly outcomes: Outcomes }> {
  const { roster, rehearsal } = await readRehearsed('us-russia')
  const facilitator = await signIn(origin, { invitation: new URL(link).hash.slice(1) })
  const invitations: Record<string, WayIn> = {}
  for (const newcomer of roster) {
    const added = Added.parse(await facilitator.send('POST', '/api/participants', newcomer))
    invitations[newcomer.name] = { invitation: added.invitation.invitation }
  }
  const { outcomes, note } = noting()
  const played = await play(withLongerSilence(rehearsal), {
    origin,
    roster,
    invitations,
    onProgress(progress) {
      note(progress)
      onProgress(progress)
    },
  })
  return { played, outcomes }
}

/** Plays the same rehearsal on the local stack. */
export async function playLocally(): Promise<Outcomes> {
  const { roster, rehearsal } = await readRehearsed('us-russia')
  const stack = await startLocalStack({ dialogue: 'us-russia', state: 'memory' })
  try {
    await exampleRoster(stack)
    const { outcomes, note } = noting()
    const invitations = await inviteEverybody(stack.table)
    await play(rehearsal, { origin: stack.origin, roster, invitations, onProgress: note })
    return outcomes
  } finally {
    await stack.stop()
  }
}

function withLongerSilence(rehearsal: Rehearsal): Rehearsal {
  const readings = rehearsal.readings.map((reading) =>
    reading.silenceSeconds === undefined ? reading : { ...reading, silenceSeconds: SILENCE_SECONDS },
  )
  return { ...rehearsal, readings }
}

function noting() {
  const outcomes: Record<string, unknown> = {}
  const note = (progress: Progress) => {
    if (progress.is !== 'settled') return
    const { agreed, bracketed, dropped, next } = progress.came
    outcomes[progress.reading.reading.name] = {
      agreed: agreed.toSorted(),
      bracketed: bracketed.toSorted(),
      dropped: dropped.toSorted(),
      next,
    }
  }
  return { outcomes, note }
}

import * as z from 'zod'
import { exampleRoster } from '../../infra/local/example-roster.ts'
import { inviteEverybody } from '../../infra/local/invite-everybody.ts'
import { startLocalStack } from '../../infra/local/local-stack.ts'
import { type PlayOptions, type Progress, signInCast } from '../../infra/rehearsal/cast.ts'
import { downloadRegister, downloadResults, type ResultFile } from '../../infra/rehearsal/download-results.ts'
import { type Caller, signIn, type WayIn } from '../../infra/rehearsal/http-caller.ts'
import { convenerOf, type Played, pathOf, playRound } from '../../infra/rehearsal/play.ts'
import { playMeanwhile } from '../../infra/rehearsal/play-meanwhile.ts'
import type { Meanwhile, Rehearsal } from '../../infra/rehearsal/script.ts'
import { noting, type Outcomes, type TwoRounds, twoRounds } from './two-rounds.ts'

const Added = z.object({ invitation: z.object({ invitation: z.string() }) })

/** A lane needs more than the rehearsal's few seconds to table and take positions: where it is deployed, functions start cold. */
const SILENCE_SECONDS = { deployed: 60, local: 30 }

/** A dialogue that is played part by part, by people who stay signed in. */
export type Playing = TwoRounds & {
  /** What came of everything until now. */
  readonly outcomes: Outcomes
  round(rehearsal: Rehearsal, onProgress?: (progress: Progress) => void): Promise<Omit<Played, 'files'>>
  /** What the sides do between two rounds. @returns the differences from the script */
  meanwhile(what: Meanwhile): Promise<readonly string[]>
  /** Who leads the second round. */
  readonly facilitator: Caller
  /** The id of the consultation, once it is made. */
  consultationId(): string
  /** The documents of a round, and the register of consultations. */
  files(rehearsal: Rehearsal): Promise<readonly ResultFile[]>
}

/**
 * Plays the first dialogue where it is deployed: a facilitator who was invited by script puts everybody on the roster over HTTP, and
 * their invitations are redeemed.
 *
 * @param settle settles what was confirmed, as the schedule would
 */
export async function playDeployed(origin: string, link: string, settle: () => Promise<unknown>): Promise<Playing> {
  const script = await twoRounds(SILENCE_SECONDS.deployed)
  const facilitator = await signIn(origin, { invitation: new URL(link).hash.slice(1) })
  const invitations: Record<string, WayIn> = {}
  for (const newcomer of script.roster) {
    const added = Added.parse(await facilitator.send('POST', '/api/participants', newcomer))
    invitations[newcomer.name] = { invitation: added.invitation.invitation }
  }
  return playing(script, { origin, invitations }, settle)
}

/** Plays the same on the local stack. */
export async function playLocally(): Promise<Outcomes> {
  const script = await twoRounds(SILENCE_SECONDS.local)
  const stack = await startLocalStack({ dialogue: 'us-russia', state: 'memory' })
  try {
    await exampleRoster(stack)
    const invitations = await inviteEverybody(stack.table)
    const { first, confirmations, consultation, second, ...local } = await playing(
      script,
      { origin: stack.origin, invitations },
      () => stack.ahead(1),
    )
    await local.round(first)
    for (const one of [confirmations, ...consultation]) await local.meanwhile(one)
    await local.round(second)
    return local.outcomes
  } finally {
    await stack.stop()
  }
}

async function playing(
  script: TwoRounds,
  where: Pick<PlayOptions, 'origin' | 'invitations'>,
  settle: () => Promise<unknown>,
): Promise<Playing> {
  const { outcomes, note } = noting()
  let round = 0
  let heard: ((progress: Progress) => void) | undefined
  const cast = await signInCast(script.first, {
    ...where,
    roster: script.roster,
    onProgress(progress) {
      note(progress, round)
      heard?.(progress)
    },
  })
  return {
    ...script,
    outcomes,
    facilitator: convenerOf(script.second, cast),
    async round(rehearsal, onProgress) {
      round = rehearsal.round
      heard = onProgress
      return playRound(rehearsal, cast)
    },
    meanwhile: (what) =>
      playMeanwhile(what, cast, async () => {
        await settle()
      }),
    consultationId: () => cast.consultations.values().next().value ?? '',
    async files(rehearsal) {
      const convener = convenerOf(rehearsal, cast)
      return [...(await downloadResults(convener, pathOf(rehearsal))), ...(await downloadRegister(convener))]
    },
  }
}

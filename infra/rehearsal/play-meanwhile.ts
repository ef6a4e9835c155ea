import { isDeepStrictEqual } from 'node:util'
import { ConfirmationView } from '../../functions/views/confirmation-view.ts'
import { adoptedId, type Cast, callerOf } from './cast.ts'
import { playConsultation } from './play-consultations.ts'
import { waitFor } from './poll.ts'
import type { Meanwhile, RehearsedConfirmation } from './script.ts'

/**
 * Plays what happens on one day between two rounds, from its current state.
 *
 * @param settle runs what is scheduled, which settles what was answered
 * @returns the differences from the script; empty if there are none
 */
export async function playMeanwhile(
  { confirmations, consultations }: Meanwhile,
  cast: Cast,
  settle: () => Promise<void>,
): Promise<readonly string[]> {
  const differing: string[] = []
  for (const rehearsed of confirmations) {
    const path = pathOf(rehearsed, cast)
    await Promise.all(cast.delegates.map(({ handle, side }) => answer(handle, side, rehearsed, path, cast)))
    await settle()
    const outcomes = await waitFor(`the confirmations of ${rehearsed.basket}`, async () => {
      const seen = await cast.facilitators[0]?.find(path, ConfirmationView)
      const settled = seen?.outcomes.map(({ outcome }) => outcome) ?? []
      return settled.length >= rehearsed.expect.length ? settled : undefined
    })
    cast.onProgress({ is: 'confirmations', basket: rehearsed.basket, outcomes })
    if (isDeepStrictEqual(outcomes.toSorted(), rehearsed.expect.toSorted())) continue
    differing.push(`${rehearsed.basket}: ${outcomes.join(', ')}, expected ${rehearsed.expect.join(', ')}`)
  }
  for (const step of consultations) differing.push(...(await playConsultation(step, cast)))
  return differing
}

function pathOf({ basket }: RehearsedConfirmation, cast: Cast): string {
  const [round, lane] = adoptedId(basket, cast).split('.')
  return `/api/rounds/${round}/confirmations/${lane}`
}

/** The answer of a delegate, if their side has to confirm and it is not there yet. */
async function answer(
  handle: string,
  side: string,
  { answers }: RehearsedConfirmation,
  path: string,
  cast: Cast,
): Promise<void> {
  const decision = answers[handle] ?? answers[side] ?? 'confirm'
  const caller = callerOf(cast, handle)
  const { yours } = (await caller.find(path, ConfirmationView)) ?? {}
  if (decision === 'silent' || yours?.mayAnswer !== true || yours.decision === decision) return
  await caller.send('PUT', `${path}/position`, { decision, revision: yours.revision })
}

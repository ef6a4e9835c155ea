import type { Decision, ModelReading } from './model.ts'
import type { Real } from './real.ts'

/** Whether a clause on the table lacks an authentic text, and the decision would go on to ratification. */
export function lacksAuthenticText({ stage, proposals }: ModelReading, decision: Decision): boolean {
  const onTheTable = [...proposals.values()].filter(({ withdrawn }) => !withdrawn)
  return stage === 'commitments' && decision === 'settle' && onTheTable.some(({ text }) => text?.isEnglish)
}

/** Closes a reading; where the facilitator is asked first, only knowingly. */
export async function closeKnowingly(
  { world, facilitator }: Real,
  { id }: ModelReading,
  said: object,
  isAsked: boolean,
) {
  const path = `/api/readings/${id}/advance`
  if (!isAsked) return world.ask(facilitator, 'POST', path, said)
  const { status, body } = await world.ask(facilitator, 'POST', path, said)
  const { code } = body as { readonly code?: string }
  if (status !== 409 || code !== 'authentic-text-missing') throw new Error(`${id} was not refused: ${status} ${code}`)
  return world.ask(facilitator, 'POST', `${path}?knowingly=true`, said)
}

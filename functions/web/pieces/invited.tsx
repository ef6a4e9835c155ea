import type { Participant } from '../../../shared/participant.ts'
import { durationOf } from '../../../shared/stage-rules.ts'
import * as environment from '../../environment/environment.ts'
import type { Waiting } from '../../views/see-invitation.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Instant } from './instant.tsx'
import { nameOfSide } from './side-name.ts'

/** Slow readers of texts that are not stories read this many words a minute (M. Brysbaert, 2019: 175 to 300). */
const WORDS_A_MINUTE = 175

type InvitedProps = { readonly invited: Participant; readonly waiting: Waiting; readonly phrases: Phrases }

/** Whom an invitation is for, on which side, and how long it takes: rows of a list of facts. */
export function Invited({ invited, waiting, phrases }: InvitedProps) {
  const { invitation } = phrases
  const { sides } = environment.dialogue()
  return (
    <>
      <dt>{invitation.whom}</dt>
      <dd>
        <bdi>{invited.name}</bdi>
      </dd>
      <dt>{invitation.as}</dt>
      <dd>{phrases.role[invited.role]}</dd>
      {invited.role === 'participant' && (
        <>
          <dt>{invitation.ofSide}</dt>
          <dd>{nameOfSide(invited.side, sides, phrases)}</dd>
          <dt>{invitation.inCapacity}</dt>
          <dd>{phrases.capacity[invited.capacity]}</dd>
        </>
      )}
      <dt>{invitation.howLong}</dt>
      <dd>
        {invitation.course(howLongOpen(phrases))}
        {phrases.signs.space}
        {invited.role === 'participant' && <Waits {...{ waiting, phrases }} />}
      </dd>
    </>
  )
}

function Waits({ waiting: { texts, readings, words, until }, phrases }: Omit<InvitedProps, 'invited'>) {
  const { invitation } = phrases
  if (until === undefined) return <>{invitation.nothingWaits}</>
  return (
    <>
      {invitation.waits(texts, readings)}
      {phrases.signs.space}
      {words !== undefined && invitation.toRead(Math.ceil(words / WORDS_A_MINUTE))}
      {phrases.signs.space}
      {invitation.first}
      {phrases.signs.space}
      <Instant at={until} phrases={phrases} />
      {phrases.signs.end}
    </>
  )
}

/** How long readings stay open by the rules of the dialogue, the shortest and the longest. */
function howLongOpen({ span, signs }: Phrases): string {
  const open = Object.values(environment.dialogue().stages).map(durationOf)
  const [least, most] = [Math.min(...open), Math.max(...open)].map(span)
  return least === most ? `${most}` : `${least}${signs.range}${most}`
}

import type { Round } from '../../shared/round.ts'
import { NOTHING_STANDS_YET, type WhatStands } from '../../shared/standing/what-stands.ts'
import { saltOf } from './hashing.ts'

/** What the opening of a round's record is made of. */
export type StartedRound = Pick<
  Round,
  'round' | 'startedAt' | 'dialogue' | 'format' | 'previous' | 'register' | 'agenda' | 'key' | 'secret'
>

/** The parts of a record that its first link seals, as they were frozen when the round started. */
export function openingOf(round: StartedRound, stands: WhatStands = NOTHING_STANDS_YET) {
  const { format, startedAt, dialogue, previous, register, agenda, key, secret } = round
  const salt = (part: 'register' | 'agenda') => saltOf(part, secret, String(round.round))
  return {
    format,
    round: { number: round.round, startedAt },
    ...(previous !== undefined && { previous, stands }),
    ...(register !== undefined && { register: { ...register, salt: salt('register') } }),
    ...(agenda !== undefined && { agenda: { salt: salt('agenda'), consultations: agenda } }),
    ...(key !== undefined && { key }),
    dialogue,
  }
}

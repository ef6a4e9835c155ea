import { caucus } from './caucus.ts'
import { coChairs } from './co-chairs.ts'
import { dialogue } from './dialogue.ts'
import { participants } from './participants.ts'
import { proofs } from './proofs.ts'
import { readings } from './readings.ts'
import { records } from './records.ts'
import { rounds } from './rounds.ts'
import type { Served } from './route.ts'
import { session } from './session.ts'

/** Every route of the API: what is served, and what its document describes. */
export const ROUTES: readonly Served[] = [
  session,
  dialogue,
  participants,
  rounds,
  readings,
  caucus,
  coChairs,
  records,
  proofs,
].flat()

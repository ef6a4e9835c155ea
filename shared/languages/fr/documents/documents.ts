import { archive } from './archive.ts'
import { instrument } from './instrument.ts'
import { map } from './map.ts'
import { mediation } from './mediation.ts'
import { memo } from './memo.ts'
import { modelDrafts } from './model-drafts.ts'
import { outcomes } from './outcomes.ts'
import { readings } from './readings.ts'
import { register } from './register.ts'
import { shares } from './shares.ts'
import { shelved } from './shelved.ts'
import { standing } from './standing.ts'

/** Everything that documents say, in French. */
export const documents = {
  archive,
  instrument,
  map,
  mediation,
  memo,
  modelDrafts,
  outcomes,
  readings,
  register,
  shares,
  shelved,
  standing,
}

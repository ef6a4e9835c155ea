import * as z from 'zod'
import { Edit } from '../edits/edit.ts'
import { LocalizedText } from '../localized-text.ts'
import { Tabled } from '../proposal.ts'
import { BriefObjection } from './mediators-brief.ts'

/** Why a mediator offers a text, or none: one sentence in each of Parley's languages. */
export const Why = z.array(LocalizedText).readonly()
export type Why = z.infer<typeof Why>

/** A text that a mediator drafted for the facilitators. Nobody tabled it. */
export const CandidateText = z
  .strictObject({
    id: z.string(),
    body: Tabled,
    amends: z.string().meta({ description: 'The text in brackets that it changes' }),
    edits: z.array(Edit).readonly(),
    meets: z
      .array(BriefObjection.extend({ proposal: z.string() }))
      .readonly()
      .meta({
        description: 'Objections that it may meet, because it does not have the words that were refused',
      }),
    why: Why,
  })
  .meta({ id: 'CandidateText' })
export type CandidateText = z.infer<typeof CandidateText>

/** What a mediator found for one matter in brackets: texts, the best first, or why there is none. */
export const MediatedMatter = z
  .strictObject({
    competes: z.string(),
    texts: z.array(z.string()).readonly().meta({ description: 'The texts in brackets' }),
    candidates: z.array(CandidateText).readonly(),
    why: Why.meta({ description: 'Why there is no candidate; empty if there is one' }),
  })
  .meta({ id: 'MediatedMatter' })
export type MediatedMatter = z.infer<typeof MediatedMatter>

/** What a mediator found for a reading. */
export const Mediation = z
  .strictObject({
    /** Which mediator it was: `embedded`, or the id of a model. */
    drafted: z.strictObject({ with: z.string() }),
    matters: z.array(MediatedMatter).readonly(),
  })
  .meta({ id: 'Mediation' })
export type Mediation = z.infer<typeof Mediation>

import * as z from 'zod'
import { Side } from '../dialogue.ts'
import { Language, LocalizedText, TextLanguage } from '../localized-text.ts'
import { Reason, Status } from '../outcomes.ts'
import { Tabled } from '../proposal.ts'
import { Stage } from '../stage.ts'

/** An objection as everybody may read it: its words, never whose they are. */
export const BriefObjection = z.strictObject({ id: z.string(), change: LocalizedText })
export type BriefObjection = z.infer<typeof BriefObjection>

/** A text of a settled reading as everybody may read it. */
export const BriefText = z.strictObject({
  id: z.string(),
  body: Tabled,
  /** The same for texts that compete. */
  competes: z.string(),
  amends: z.string().optional(),
  withdrawn: z.boolean(),
  status: Status,
  reason: Reason,
  /** The sides that agree on it. */
  agreedBy: z.array(z.string()).readonly(),
  /** Beside the words of objections the sides are not named: see `unnamed-sides.ts`. The same for all texts of a matter. */
  isUnnamed: z.literal(true).optional(),
  objections: z.array(BriefObjection).readonly(),
})
export type BriefText = z.infer<typeof BriefText>

/**
 * All that a mediator is given: what everybody in the dialogue may read of one settled reading. It has no person, no
 * number, and no position; only texts, the sides that agree on each, and the words of objections. The schema is strict, so
 * that nothing else can be put in.
 */
export const MediatorsBrief = z.strictObject({
  reading: z.string(),
  stage: Stage,
  languages: z.array(TextLanguage).readonly(),
  /** As in the dialogue's file. */
  spoken: z.record(TextLanguage, Language).optional(),
  sides: z.array(Side).readonly(),
  texts: z.array(BriefText).readonly(),
})
export type MediatorsBrief = z.infer<typeof MediatorsBrief>

import * as z from 'zod'
import { AgreementRule } from './agreement.ts'

const NOT_BOTH = { path: ['minutes'], message: 'write days or minutes, not both' }

function hasOneDuration({ days, minutes }: { readonly days?: unknown; readonly minutes?: unknown }): boolean {
  return (days === undefined) !== (minutes === undefined)
}

/**
 * The rules of a stage: its rule of agreement, the duration of a reading, and the largest number of readings. The
 * duration is in days, or in minutes for people in one room. Rounds of the first two formats have days.
 */
export const StageRules = z
  .strictObject({
    ...AgreementRule.shape,
    days: z.number().positive().max(365).optional(),
    minutes: z.number().positive().max(1_440, '1440 minutes at most; write longer times in days').optional(),
    readings: z.int().min(1).max(9),
  })
  .refine(hasOneDuration, NOT_BOTH)
export type StageRules = z.infer<typeof StageRules>

/** The usual rules of stages that draft texts, and of those that decide on the procedure. */
export const USUAL_FOR_TEXTS: StageRules = { rule: 'consensus', quorum: 0.5, threshold: 0.75, days: 7, readings: 2 }
export const USUAL_FOR_PROCEDURE: StageRules = { ...USUAL_FOR_TEXTS, rule: 'sufficient-consensus' }

/** A stage's rules as a file writes them. A rule that is left out has the stage's default. */
export function rulesOf(usual: StageRules) {
  const { rule, quorum, threshold, days, minutes, readings } = StageRules.shape
  return z
    .strictObject({
      rule: rule.removeDefault().default(usual.rule),
      quorum: quorum.removeDefault().default(usual.quorum),
      threshold: threshold.removeDefault().default(usual.threshold),
      days,
      minutes,
      readings: readings.default(usual.readings),
    })
    .overwrite((one) => ((one.days ?? one.minutes) === undefined ? { ...one, days: usual.days } : one))
    .refine(hasOneDuration, NOT_BOTH)
    .prefault({})
}

const MINUTE_MS = 60_000

/** How long a reading of a stage stays open, in whole milliseconds. */
export function durationOf({ days = 0, minutes = 0 }: Pick<StageRules, 'days' | 'minutes'>): number {
  return Math.round((days * 24 * 60 + minutes) * MINUTE_MS)
}

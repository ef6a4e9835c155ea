/** What something that is done to a motion can be refused with. */
export const MOTION_REFUSES = [
  'motion-carried',
  'motion-replaced',
  'motion-withdrawn',
  'no-such-motion',
  'not-a-co-chair',
] as const

/** What a motion can be refused with, or a consent to it. */
export const MOVING_REFUSES = ['another-motion', 'consent-taken-back', ...MOTION_REFUSES] as const

import type { Typed } from '../pieces/typed-values.tsx'

/** The number of the motion that a form answers; 0 for none. */
export function motionIn(typed: Typed): number {
  return /^\d{1,6}$/.test(typed['motion'] ?? '') ? Number(typed['motion']) : 0
}

import type { Typed } from '../pieces/typed-values.tsx'

/** The motion that a form answers; 0 where it answers none. */
export function motionIn(typed: Typed): number {
  return /^\d{1,6}$/.test(typed['motion'] ?? '') ? Number(typed['motion']) : 0
}

import { Notice } from '../../../shared/notice.ts'
import type { Typed } from '../pieces/typed-values.tsx'

/** The notice that a form names; `undefined` for none, so that the dialogue's file decides. */
export function noticeIn(typed: Typed): Notice | undefined {
  return Notice.safeParse(typed['notice']).data
}

/** A small whole number in a form; 0 for none. */
export function countIn(typed: Typed, field: string): number {
  return /^\d{1,4}$/.test(typed[field] ?? '') ? Number(typed[field]) : 0
}

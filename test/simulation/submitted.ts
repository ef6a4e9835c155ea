import type { Submission } from '../../shared/submission.ts'

/**
 * Whether somebody submitted this to a reading: a proposal or its withdrawal, a revision of a position, or something on the
 * floor. What was
 * carried in from an earlier reading or is offered again, a basket's text and what goes with a position were not sent by themselves.
 */
export function isSubmittedIn(reading: string, submission: Submission | undefined): boolean {
  switch (submission?.is) {
    case 'proposal':
      return submission.tabledIn === reading && submission.waitedIn === undefined && submission.body.kind !== 'text'
    case 'withdrawal':
    case 'position':
    case 'floor':
    case 'floor-set-aside':
      return true
    default:
      return false
  }
}

import type { NewParticipant, Participant } from './participant.ts'
import { foldCase } from './text/fold-case.ts'

/**
 * The people on a roster who may be the same person as a newcomer: not revoked, with the same role and the same name,
 * whatever its case, spaces and encoding (`é` as one character or two).
 */
export function maybeTheSame(newcomer: NewParticipant, roster: readonly Participant[]): readonly Participant[] {
  const key = personKey(newcomer)
  return roster.filter((one) => one.revokedAt === undefined && personKey(one) === key)
}

/** What two people have in common who may be the same: their role and their folded name. */
export function personKey({ role, name }: Pick<NewParticipant, 'role' | 'name'>): string {
  return `${role} ${foldCase(name).replace(/\s+/gu, ' ').trim()}`
}

import { personOf } from '../../../shared/epoch.ts'
import { type Key, padded } from './key.ts'

export const PARTICIPANTS = { pk: 'DIALOGUE', prefix: 'PARTICIPANT#' } as const
export const SCREENS = { pk: 'SCREENS', prefix: 'SCREEN#' } as const
export const PROGRAMS = { pk: 'PROGRAMS', prefix: 'PROGRAM#' } as const

/** The key of a person's entry, by the id of any of their epochs. */
export function participantKey(id: string): Key {
  return { pk: PARTICIPANTS.pk, sk: `${PARTICIPANTS.prefix}${personOf(id)}` }
}

/** The key of what became of an intake of people, who were put on the roster together. */
export function intakeKey(intake: string): Key {
  return { pk: PARTICIPANTS.pk, sk: `INTAKE#${intake}` }
}

/** Places in the order in which intakes are added. Each is written once, so of two intakes at one moment one is later. */
export const INTAKE_ORDER = { pk: PARTICIPANTS.pk, prefix: 'INTAKES#' } as const

/** @param place counts from 1 */
export function intakePlaceKey(place: number): Key {
  return { pk: INTAKE_ORDER.pk, sk: `${INTAKE_ORDER.prefix}${padded(place)}` }
}

/**
 * `digest` is the SHA-256 of an invitation, of a code for another device, or of a user handle or a challenge of a passkey, in
 * hexadecimal: the secret itself is never stored.
 */
export function tokenKey(digest: string): Key {
  return { pk: `TOKEN#${digest}`, sk: 'TOKEN' }
}

/**
 * The key of somebody's recovery, by side, so that one query finds those of a side.
 *
 * @param side absent for people without a side
 */
export function recoveriesKey(side: string | undefined, recovery = ''): Key {
  return { pk: 'RECOVERIES', sk: `${side ?? '*'}#${recovery}` }
}

/**
 * The key of somebody who waits to be admitted to a side. One query finds those of a side.
 *
 * @param admission absent for the beginning of all keys of the side
 */
export function admissionKey(side: string, admission = ''): Key {
  return { pk: 'ADMISSIONS', sk: `${side}#${admission}` }
}

/** The key of a screen in the room. */
export function screenKey(id: string): Key {
  return { pk: SCREENS.pk, sk: `${SCREENS.prefix}${id}` }
}

/** The key of a program that has a token. */
export function programKey(id: string): Key {
  return { pk: PROGRAMS.pk, sk: `${PROGRAMS.prefix}${id}` }
}

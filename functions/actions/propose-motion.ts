import type { Consent } from '../../shared/consent.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import {
  countingConsents,
  isNumbered,
  isTakenBack,
  type Motion,
  type MotionWish,
  resultOfMotion,
} from '../../shared/motion.ts'
import type { Participant } from '../../shared/participant.ts'
import { Refused } from '../platform/refusal.ts'
import { appendConsent, appendMotion, endMotion, findMotion, type Matter } from '../store/motions.ts'
import { readRoster } from '../store/participants.ts'
import type { Table } from '../store/table.ts'
import { consentTakenBack, whyGone } from './motion-gone.ts'

/** A matter that co-chairs decide, and the sides of its dialogue. */
export type CoChairedMatter = { readonly matter: Matter; readonly dialogue: Pick<Dialogue, 'sides'> }

/**
 * Proposes a motion, or consents to it when the same was proposed before. Sent twice it has the effect of once. When
 * two co-chairs propose at the same time, the second one consents, or is told about the first motion.
 *
 * @returns the consents that carried the motion, one of each side; `undefined` while one is missing
 * @throws {Refused} `not-a-co-chair`, `motion-carried` when another motion was carried, the reason of {@link whyGone}
 *   when the motion that was seen does not stand, `consent-taken-back` when the side took its consent back after the
 *   co-chair looked, `another-motion` when a different motion stands that was not seen
 */
export async function proposeMotion(
  table: Table,
  { matter, dialogue }: CoChairedMatter,
  coChair: Participant,
  wish: MotionWish,
  now: Date,
): Promise<readonly Consent[] | undefined> {
  const who = { by: coChair.id, side: sideOf(coChair, dialogue), at: now.toISOString() }
  const last = await findMotion(table, matter)
  const next = (last?.number ?? 0) + 1
  switch (resultOfMotion(wish, last, who.side)) {
    case 'is-carried':
      return last?.end?.as === 'carried' ? last.end.consents : undefined
    case 'was-decided':
      throw new Refused('motion-carried', `this was decided before: ${said(last)}; look at the result`)
    case 'motion-gone':
      throw await whyGone(table, matter, wish.seen)
    case 'taken-back':
      throw consentTakenBack(last?.number)
    case 'another-motion':
      throw new Refused('another-motion', `motion ${last?.number} stands: ${said(last)}; consent to it or replace it`)
    case 'replace': {
      const end = { ...who, is: 'end', motion: last?.number ?? wish.seen, as: 'replaced' } as const
      // The motion had ended before, so the wish is checked again against the result.
      if (!(await endMotion(table, matter, end))) return proposeMotion(table, { matter, dialogue }, coChair, wish, now)
      return appendOrRetry(table, { matter, dialogue }, coChair, { ...wish, seen: 0 }, { ...who, number: next }, now)
    }
    case 'move':
      return appendOrRetry(table, { matter, dialogue }, coChair, wish, { ...who, number: next }, now)
    case 'consent':
      if (last === undefined) return undefined
      await appendConsent(table, matter, { ...who, number: last.number })
      return carry(table, { matter, dialogue }, { ...who, number: last.number })
  }
}

/**
 * The side that convened a co-chair.
 *
 * @throws {Refused} `not-a-co-chair` for a facilitator whom no side convened
 */
export function sideOf(facilitator: Participant, { sides }: CoChairedMatter['dialogue']): string {
  const convenedBy = facilitator.role === 'facilitator' ? facilitator.convenedBy : undefined
  const side = sides.find(({ id }) => id === convenedBy)
  if (side === undefined) throw new Refused('not-a-co-chair', 'no side convened you; only co-chairs can decide this')
  return side.id
}

function said(motion: Motion | undefined): string {
  const { act, until, notice } = motion ?? {}
  return [act, ...(until === undefined ? [] : ['until', until]), ...(notice === undefined ? [] : ['in', notice])].join(
    ' ',
  )
}

/** Without the fields that are `undefined`, as the store takes it. */
function given({ act, until, notice }: MotionWish) {
  return { act, ...(until !== undefined && { until }), ...(notice !== undefined && { notice }) }
}

/** Appends a motion. When another co-chair took its number, the wish is checked again against that motion. */
async function appendOrRetry(
  table: Table,
  chaired: CoChairedMatter,
  coChair: Participant,
  wish: MotionWish,
  moved: { readonly number: number; readonly by: string; readonly side: string; readonly at: string },
  now: Date,
): Promise<readonly Consent[] | undefined> {
  const isMoved = await appendMotion(table, chaired.matter, { ...moved, ...given(wish) })
  return isMoved ? carry(table, chaired, moved) : proposeMotion(table, chaired, coChair, wish, now)
}

/**
 * Carries a motion when every side consents. The end of a motion is written once, under a condition, so that it is
 * either carried or withdrawn and never both, and never carried with a consent that was taken back.
 *
 * @param number the number of the motion when the co-chair consented
 */
async function carry(
  table: Table,
  { matter, dialogue }: CoChairedMatter,
  { number, ...who }: Consent & { readonly number: number; readonly at: string },
): Promise<readonly Consent[] | undefined> {
  const [motion, roster] = await Promise.all([findMotion(table, matter), readRoster(table)])
  if (motion === undefined || !isNumbered(motion, number)) throw await whyGone(table, matter, number)
  if (motion.end?.as === 'carried') return motion.end.consents
  if (motion.end !== undefined) throw await whyGone(table, matter, number)
  if (isTakenBack(motion, who.side, number)) throw consentTakenBack(motion.number)
  const consents = countingConsents(motion, dialogue, roster)
  if (consents.length < dialogue.sides.length) return undefined
  const end = { ...who, is: 'end', motion: motion.number, as: 'carried', consents } as const
  return (await endMotion(table, matter, end)) ? consents : carry(table, { matter, dialogue }, { number, ...who })
}

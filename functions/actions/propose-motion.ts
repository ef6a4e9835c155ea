import type { Consent } from '../../shared/consent.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { countingConsents, type Motion, type MotionWish, resultOfMotion } from '../../shared/motion.ts'
import type { Participant } from '../../shared/participant.ts'
import { Refused } from '../platform/refusal.ts'
import { appendConsent, appendMotion, endMotion, findMotion, type Matter } from '../store/motions.ts'
import { readRoster } from '../store/participants.ts'
import type { Table } from '../store/table.ts'

/** A matter that co-chairs decide, and the sides of its dialogue. */
export type CoChairedMatter = { readonly matter: Matter; readonly dialogue: Pick<Dialogue, 'sides'> }

/**
 * Proposes a motion, or consents to it when the same was proposed before. Sent twice it has the effect of once. When
 * two co-chairs propose at the same time, the second one consents, or is told about the first motion.
 *
 * @returns the consents that carried the motion, one of each side; `undefined` while one is missing
 * @throws {Refused} `not-a-co-chair`, `already-decided`, `motion-gone` when the motion that was seen was withdrawn or
 *   replaced, `another-motion` when a different motion stands that was not seen
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
  switch (resultOfMotion(wish, last)) {
    case 'is-carried':
      return last?.end?.as === 'carried' ? last.end.consents : undefined
    case 'was-decided':
      throw new Refused('already-decided', `this was decided before: ${said(last)}; look at the result`)
    case 'motion-gone':
      throw new Refused('motion-gone', `motion ${wish.seen} was withdrawn or replaced meanwhile; look again`)
    case 'another-motion':
      throw new Refused('another-motion', `motion ${last?.number} stands: ${said(last)}; consent to it or replace it`)
    case 'replace': {
      const end = { ...who, is: 'end', motion: wish.seen, as: 'replaced' } as const
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
 * Withdraws a motion, for the side that moved it. Withdrawing twice is withdrawing once.
 *
 * @throws {Refused} `motion-gone`, `not-yours`, or `already-decided` when it was carried before
 */
export async function withdrawMotion(
  table: Table,
  { matter, dialogue }: CoChairedMatter,
  coChair: Participant,
  motion: number,
  now: Date,
): Promise<void> {
  const who = { by: coChair.id, side: sideOf(coChair, dialogue), at: now.toISOString() }
  const last = await findMotion(table, matter)
  if (last?.number !== motion) throw new Refused('motion-gone', `motion ${motion} was replaced, or never moved`)
  if (last.side !== who.side) throw new Refused('not-yours', 'only the side that moved a motion can withdraw it')

  if (await endMotion(table, matter, { ...who, is: 'end', motion, as: 'withdrawn' })) return
  const end = (await findMotion(table, matter))?.end
  if (end?.as === 'carried') throw new Refused('already-decided', 'every side consented before it was withdrawn')
  if (end?.as === 'replaced') throw new Refused('motion-gone', `motion ${motion} was replaced meanwhile; look again`)
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
  return motion?.until === undefined ? `${motion?.act}` : `${motion.act} until ${motion.until}`
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
  const { act, until } = wish
  const isMoved = await appendMotion(table, chaired.matter, { ...moved, act, ...(until !== undefined && { until }) })
  return isMoved ? carry(table, chaired, moved) : proposeMotion(table, chaired, coChair, wish, now)
}

/**
 * Carries a motion when every side consents. The end of a motion is written once, under a condition, so that it is
 * either carried or withdrawn and never both.
 */
async function carry(
  table: Table,
  { matter, dialogue }: CoChairedMatter,
  { number, ...who }: Consent & { readonly number: number; readonly at: string },
): Promise<readonly Consent[] | undefined> {
  const [motion, roster] = await Promise.all([findMotion(table, matter), readRoster(table)])
  if (motion?.number === number && motion.end === undefined) {
    const consents = countingConsents(motion, dialogue, roster)
    if (consents.length < dialogue.sides.length) return undefined
    await endMotion(table, matter, { ...who, is: 'end', motion: number, as: 'carried', consents })
  }
  const now = await findMotion(table, matter)
  if (now?.number === number && now.end?.as === 'carried') return now.end.consents
  throw new Refused('motion-gone', 'the motion was withdrawn or replaced meanwhile; look again')
}

import { isNumbered, isTakenBack } from '../../shared/motion.ts'
import type { Participant } from '../../shared/participant.ts'
import { Refused } from '../platform/refusal.ts'
import { endMotion, findMotion, takeBack } from '../store/motions.ts'
import type { Table } from '../store/table.ts'
import { whyGone } from './motion-gone.ts'
import { type CoChairedMatter, sideOf } from './propose-motion.ts'

/**
 * Withdraws a motion, for the side that moved it. Withdrawing twice is withdrawing once.
 *
 * @throws {Refused} `not-a-co-chair`, `not-your-motion`, or the reason of {@link whyGone} when it does not stand
 */
export async function withdrawMotion(
  table: Table,
  { matter, dialogue }: CoChairedMatter,
  coChair: Participant,
  motion: number,
  now: Date,
): Promise<void> {
  const { who, last } = await motionSeen(table, { matter, dialogue }, coChair, motion, now)
  if (last.side !== who.side) throw new Refused('not-your-motion', 'only the side that moved a motion can withdraw it')
  if (last.end?.as === 'withdrawn') return
  if (last.end !== undefined) throw await whyGone(table, matter, motion)

  if (await endMotion(table, matter, { ...who, is: 'end', motion: last.number, as: 'withdrawn' })) return
  // Something else happened to the motion meanwhile, so the request is checked again.
  await withdrawMotion(table, { matter, dialogue }, coChair, motion, now)
}

/**
 * Takes back a side's consent to a motion that is not carried. The motion stands, and the side can consent again. Taking
 * back twice is taking back once.
 *
 * @throws {Refused} `not-a-co-chair`, `your-motion` for the side that moved it, which can withdraw it, `no-consent` when
 *   the side has not consented, or the reason of {@link whyGone} when the motion does not stand
 */
export async function takeBackConsent(
  table: Table,
  { matter, dialogue }: CoChairedMatter,
  coChair: Participant,
  motion: number,
  now: Date,
): Promise<void> {
  const { who, last } = await motionSeen(table, { matter, dialogue }, coChair, motion, now)
  if (isTakenBack(last, who.side, motion)) return
  if (last.end !== undefined) throw await whyGone(table, matter, motion)
  if (last.side === who.side) throw new Refused('your-motion', 'your side moved this; withdraw the motion instead')
  if (!last.consents.some(({ side }) => side === who.side)) {
    throw new Refused('no-consent', `your side has not consented to motion ${motion}`)
  }

  if (await takeBack(table, matter, { ...who, number: last.number })) return
  // Something else happened to the motion meanwhile, so the request is checked again.
  await takeBackConsent(table, { matter, dialogue }, coChair, motion, now)
}

/** The motion that a co-chair saw, and who asks. @throws {Refused} `not-a-co-chair`, or the reason of {@link whyGone} */
async function motionSeen(
  table: Table,
  { matter, dialogue }: CoChairedMatter,
  coChair: Participant,
  motion: number,
  now: Date,
) {
  const who = { by: coChair.id, side: sideOf(coChair, dialogue), at: now.toISOString() }
  const last = await findMotion(table, matter)
  if (last === undefined || !isNumbered(last, motion)) throw await whyGone(table, matter, motion)
  return { who, last }
}

import type { ChairsText } from '../../shared/chairs-text.ts'
import type { Participant } from '../../shared/participant.ts'
import { isSameContent } from '../../shared/proof/leaf.ts'
import type { Proposal } from '../../shared/proposal.ts'
import { idOfRequest } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { type Draft, findDraft, storeDraft } from '../store/drafts.ts'
import { findMotion } from '../store/motions.ts'
import { frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { submitOrFindStored } from './closed-meanwhile.ts'
import { holdDraft } from './hold-draft.ts'
import { type Chaired, findChaired, prepareChairsTexts } from './prepare-chairs-texts.ts'
import { type CoChairedMatter, proposeMotion, sideOf } from './propose-motion.ts'
import { requireReading } from './require-reading.ts'
import { type ChairsReceipt, findTabled, keyReused, tabledBefore, tableNow, textsBefore } from './table-together.ts'

type Request = { readonly reading: string; readonly texts: readonly ChairsText[]; readonly key: string }

/**
 * Tables texts as the chair's, all of them or none. In a dialogue with co-chairs this moves to table them: it is done
 * when one co-chair of each side consents. A request that is sent twice with the same idempotency key has the effect of
 * once.
 *
 * @throws {Refused} when the reading is not open, `earlier-format` in a round of an earlier format, `not-a-co-chair`,
 *   `motions-waiting`, `motions-reached`, `idempotency-key-reused`, and as {@link prepareChairsTexts}; `closed-meanwhile`
 *   when they were stored while the reading closed, also for a request that is sent again
 */
export async function tableChairsTexts(
  table: Table,
  facilitator: Participant,
  request: Request,
  now: Date,
): Promise<ChairsReceipt> {
  const submit = () => tableInOpen(table, facilitator, request, now)
  return submitOrFindStored(table, request.reading, submit, (reading, round) => {
    const together = idOfRequest(round.secret, 'chair', reading.id, facilitator.id, request.key)
    return findTabled(table, { reading, round }, { id: together, texts: request.texts })
  })
}

async function tableInOpen(
  table: Table,
  facilitator: Participant,
  { reading: id, texts, key }: Request,
  now: Date,
): Promise<ChairsReceipt> {
  const chaired = await findChaired(table, facilitator, id, now)
  const { reading, round } = chaired
  const together = idOfRequest(round.secret, 'chair', reading.id, facilitator.id, key)
  if (!round.dialogue.coChairs) return tableNow(table, chaired, { id: together, texts }, now)

  const draft = { id: together, side: sideOf(facilitator, round.dialogue), texts }
  await requireTableable(table, chaired, draft, now)
  await holdDraft(table, reading, draft, now)
  if (!(await storeDraft(table, reading.id, draft))) await refuseOther(table, reading.id, draft)
  const matter = { reading: reading.id, draft: together }
  // A repeated request moves nothing again, even if the motion was withdrawn meanwhile.
  const isMoved = (await findMotion(table, matter)) !== undefined
  return isMoved
    ? { reading: reading.id, moved: together }
    : consent(table, chaired, draft, facilitator, { seen: 0, now })
}

/**
 * Checks chair's texts without tabling them. Nothing is recorded.
 *
 * @returns the proposals that they would become
 * @throws {Refused} as {@link tableChairsTexts}
 */
export async function previewChairsTexts(
  table: Table,
  facilitator: Participant,
  { reading: id, texts }: Omit<Request, 'key'>,
  now: Date,
): Promise<readonly Proposal[]> {
  const chaired = await findChaired(table, facilitator, id, now)
  if (chaired.round.dialogue.coChairs) sideOf(facilitator, chaired.round.dialogue)
  const before = await textsBefore(table, chaired, now)
  return prepareChairsTexts(table, chaired, { id: 'preview', texts }, before, now)
}

/**
 * Consents to table a draft. With the last consent its texts are tabled. Sent twice it has the effect of once.
 *
 * @param motion the number of the motion that the co-chair saw
 * @throws {Refused} `no-such-draft`, `no-co-chairs`, the errors of {@link proposeMotion}, and as
 *   {@link tableChairsTexts}: a draft that cannot be tabled any more takes no consent
 */
export async function consentToDraft(
  table: Table,
  coChair: Participant,
  consented: Consented,
  now: Date,
): Promise<ChairsReceipt> {
  const submit = () => consentInOpen(table, coChair, consented, now)
  return submitOrFindStored(table, consented.reading, submit, async (reading, round) => {
    const draft = await findDraft(table, reading.id, consented.draft)
    return draft && findTabled(table, { reading, round }, draft)
  })
}

type Consented = { readonly reading: string; readonly draft: string; readonly motion: number }

async function consentInOpen(
  table: Table,
  coChair: Participant,
  { reading: id, draft: asked, motion }: Consented,
  now: Date,
): Promise<ChairsReceipt> {
  const chaired = await findChaired(table, coChair, id, now)
  if (!chaired.round.dialogue.coChairs) throw noCoChairs()
  sideOf(coChair, chaired.round.dialogue)
  const draft = await findDraft(table, id, asked)
  if (draft === undefined) throw noSuchDraft(id, asked)
  await requireTableable(table, chaired, draft, now)
  // Whoever saw no motion can only table what was carried before.
  return consent(table, chaired, draft, coChair, { seen: Math.max(motion, 1), now })
}

/**
 * The matter of a motion to table a draft.
 *
 * @throws {Refused} `no-such-reading`, `no-such-draft`, or `no-co-chairs`
 */
export async function onDraft(table: Table, id: string, asked: string): Promise<CoChairedMatter> {
  const reading = await requireReading(table, id)
  const round = await frozenRound(table, reading.round)
  if (round?.dialogue.coChairs !== true) throw noCoChairs()
  if ((await findDraft(table, id, asked)) === undefined) throw noSuchDraft(id, asked)
  return { matter: { reading: id, draft: asked }, dialogue: round.dialogue }
}

async function consent(
  table: Table,
  chaired: Chaired,
  { id, texts }: Draft,
  coChair: Participant,
  { seen, now }: { readonly seen: number; readonly now: Date },
): Promise<ChairsReceipt> {
  const { reading, round } = chaired
  const matter = { matter: { reading: reading.id, draft: id }, dialogue: round.dialogue }
  const consents = await proposeMotion(table, matter, coChair, { act: 'table', seen }, now)
  if (consents === undefined) return { reading: reading.id, moved: id }
  return tableNow(table, chaired, { id, texts, consents }, now)
}

/** Refuses what can no longer be tabled, before a consent is given to it. Texts that are tabled need no check. */
async function requireTableable(table: Table, chaired: Chaired, { id, texts }: Draft, now: Date): Promise<void> {
  const { reading } = chaired
  if ((await tabledBefore(table, reading, { id, texts })).length > 0) return
  const before = await textsBefore(table, chaired, now)
  await prepareChairsTexts(table, chaired, { id, texts }, before, now)
}

async function refuseOther(table: Table, reading: string, draft: Draft): Promise<void> {
  const there = await findDraft(table, reading, draft.id)
  if (there === undefined || !isSameContent(there.texts, draft.texts)) throw keyReused()
}

function noSuchDraft(reading: string, draft: string): Refused {
  return new Refused('no-such-draft', `reading ${reading} has no draft ${draft} of the chair's; look again`)
}

function noCoChairs(): Refused {
  return new Refused('no-co-chairs', 'this round has no co-chairs: a facilitator tables a chair’s text without consent')
}

import * as z from 'zod'
import { ChairsText } from '../../shared/chairs-text.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import type { Participant } from '../../shared/participant.ts'
import type { Reading } from '../../shared/reading.ts'
import { Refused } from '../platform/refusal.ts'
import { type Draft, readDrafts } from '../store/drafts.ts'
import { readRoster } from '../store/participants.ts'
import { findTogether } from '../store/proposals.ts'
import { findReading } from '../store/readings.ts'
import { frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { ChairedView, seeChaired } from './motion-view.ts'

/** Texts that a co-chair moved to table as the chair's, with the motion. Only co-chairs see them. */
export const MovedTexts = z
  .object({
    draft: z.string(),
    texts: z.array(ChairsText).readonly(),
    chaired: ChairedView,
  })
  .meta({ id: 'MovedTexts' })
export type MovedTexts = z.infer<typeof MovedTexts>

/** Where moved texts are: an open reading, and the rules of its round. */
type Place = {
  readonly reading: Pick<Reading, 'id' | 'shards'>
  readonly dialogue: Pick<Dialogue, 'coChairs' | 'sides'>
}

/**
 * The texts that co-chairs moved in a reading and that are not tabled yet. Nobody but co-chairs gets any.
 *
 * @throws {Refused} `no-such-reading`
 */
export async function seeMovedTexts(table: Table, viewer: Participant, id: string): Promise<readonly MovedTexts[]> {
  const reading = await findReading(table, id)
  const round = reading && (await frozenRound(table, reading.round))
  if (reading === undefined || round === undefined) throw new Refused('no-such-reading', `there is no reading ${id}`)
  return movedTextsIn(table, viewer, { reading, dialogue: round.dialogue }, readRoster(table))
}

/**
 * The same, of a reading that was read before.
 *
 * @param people the roster, read once for everything that a page shows
 */
export async function movedTextsIn(
  table: Table,
  viewer: Participant,
  { reading, dialogue }: Place,
  people: Promise<readonly Participant[]>,
): Promise<readonly MovedTexts[]> {
  const side = viewer.role === 'facilitator' ? viewer.convenedBy : undefined
  if (!dialogue.coChairs || !dialogue.sides.some(({ id }) => id === side)) return []
  const drafts = await readDrafts(table, reading.id)
  const seen = await Promise.all(
    drafts.map(async ({ id, texts }) => {
      const chaired = await seeChaired(table, viewer, { reading: reading.id, draft: id }, dialogue, people)
      return { draft: id, texts, chaired }
    }),
  )
  const isOpen = await Promise.all(seen.map((moved) => isNotTabled(table, reading, moved)))
  return seen.filter((_, at) => isOpen[at])
}

/** How many of them wait for the consent of the viewer's side. */
export function awaitingConsent(moved: readonly MovedTexts[]): number {
  return moved.filter(({ chaired: { yourSide = '', standing } }) => standing?.missing.includes(yourSide)).length
}

/** A motion can be carried without its texts, when the process failed in between. Consenting again tables them. */
async function isNotTabled(
  table: Table,
  { id, shards }: Place['reading'],
  { draft, chaired }: { readonly draft: Draft['id']; readonly chaired: ChairedView },
): Promise<boolean> {
  if (chaired.standing !== undefined) return true
  return chaired.carriedAt !== undefined && (await findTogether(table, id, shards, draft)).length === 0
}

import { MOST_DRAFTS_OF_ONE } from '../../shared/consultation/consultation.ts'
import { Refused } from '../platform/refusal.ts'
import { type DraftPlaces, giveDraftPlaceBack, readDraftPlaces, takeDraftPlace } from '../store/draft-places.ts'
import { ownDraftsKey } from '../store/keys/keys-of-consultations.ts'
import type { Table } from '../store/table.ts'

/** No function runs so long: a place that was taken before, and whose draft was never written, is free. In milliseconds. */
export const HELD_FOR_MS = 5 * 60_000

/** The place of a draft, and whether it was taken so long ago that its request has ended. */
export type HeldPlace = { readonly draft: string; readonly isOld: boolean }

/** The places of one person, for consultations or for the drafts of one decision. */
export type OwnPlaces = {
  readonly participant: string
  readonly of: string
  /** Reads what tells whether a draft that has one is over: neither open nor about to be. */
  readonly readOver: () => Promise<(held: HeldPlace) => Promise<boolean>>
}

/**
 * Takes one of the places of a person for a draft, so that nobody takes all places of their side. It depends on their own drafts alone, so a
 * refusal tells nothing of others.
 *
 * @throws {Refused} `own-drafts-reached` when they have {@link MOST_DRAFTS_OF_ONE} others
 */
export async function takeOwnPlace(table: Table, own: OwnPlaces, draft: string, at: string): Promise<void> {
  const places = placesOf(own)
  if (await takeDraftPlace(table, places, draft, at)) return
  const taken = Object.entries(await readDraftPlaces(table, places))
  // Read after the places: what takes its place meanwhile is not taken for one that is over.
  const isOver = await own.readOver()
  for (const [held, since] of taken) {
    const isOld = Date.parse(since) + HELD_FOR_MS < Date.parse(at)
    if (await isOver({ draft: held, isOld })) await giveDraftPlaceBack(table, places, held)
  }
  if (await takeDraftPlace(table, places, draft, at)) return
  throw new Refused(
    'own-drafts-reached',
    `you have ${MOST_DRAFTS_OF_ONE} drafts of this kind that your side has not decided on, as many as one person can have at a time`,
  )
}

/** Gives a place back that the side had none for. */
export async function giveOwnPlaceBack(table: Table, own: Omit<OwnPlaces, 'readOver'>, draft: string): Promise<void> {
  await giveDraftPlaceBack(table, placesOf(own), draft)
}

function placesOf({ participant, of }: Omit<OwnPlaces, 'readOver'>): DraftPlaces {
  return { key: ownDraftsKey(participant, of), most: MOST_DRAFTS_OF_ONE, whose: {} }
}

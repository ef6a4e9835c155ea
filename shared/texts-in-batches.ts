import { appearsAt, batchAt, endOfBatches, type TextRules } from './batches.ts'
import type { Participant } from './participant.ts'
import { isOfferedAgain, type Proposal } from './proposal.ts'
import type { Reading } from './reading.ts'

/** A dialogue, as far as it says when texts appear. Without the rule they appear at once. */
export type WithTexts = { readonly texts?: TextRules | undefined }

/** A reading, as far as it decides when its texts appear. */
export type Place = Pick<Reading, 'id' | 'status' | 'openedAt' | 'closesAt' | 'closing'>

/** Who looks. */
export type Looking = Pick<Participant, 'id' | 'role'>

type Text = Pick<Proposal, 'id' | 'tabledIn' | 'tabledAt' | 'waitedIn' | 'author' | 'chair' | 'amends' | 'withdrawnAt'>

/**
 * When everybody sees what is done in a reading with a text at an instant: tabling it, or withdrawing it. `undefined` in a
 * dialogue in which it is seen at once.
 */
export function whenSeen({ openedAt }: Pick<Place, 'openedAt'>, { texts }: WithTexts, at: Date): string | undefined {
  return texts === undefined ? undefined : appearsAt(openedAt, batchAt(openedAt, at, texts), texts)
}

/**
 * The texts of a reading as somebody sees them. A live list tells who tabled a text to somebody who sees who is at their
 * phone. So, where the dialogue's file has the rule, a text that somebody tabled here and its withdrawal are seen when
 * their batch appears. Its author sees them at once, and facilitators those of the chair. A text that was withdrawn before it
 * appeared is seen by nobody else, unless a text appears that amends it. A settled reading has all of its texts.
 *
 * @returns the same object when everything is seen
 */
export function textsSeenBy<One extends Text>(
  looking: Looking,
  texts: readonly One[],
  reading: Place,
  dialogue: WithTexts,
  now: Date,
): readonly One[] {
  if (dialogue.texts === undefined || reading.status === 'settled') return texts
  const until = endOfBatches(reading, now).toISOString()
  const seen = texts.flatMap((one) => (isOwn(one, looking) ? [one] : seenByAll(one, reading, dialogue, until)))
  const amended = withAmended(new Set(seen.map(({ id }) => id)), texts)
  if (seen.length === texts.length && seen.every((one, index) => one === texts[index])) return texts
  const byId = new Map(seen.map((one) => [one.id, one]))
  return texts.flatMap((one) => byId.get(one.id) ?? (amended.has(one.id) ? [one] : []))
}

/** What others do not see yet of a text: the moment at which they will see it, or that it was withdrawn. */
export type NotYet = { readonly appearsAt?: string; readonly withdrawalAppearsAt?: string }

/** What others do not see yet of somebody's own text. Nothing is left to appear of one that was withdrawn before it appeared. */
export function notYetSeen(text: Text, reading: Place, dialogue: WithTexts, now: Date): NotYet {
  if (dialogue.texts === undefined || reading.status === 'settled') return {}
  const until = endOfBatches(reading, now).toISOString()
  const [shown, gone] = momentsOf(text, reading, dialogue)
  if (gone === undefined) return shown !== undefined && shown > until ? { appearsAt: shown } : {}
  return gone > until && gone !== shown ? { withdrawalAppearsAt: gone } : {}
}

/**
 * The moment by which texts are put in the order of tabling: that of their batch, because the order within a batch would
 * tell who tabled a text.
 */
export function orderedAt(
  text: Pick<Text, 'tabledIn' | 'tabledAt' | 'waitedIn' | 'author' | 'chair'>,
  reading: Pick<Place, 'id' | 'openedAt'>,
  dialogue: WithTexts,
): string {
  return (isTabledHere(text, reading) && whenSeen(reading, dialogue, new Date(text.tabledAt))) || text.tabledAt
}

function seenByAll<One extends Text>(text: One, reading: Place, dialogue: WithTexts, until: string): readonly One[] {
  const [shown, gone] = momentsOf(text, reading, dialogue)
  if (shown !== undefined && (shown > until || shown === gone)) return []
  if (gone === undefined || gone <= until) return [text]
  const { withdrawnAt: _, ...standing } = text
  return [standing as One]
}

/** When a text appears, `undefined` for one that is there from the beginning, and when its withdrawal does. */
function momentsOf(text: Text, reading: Place, dialogue: WithTexts): readonly (string | undefined)[] {
  const at = (instant: string) => whenSeen(reading, dialogue, new Date(instant))
  return [
    isTabledHere(text, reading) ? at(text.tabledAt) : undefined,
    text.withdrawnAt === undefined ? undefined : at(text.withdrawnAt),
  ]
}

/** Whether somebody tabled it in this reading. What was carried in, or was tabled by the rule, is there from the beginning. */
function isTabledHere(text: Pick<Text, 'tabledIn' | 'waitedIn' | 'author' | 'chair'>, { id }: Pick<Place, 'id'>) {
  return text.tabledIn === id && !isOfferedAgain(text) && (text.author !== undefined || text.chair === true)
}

function isOwn({ author, chair }: Text, { id, role }: Looking): boolean {
  return role === 'facilitator' ? chair === true : author === id
}

/** The ids of texts with those that they amend, and so on. */
function withAmended(ids: ReadonlySet<string>, texts: readonly Text[]): ReadonlySet<string> {
  const byId = new Map(texts.map((one) => [one.id, one]))
  const found = new Set(ids)
  for (const id of found) {
    const { amends } = byId.get(id) ?? {}
    if (amends !== undefined) found.add(amends)
  }
  return found
}

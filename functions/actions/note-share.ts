import { createHmac, randomBytes } from 'node:crypto'
import { MOST_NOTES } from '../../shared/note.ts'
import { memoOf, setNewest } from '../platform/memo.ts'
import type { Table } from '../store/table.ts'

/** However many a delegation has, each of them may leave so many notes. */
const LEAST_NOTES = 20

/** The limit of people and readings in memory; above it the oldest is forgotten. */
const MOST_COUNTS = 10_000

/**
 * The share of a person in the notes of a caucus, so that one of a delegation cannot take every place.
 *
 * @param members how many of the side are on the roll
 */
export function noteShare(members: number): number {
  return Math.max(LEAST_NOTES, Math.floor(MOST_NOTES / Math.max(members, 1)))
}

/** Whether somebody has left their share of notes, as far as this process knows. */
export function hasLeftShare(table: Table, reading: string, author: string, members: number): boolean {
  const { key, notes } = countsIn(table)
  return (notes.get(nameOf(key, reading, author)) ?? 0) >= noteShare(members)
}

/** Counts a note of somebody. */
export function countNote(table: Table, reading: string, author: string): void {
  const { key, notes } = countsIn(table)
  const name = nameOf(key, reading, author)
  setNewest(notes, name, (notes.get(name) ?? 0) + 1, MOST_COUNTS)
}

/**
 * Numbers of notes, in the memory of this process alone. In the table they would tell who left an unsigned note. A
 * person is kept only as a keyed digest, with a key that ends with the process.
 */
const countsIn = memoOf(() => ({ key: randomBytes(32), notes: new Map<string, number>() }))

function nameOf(key: Buffer, reading: string, author: string): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([reading, author]))
    .digest('base64')
}

import { hash } from 'node:crypto'
import { rootOf } from '../../../functions/record/count-reading.ts'
import { digestOf, sha256 } from '../../../functions/record/hashing.ts'
import { confirmationParts, type RecordedConfirmation } from '../../../shared/confirmation/recorded-confirmation.ts'
import { linkOf, seal } from '../../../shared/proof/chain.ts'
import { recordUntil } from '../../../shared/proof/record-until.ts'
import { endParts, openingParts, type RoundRecord } from '../../../shared/record.ts'
import { type RecordedReading, readingParts } from '../../../shared/recorded-reading.ts'
import type { Submission } from '../../../shared/submission.ts'

/** Anything in a record, open to a forger. */
// biome-ignore lint/suspicious/noExplicitAny: a forger keeps to no type
export type Open = any

/** A record that may be changed. */
export type Draft = { -readonly [key in keyof RoundRecord]: RoundRecord[key] }

/** Hashes a changed record anew from beginning to end, as a forger would who holds all of it. The log is left out: a forger has no key to sign another. */
export function hashedAnew({ log: _, ...record }: RoundRecord): RoundRecord {
  const opening = linked(null, openingParts(record), record.opening.sealed)
  const readings: RecordedReading[] = []
  for (const reading of record.readings) {
    const submissions = reading.submissions
      .map((one) => (one.submission === undefined ? one : { ...one, digest: digestOfLeaf(one.submission) }))
      .toSorted((one, other) => (one.digest < other.digest ? -1 : 1))
    const settlement = {
      ...reading.settlement,
      counted: submissions.length,
      root: cachedRootOf(submissions.map(({ digest }) => digest)),
    }
    const { sealed, link: __, ...rest } = { ...reading, submissions, settlement }
    readings.push({ ...rest, ...linked(readings.at(-1)?.link ?? opening.link, readingParts(rest), sealed) })
  }
  const last = readings.at(-1)?.link ?? opening.link
  const { publication, release, confirmations } = record
  const end = <End extends NonNullable<RoundRecord['publication']>>(previous: string, ended: End) => ({
    ...ended,
    ...linked(previous, endParts(ended)),
  })
  const published = publication && end(last, publication)
  const head = published?.link ?? last
  return {
    ...record,
    opening,
    readings,
    ...(published !== undefined && { publication: published }),
    ...(release !== undefined && { release: end(head, release) }),
    ...(confirmations !== undefined && { confirmations: confirmationsAnew(head, confirmations) }),
    head,
  }
}

/** The confirmations after a head, each with its leaves, root and link anew. */
function confirmationsAnew(
  head: string,
  confirmations: readonly RecordedConfirmation[],
): readonly RecordedConfirmation[] {
  const all: RecordedConfirmation[] = []
  for (const { sealed, link: _, ...one } of confirmations) {
    const submissions = one.submissions
      .map((leaf) => (leaf.submission === undefined ? leaf : { ...leaf, digest: digestOf(leaf.submission) }))
      .toSorted((left, right) => (left.digest < right.digest ? -1 : 1))
    const root = rootOf(submissions.map(({ digest }) => digest))
    const parts = { ...one, submissions, counted: submissions.length, root }
    all.push({ ...parts, ...linked(all.at(-1)?.link ?? head, confirmationParts(parts), sealed) })
  }
  return all
}

/** A record until the reading that a place, such as `readings[3].roll`, or a pattern of one, is in: what follows need not be verified. */
export function untilPlace(record: RoundRecord, place: string): RoundRecord {
  const [, index] = /readings\\?\[(\d+)/.exec(place) ?? []
  const reading = index === undefined ? undefined : record.readings[Number(index)]
  return (reading && recordUntil(record, reading.id)) ?? record
}

const COVERABLE = ['agreement', 'words', 'dispositions', 'register', 'agenda', 'of']

/** A forgery changes one leaf or two of some 18,000: the digests of the others are computed once. */
const digests = new Map<string, string>()
const roots = new Map<string, string>()

function digestOfLeaf(submission: Submission): string {
  return cached(digests, JSON.stringify(submission), () => digestOf(submission))
}

function cachedRootOf(leaves: readonly string[]): string {
  return cached(roots, hash('sha256', leaves.join(' ')), () => rootOf(leaves))
}

function cached(cache: Map<string, string>, key: string, compute: () => string): string {
  const known = cache.get(key) ?? compute()
  cache.set(key, known)
  return known
}

/** @param before the seals that were there: those of parts that an edition covers stay */
function linked(
  previous: string | null,
  parts: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, string>> = {},
) {
  const covered = Object.entries(before).filter(([part]) => COVERABLE.includes(part) && parts[part] === undefined)
  const sealed = { ...Object.fromEntries(covered), ...seal(parts, sha256) }
  return { sealed, link: linkOf(previous, sealed, sha256) }
}

import { DIGEST_BYTES } from '../store/counted-digests.ts'

const BUCKETS = 256

type Bucket = { bytes: Buffer; used: number }

/**
 * The digests of a settlement, up to millions: 32 bytes each, a third of a string's size. They are added in any order
 * and returned sorted, so that their order reveals nothing about their origin.
 */
export class DigestSet implements Iterable<string> {
  /** Buckets by the first byte, so that sorting needs memory for one bucket only. */
  readonly #buckets = Array.from({ length: BUCKETS }, (): Bucket => ({ bytes: Buffer.alloc(0), used: 0 }))
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Adds a digest, given in hexadecimal. */
  add(digest: string): void {
    const bucket = this.#bucketOf(Number.parseInt(digest.slice(0, 2), 16), digest.length / 2)
    this.#keep(bucket, bucket.bytes.write(digest, bucket.used, 'hex'))
  }

  /** Adds a digest. */
  addBytes(digest: Uint8Array): void {
    const bucket = this.#bucketOf(digest[0], digest.length)
    bucket.bytes.set(digest, bucket.used)
    this.#keep(bucket, digest.length)
  }

  /** The bucket of a digest with this first byte, with room for it. */
  #bucketOf(first: number | undefined, length: number): Bucket {
    const bucket = this.#buckets[first ?? BUCKETS]
    if (bucket === undefined || length !== DIGEST_BYTES) throw new RangeError(`${length} bytes are no digest`)
    if (bucket.used === bucket.bytes.length) {
      const larger = Buffer.alloc(
        Math.max(8 * DIGEST_BYTES, Math.ceil((bucket.used * 1.5) / DIGEST_BYTES) * DIGEST_BYTES),
      )
      bucket.bytes.copy(larger)
      bucket.bytes = larger
    }
    return bucket
  }

  /** Counts a digest that was written to its bucket. */
  #keep(bucket: Bucket, written: number): void {
    if (written !== DIGEST_BYTES) throw new RangeError(`${written} bytes are no digest`)
    bucket.used += DIGEST_BYTES
    this.#length += 1
  }

  /** Every digest in order, in hexadecimal. */
  *[Symbol.iterator](): Generator<string> {
    for (const { bytes, used } of this.#buckets) {
      const count = used / DIGEST_BYTES
      yield* Array.from({ length: count }, (_, index) =>
        bytes.toString('hex', index * DIGEST_BYTES, (index + 1) * DIGEST_BYTES),
      ).sort()
    }
  }
}

/** Digests that are there in their order already, up to millions, to look others up among them. */
export class SortedDigests {
  #bytes = Buffer.alloc(0)
  #used = 0

  get length(): number {
    return this.#used / DIGEST_BYTES
  }

  /** Adds digests after those that are there. */
  append(digests: readonly string[]): void {
    const more = Buffer.from(digests.join(''), 'hex')
    if (this.#used + more.length > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(this.#used + more.length, this.#bytes.length * 2))
      this.#bytes.copy(larger, 0, 0, this.#used)
      this.#bytes = larger
    }
    this.#used += more.copy(this.#bytes, this.#used)
  }

  has(digest: string): boolean {
    const sought = Buffer.from(digest, 'hex')
    let [low, high] = [0, this.length]
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      const order = this.#bytes.compare(sought, 0, DIGEST_BYTES, middle * DIGEST_BYTES, (middle + 1) * DIGEST_BYTES)
      if (order === 0) return true
      if (order < 0) low = middle + 1
      else high = middle
    }
    return false
  }
}

/** Merges two sorted sequences of digests. */
export function* inOrder(one: Iterable<string>, other: Iterable<string>): Generator<string> {
  const rest = other[Symbol.iterator]()
  let next = rest.next()
  for (const digest of one) {
    for (; next.done !== true && next.value < digest; next = rest.next()) yield next.value
    yield digest
  }
  for (; next.done !== true; next = rest.next()) yield next.value
}

/**
 * Merges sorted sequences of digests that are read part by part. In memory is one part of each.
 *
 * @returns the digests of all in their order, in parts
 */
export async function* inOrderOfAll(
  all: readonly AsyncIterable<readonly string[]>[],
): AsyncGenerator<readonly string[]> {
  const sources = all.map((one) => one[Symbol.asyncIterator]())
  const next = async (source: (typeof sources)[number]) => {
    const { value, done } = await source.next()
    return done === true ? [] : [{ source, part: value, from: 0 }]
  }
  let heads = (await Promise.all(sources.map(next))).flat()
  while (heads.length > 0) {
    // Each source is sorted: what it still has to send is above the last digest of its part. So all digests up to the lowest of these last
    // digests are in the parts.
    const [until = ''] = heads.map(({ part }) => part.at(-1) ?? '').sort()
    const due: string[] = []
    for (const head of heads) {
      for (let digest = head.part[head.from]; digest !== undefined && digest <= until; digest = head.part[head.from]) {
        due.push(digest)
        head.from += 1
      }
    }
    yield due.sort()
    const following = heads.map((head) => (head.from < head.part.length ? [head] : next(head.source)))
    heads = (await Promise.all(following)).flat()
  }
}

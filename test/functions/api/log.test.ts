import { createHash, createPublicKey, randomUUID, verify } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../../functions/record/hashing.ts'
import type { RoundView } from '../../../functions/views/round-view.ts'
import { areConsistent } from '../../../shared/log/consistency.ts'
import type { RecordedLog } from '../../../shared/log/recorded-log.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aStack, opened, personWith, published } from '../../a-stack.ts'
import { onPages } from '../../on-pages.ts'
import { inviteAfresh } from '../../sign-in.ts'

type Log = RecordedLog & { readonly key: string }

/** The prefix of an Ed25519 public key in SPKI form (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** Whether the first signature of a note is of a verifier key: C2SP's `signed-note`, over its text and its last line break. */
function isSignedWith(note: string, key: string): boolean {
  const [name, id, material = ''] = key.split('+', 2).concat(key.split('+').slice(2).join('+'))
  const [text, lines = ''] = note.split('\n\n')
  const [, signer, signature = ''] = lines.split('\n')[0]?.split(' ') ?? []
  const bytes = Buffer.from(signature, 'base64')
  const raw = Buffer.from(material, 'base64').subarray(1)
  const publicKey = createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' })
  const isOfKey = signer === name && bytes.subarray(0, 4).toString('hex') === id
  return isOfKey && verify(null, Buffer.from(`${text}\n`), publicKey, bytes.subarray(4))
}

/** The Merkle tree hash of RFC 9162 over the canonical JSON of the entries, whose keys are in the order of their letters. */
function rootOf(entries: RecordedLog['entries']): Buffer {
  const sha = (...parts: readonly Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
  const leaves = entries.map(({ event, link, round }) => Buffer.from(JSON.stringify({ event, link, round })))
  const root = (some: readonly Buffer[]): Buffer => {
    const [only = Buffer.alloc(0)] = some
    if (some.length === 1) return sha(Buffer.of(0), only)
    const half = 2 ** Math.floor(Math.log2(some.length - 1))
    return sha(Buffer.of(1), root(some.slice(0, half)), root(some.slice(half)))
  }
  return root(leaves)
}

describe('the log of a dialogue', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  const read = async (who: 'ada' | 'bo' | 'olu' | 'cleo') => (await all.company[who].ask<Log>('GET', '/api/log')).body
  beforeAll(async () => {
    all = await aStack()
  })
  afterAll(() => all.stop())

  test('is refused before anything is signed, with the reason', async () => {
    const { status, body } = await all.company.ada.ask('GET', '/api/log')

    expect([status, body['code']]).toEqual([404, 'log-not-signed'])
  })

  test('has every link of a round, signed with the key that it names, the same for everybody, and only grows', async () => {
    const { ada, cleo } = all.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, '1.terms.1')
    await cleo.closes('1.terms.1', 'another-reading')
    await opened(ada, '1.terms.2')
    await cleo.closes('1.terms.2', 'adjourn')
    await published(ada)

    const [log, ...others] = [await read('ada'), await read('bo'), await read('olu'), await read('cleo')]
    const { body: record } = await ada.ask<RoundRecord>('GET', '/api/rounds/1/record')
    const [name, size, root] = log.checkpoint.split('\n')
    expect(log.entries.map(({ event }) => event)).toEqual(['opening', 'reading', 'reading', 'publication'])
    expect(log.entries.map(({ link }) => link)).toEqual([
      record.opening.link,
      ...record.readings.map(({ link }) => link),
      record.head,
    ])
    expect([name, size]).toEqual([log.key.split('+')[0], '4'])
    expect(root).toBe(rootOf(log.entries).toString('base64'))
    expect(isSignedWith(log.checkpoint, log.key)).toBe(true)
    expect(isSignedWith(log.checkpoint.replace('\n4\n', '\n5\n'), log.key)).toBe(false)
    expect(others).toEqual([log, log, log])
  })

  test('is continued by the next round, whose rules name the key; the checkpoint alone is a note', async () => {
    const { ada, cleo } = all.company
    const before = await read('ada')
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, '2.terms.1')
    await cleo.closes('2.terms.1', 'adjourn')
    await published(ada, 2)

    const after = await read('ada')
    const { body: round } = await ada.ask<RoundView>('GET', '/api/rounds/2')
    const pages = onPages(all.stack)
    const note = await (await pages.get('/api/log/checkpoint', await pages.sessionOf('Olu'))).text()
    expect(after.entries.slice(0, before.entries.length)).toEqual(before.entries)
    expect(after.entries.length).toBeGreaterThan(before.entries.length)
    expect([after.key, round.logKey]).toEqual([before.key, before.key])
    expect(note).toBe(after.checkpoint)
  })

  test('proves to a witness, who reads nothing else, that it only grew', async () => {
    const { ada, cleo } = all.company
    const made = await cleo.ask<{ token: string }>(
      'POST',
      '/api/programs',
      { name: 'Institute', role: 'witness' },
      randomUUID(),
    )
    const witness = personWith(all.stack.origin, made.body.token)
    const log = await read('ada')
    const size = log.entries.length
    const headOf = (to: number) => ({ size: to, root: new Uint8Array(rootOf(log.entries.slice(0, to))) })

    for (const [from, to] of [
      [1, size],
      [4, size],
      [2, 5],
      [size, size],
    ] as const) {
      const { body } = await witness.ask<{ hashes: string[] }>('GET', `/api/log/consistency?from=${from}&to=${to}`)
      const path = body.hashes.map((hash) => new Uint8Array(Buffer.from(hash, 'base64')))
      expect(areConsistent(headOf(from), headOf(to), path, sha256)).toBe(true)
    }
    const asks = ['/api/log', '/api/dialogue', '/api/events', '/api/rounds/1/record', '/api/programs', '/api/standing']
    const refused = await Promise.all(asks.map((path) => witness.ask('GET', path)))
    expect(refused.map(({ status }) => status)).toEqual(asks.map(() => 403))
    expect((await ada.ask('GET', '/api/programs')).body).toMatchObject({ programs: [{ role: 'witness' }] })
  })

  test.each([
    ['1', '99', 404],
    ['5', '4', 404],
    ['0', '4', 422],
    ['1', '1.5', 422],
  ])('has no proof from %s entries to %s', async (from, to, expected) => {
    const { status } = await all.company.ada.ask('GET', `/api/log/consistency?from=${from}&to=${to}`)

    expect(status).toBe(expected)
  })

  test('is named on the page of an invitation, and in the instrument, in each language', async () => {
    const { ada } = all.company
    const { key } = await read('ada')
    const pages = onPages(all.stack)
    const { body } = await ada.ask<{ you: { id: string } }>('GET', '/api/dialogue')
    const secret = await inviteAfresh(all.stack.table, body.you.id)
    const looked = await pages.post('/invitation/look', '', { invitation: secret })
    const session = await pages.sessionOf('Olu')
    const instruments = await Promise.all(
      ['en', 'ru'].map((language) => pages.get(`/api/rounds/2/instrument.md?language=${language}`, session)),
    )

    expect(await looked.text()).toContain(key)
    for (const instrument of instruments) expect(await instrument.text()).toContain(key)
  })
})

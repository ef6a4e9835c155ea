import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { advanceReading } from '../../../functions/actions/advance-reading.ts'
import { takePosition } from '../../../functions/actions/take-position.ts'
import { sha256 } from '../../../functions/record/hashing.ts'
import { proveInclusion } from '../../../functions/record/prove-inclusion.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import { appendPosition } from '../../../functions/store/positions.ts'
import { findRound } from '../../../functions/store/rounds.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import { fromHex, toHex } from '../../../shared/proof/hex.ts'
import { rootOfPath } from '../../../shared/proof/inclusion.ts'
import { RoundRecord, recordSchema } from '../../../shared/record.ts'
import { aStack, opened, published } from '../../a-stack.ts'
import { aDefinition, aPosition, askedBy } from '../../builders.ts'

/** One reading of a real round: a text with a changed mind and an objection, a text withdrawn, one position too late. */
describe('the record of a round', () => {
  let held: Awaited<ReturnType<typeof aRoundHeld>>
  beforeAll(async () => {
    held = await aRoundHeld()
  })
  afterAll(() => held.stop())

  test('verifies, as it is and in each edition', async () => {
    const record = await readRecord(held.table, 1)

    expect(record.readings.map(({ id }) => id)).toEqual(['1.terms.1'])
    expect(record.publication).toBeDefined()
    expect(verifyRecord(asJson(record)).mismatches).toEqual([])
    for (const edition of ['delegations', 'public'] as const) {
      expect(verifyRecord(asJson(editionOf(record, edition)), record.head).mismatches).toEqual([])
    }
  })

  test('is served in the delegations’ and the public edition, and to nobody as the complete one', async () => {
    const path = '/api/rounds/1/record'
    const record = await readRecord(held.table, 1)

    const [usual, open, complete] = await Promise.all([
      held.ada.ask('GET', path),
      held.ada.ask('GET', `${path}?edition=public`),
      held.cleo.ask('GET', `${path}?edition=complete`),
    ])

    expect(usual.body).toEqual(asJson(editionOf(record, 'delegations')))
    expect(open.body).toEqual(asJson(editionOf(record, 'public')))
    expect(complete.status).toBe(422)
  })

  test('contains every acknowledged revision, and nothing that came too late', async () => {
    const [reading] = (await readRecord(held.table, 1)).readings
    const digests = reading?.submissions.map(({ digest }) => digest)

    for (const { digest, statements } of held.receipts) {
      for (const one of [digest, ...statements]) expect(digests).toContain(one)
    }
    expect(JSON.stringify(reading)).not.toContain('far too late')
    expect(reading?.submissions.filter(({ submission }) => submission?.is === 'withdrawal')).toHaveLength(1)
    expect(reading?.settlement.counted).toBe(reading?.submissions.length)
    // Two texts and a withdrawal, before four people: three times one and twelve for each, whatever they said.
    expect(reading?.settlement.counted).toBe(3 * (1 + 12 * 4))
  })

  test('does not name the participants', async () => {
    const record = JSON.stringify(await readRecord(held.table, 1))
    const [roster, round] = await Promise.all([readRoster(held.table), findRound(held.table, 1)])

    for (const { id, name } of roster) {
      expect(record).not.toContain(id)
      expect(record).not.toMatch(new RegExp(`\\b${name}\\b`))
    }
    expect(record).not.toContain(round?.secret)
    expect(record).not.toContain('takenAt')
  })

  test('covers every position in its public edition, also its salt and side', async () => {
    const record = await readRecord(held.table, 1)
    const edition = editionOf(record, 'public')
    const said = JSON.stringify(edition)

    for (const { submission } of record.readings.flatMap((reading) => reading.submissions)) {
      if (submission?.is !== 'position') continue
      expect(said).not.toContain(submission.salt)
      expect(said).not.toContain(submission.voice)
    }
    expect(said).not.toContain('Say whose.')
    expect(edition.readings.flatMap(({ outcomes }) => outcomes).some((outcome) => 'sides' in outcome)).toBe(false)
    expect(edition.head).toBe(record.head)
  })

  test('has a root to which the proof of a receipt leads', async () => {
    for (const digest of held.receipts.flatMap((receipt) => [receipt.digest, ...receipt.statements])) {
      const proof = await proveInclusion(held.table, held.facilitator, '1.terms.1', digest, new Date())
      const leaf = { index: proof.index, size: proof.size, hash: fromHex(digest) }

      const reached = rootOfPath(leaf, proof.path.map(fromHex), sha256)

      expect(reached && toHex(reached)).toBe(proof.root)
    }
    await expect(
      proveInclusion(held.table, held.facilitator, '1.terms.1', '0'.repeat(64), new Date()),
    ).rejects.toMatchObject({ status: 404 })
  })

  test('is valid by its published schema', async () => {
    const record = asJson(await readRecord(held.table, 1))

    expect(RoundRecord.safeParse(record).error).toBeUndefined()
    const isValid = new Ajv2020()
      .addFormat('date-time', isDateTime)
      .addFormat('date', isDateTime)
      .compile(recordSchema())
    expect([isValid(record), isValid.errors]).toEqual([true, null])
    expect(isValid(asJson(editionOf(record, 'public')))).toBe(true)
    expect(isValid({ ...record, secret: 'something else' })).toBe(false)
    expect(isValid({ ...record, readings: [{ ...record.readings[0], stage: 'lunch' }] })).toBe(false)
  })

  test.each(['joint-of-nobody', 'us'])('has no document called %s', async (document) => {
    const { status } = await held.ada.ask('GET', `/api/rounds/1/instrument.json?document=${document}`)

    expect(status).toBe(422)
  })

  test('has an instrument, which is served to everybody with a session', async () => {
    const asked = await held.ada.ask<{ documents: { name: string }[] }>('GET', '/api/rounds/1/instrument.json')
    const foreign = await fetch(`${held.origin}/api/rounds/1/instrument.md`)
    const absent = await held.ada.ask('GET', '/api/rounds/7/instrument.json')

    expect(asked).toMatchObject({ status: 200, body: { documents: [{ name: 'joint' }] } })
    expect(foreign.status).toBe(401)
    expect(absent.status).toBe(404)
  })
})

async function aRoundHeld() {
  const { stack, company, stop } = await aStack()
  const { table, workflow, origin } = stack
  const { cleo, ada, abe, bo, bea } = company
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, '1.terms.1')
  const reading = '1.terms.1'
  const [wide, narrow] = [
    await ada.tables(reading, aDefinition('Interference', 'Anything at all.')),
    await bo.tables(reading, aDefinition('Media', 'What is read.')),
  ]
  const roster = await readRoster(table)
  const take = async (name: string, stance: 'support' | 'object', seen: number, words?: string) => {
    const caller = roster.find((one) => one.name === name)
    if (caller === undefined) throw new Error(`${name} is not on the roster`)
    const taken = { stance, ...(words !== undefined && { change: { en: words } }) }
    return takePosition(table, askedBy(caller), { reading, proposal: wide }, taken, seen, new Date())
  }
  const receipts = [
    await take('Ada', 'support', 0),
    await take('Bo', 'support', 0),
    await take('Bea', 'support', 0),
    await take('Bea', 'object', 1, 'Say whom.'),
    await take('Bea', 'object', 2, 'Say whose.'),
  ]
  await bo.ask('DELETE', `/api/readings/${reading}/proposals/${narrow}`)
  await abe.takes(reading, wide, 'abstain')
  await bea.ask('GET', `/api/readings/${reading}`)
  const facilitator = roster.find((one) => one.name === 'Cleo')
  if (facilitator === undefined) throw new Error('Cleo is not on the roster')
  await advanceReading({ table, workflow }, facilitator, reading, 'adjourn', new Date())
  await published(cleo)
  const late = aPosition({
    reading,
    proposal: wide,
    participant: 'late',
    change: { en: 'far too late' },
    stance: 'block',
  })
  await appendPosition(table, late, 1)
  return { table, origin, ada, cleo, facilitator, receipts, stop }
}

const isDateTime = (text: string) => !Number.isNaN(Date.parse(text))

function asJson<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value))
}

import { afterEach, describe, expect, test } from 'vitest'
import { makeStatement } from '../../../functions/actions/make-statement.ts'
import { tableProposal } from '../../../functions/actions/table-proposal.ts'
import { takePosition, takePositionBack } from '../../../functions/actions/take-position.ts'
import { withdrawProposal } from '../../../functions/actions/withdraw-proposal.ts'
import { secretKeyKey } from '../../../functions/store/keys/keys-of-receipts.ts'
import { findCertified, findMadeKey, findSecretOf, readUncertified } from '../../../functions/store/receipt-keys.ts'
import { openTable } from '../../../functions/store/table.ts'
import { seeReceipts } from '../../../functions/views/see-receipt.ts'
import { readReceipt } from '../../../infra/verify/read-signed-receipt.ts'
import { readKey } from '../../../infra/verify/signed-note.ts'
import type { SignedReceipt } from '../../../shared/log/signed-receipt.ts'
import { aDefinition, askedBy } from '../../builders.ts'
import { ADA, BO } from '../round/a-round-by-hand.ts'
import { aSignedRound } from './a-signed-round.ts'

let round: Awaited<ReturnType<typeof aSignedRound>>
afterEach(() => round.stop())

/** The table as another process sees it, which has read nothing yet. */
const elsewhere = () => openTable(round.name, round.config)

/** What signed receipts say, and whether they are right. */
function said(signed: readonly SignedReceipt[] | undefined) {
  const key = round.round.key === undefined ? undefined : readKey(round.round.key)
  return (signed ?? []).map((one) => readReceipt(one, key))
}

const takes = (reading: string, proposal: string, seen = 0, table = elsewhere()) =>
  takePosition(
    table,
    askedBy(BO),
    { reading, proposal },
    { stance: 'object', change: { en: 'Say who.' } },
    seen,
    new Date(),
  )

describe('a receipt is signed', () => {
  test('for each leaf of what was acknowledged: a text, a statement, a position with its words, and that it was taken back', async () => {
    round = await aSignedRound({ floor: { everyMinutes: 1, perPerson: 3 } })
    const reading = await round.opens('terms')
    await round.certifies()
    const ask = { reading, body: aDefinition('Reach'), key: 'a' }
    const text = await tableProposal(elsewhere(), ADA, ask, new Date())
    const reason = { kind: 'reason', text: { en: 'It is short.' }, reading, key: 'b' } as const
    const statement = await makeStatement(elsewhere(), ADA, reason, new Date())
    const position = await takes(reading, text.id)
    const back = await takePositionBack(elsewhere(), askedBy(BO), { reading, proposal: text.id }, 1, new Date())

    const leaves = [text.digest, statement.digest, position.digest, ...position.statements, back.digest]
    const all = [text, statement, position, back].flatMap(({ signed }) => said(signed))
    expect(position.statements).toHaveLength(1)
    expect(all.map((one) => one?.leaf)).toEqual(leaves)
    for (const one of all) expect(one).toMatchObject({ dialogue: 'river-and-sea', reading, signature: 'valid' })
  })

  test('again when its owner looks it up while the reading is open, also that a text was withdrawn', async () => {
    round = await aSignedRound()
    const reading = await round.opens('terms')
    await round.certifies()
    const id = await round.tables(reading, aDefinition('Reach'))
    await withdrawProposal(round.table, ADA, { reading, proposal: id }, new Date())

    const { receipts } = await seeReceipts(elsewhere(), ADA, reading, new Date())
    expect(receipts.map(({ is }) => is)).toEqual(['proposal', 'withdrawal'])
    expect(receipts.flatMap(({ signed }) => said(signed)).map((one) => [one?.leaf, one?.signature])).toEqual(
      receipts.map(({ digest }) => [digest, 'valid']),
    )

    await round.closes(reading)
    const late = await seeReceipts(elsewhere(), ADA, reading, new Date())
    expect(late.receipts.flatMap(({ signed }) => signed ?? [])).toEqual([])
  })

  test('and is the same when the same request is sent again, but for the time', async () => {
    round = await aSignedRound()
    const reading = await round.opens('terms')
    await round.certifies()
    const id = await round.tables(reading, aDefinition('Reach'))
    const [one, other] = [await takes(reading, id), await takes(reading, id)]

    expect(said(other.signed).map((each) => each?.leaf)).toEqual(said(one.signed).map((each) => each?.leaf))
  })

  test('by a key of its own reading, which the dialogue’s key certified', async () => {
    round = await aSignedRound()
    const reading = await round.opens('terms')
    await round.certifies()
    const id = await round.tables(reading, aDefinition('Reach'))
    const [signed] = (await takes(reading, id)).signed ?? []

    expect(signed?.receipt).toContain(`\u2014 talks.example.org/api/log/${reading} `)
    expect(round.signer.signed).toEqual([expect.stringMatching(/^parley-receipt-key\/1\n/)])
    expect(await readUncertified(elsewhere())).toEqual([])
    expect(await round.certifies()).toBe(0)
  })
})

describe('a receipt is not signed', () => {
  test('before its key is certified, and is as soon as it is', async () => {
    round = await aSignedRound()
    const reading = await round.opens('terms')
    const id = await round.tables(reading, aDefinition('Reach'))

    expect((await takes(reading, id)).signed).toBeUndefined()
    await round.certifies()
    expect((await takes(reading, id)).signed).toHaveLength(2)
  })

  test('in a round that names no key, and no key is made there', async () => {
    round = await aSignedRound({}, false)
    const reading = await round.opens('terms')
    const id = await round.tables(reading, aDefinition('Reach'))

    expect((await takes(reading, id)).signed).toBeUndefined()
    expect(await findMadeKey(round.table, reading)).toBeUndefined()
    expect(await round.certifies()).toBe(0)
  })
})

describe('the private half of a key', () => {
  test('is there when the reading opens, and is erased when it is settled', async () => {
    round = await aSignedRound()
    const reading = await round.opens('terms')
    await round.certifies()
    const made = await findMadeKey(elsewhere(), reading)
    if (made === undefined) throw new Error('no key was made')
    expect(await findSecretOf(elsewhere(), made)).toBeDefined()

    const id = await round.tables(reading, aDefinition('Reach'))
    await takes(reading, id)
    await round.closes(reading)
    expect(await findSecretOf(elsewhere(), made)).toBeDefined()
    await round.settles(reading)
    await round.settles(reading)

    expect(await findSecretOf(elsewhere(), made)).toBeUndefined()
    expect(await findCertified(elsewhere(), reading)).toBeDefined()
    expect(secretKeyKey(made).pk).toMatch(/^RECEIPT-SECRET#/)
  })

  test('is the one that was certified, also when the reading is opened twice at the same time', async () => {
    round = await aSignedRound()
    const [reading = ''] = await Promise.all([round.opens('terms'), round.opens('terms')])
    expect((await Promise.all([round.certifies(), round.certifies()])).reduce((sum, one) => sum + one)).toBe(1)
    const id = await round.tables(reading, aDefinition('Reach'))

    expect(said((await takes(reading, id)).signed).map((one) => one?.signature)).toEqual(['valid', 'valid'])
  })
})

test('a position costs a process two reads more the first time, and nothing more after that', async () => {
  const calls = async (isCertified: boolean) => {
    round = await aSignedRound()
    const reading = await round.opens('terms')
    if (isCertified) await round.certifies()
    const id = await round.tables(reading, aDefinition('Reach'))
    const counting = aCountingTable()
    const made = []
    for (const seen of [0, 1]) {
      await takes(reading, id, seen, counting.table)
      made.push(counting.made())
    }
    if (!isCertified) await round.stop()
    return made
  }
  const [unsigned, signed] = [await calls(false), await calls(true)]

  expect([signed[0], signed[1]]).toEqual([(unsigned[0] ?? 0) + 1, unsigned[1] ?? 0])
})

/** A table that counts the calls to it. */
function aCountingTable() {
  let calls = 0
  const table = new Proxy(elsewhere(), {
    get(of, name) {
      const method = of[name as keyof typeof of] as (...given: unknown[]) => unknown
      return (...given: unknown[]) => {
        calls += 1
        return method.apply(of, given)
      }
    },
  })
  const made = () => {
    const before = calls
    calls = 0
    return before
  }
  return { table, made }
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eraseNamesInTime } from '../../../functions/actions/erase-names.ts'
import { putOnRoster } from '../../../functions/actions/invite-participant.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import { startLocalStack } from '../../../infra/local/local-stack.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aStack, opened, published } from '../../a-stack.ts'
import { aDefinition, aDialogueFile, daysFromNow } from '../../builders.ts'

const READING = '1.terms.1'
const STATEMENTS = `/api/readings/${READING}/statements`
const TODAY = daysFromNow(0).slice(0, 10)

describe('erasing names, where a record discloses them', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let before: RoundRecord
  const ids: Record<string, string> = {}
  beforeAll(async () => {
    all = await aStack({ attribution: 'named' })
    const { cleo, ada, bo, abe, bea } = all.company
    for (const { name, id } of await readRoster(all.stack.table)) ids[name] = id
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, READING)
    const term = await ada.tables(READING, aDefinition())
    for (const one of [ada, abe, bo]) await one.takes(READING, term, 'support')
    await bea.takes(READING, term, 'object', { change: { en: 'Say whose.' } })
    await bea.ask('POST', STATEMENTS, { kind: 'reason', text: { en: 'Few know it.' } }, 'one')
    await cleo.closes(READING, 'adjourn')
    await published(cleo)
    before = asJson(await readRecord(all.stack.table, 1))
  })
  afterAll(() => all.stop())

  test('is refused until the person is revoked', async () => {
    const refused = await all.company.cleo.ask('DELETE', `/api/participants/${ids['Bea']}/name`)

    expect(refused).toMatchObject({ status: 409, body: { code: 'not-revoked' } })
  })

  test('removes the name from the table, the roster, the reading and the instrument', async () => {
    const { cleo, ada } = all.company
    const { body } = await cleo.ask<{ participants: { id: string; name: string }[] }>('GET', '/api/participants')
    const named = JSON.stringify((await cleo.ask('GET', `/api/readings/${READING}`)).body)
    expect(JSON.stringify((await cleo.ask('GET', STATEMENTS)).body)).toContain('Bea')
    await cleo.ask('DELETE', `/api/participants/${ids['Bea']}`)

    const erased = await cleo.ask('DELETE', `/api/participants/${ids['Bea']}/name`)

    const floor = JSON.stringify((await cleo.ask('GET', STATEMENTS)).body)
    expect(floor).toContain('Few know it.')
    expect(floor).not.toContain('Bea')

    const after = await Promise.all([
      everythingStored(),
      cleo.ask('GET', '/api/participants'),
      ada.ask('GET', `/api/readings/${READING}`),
      ada.ask('GET', '/api/rounds/1/instrument.json'),
      ada.ask('GET', '/api/rounds/1/record'),
    ])
    expect([erased.status, body.participants.length]).toEqual([204, 7])
    expect(named).toMatch(/\bBea\b/)
    for (const said of after) expect(JSON.stringify(said)).not.toMatch(/\bBea\b/)
    expect(JSON.stringify(after[1])).not.toContain(ids['Bea'])
  })

  test('ends the person’s sessions, and they cannot be invited, signed out or erased again', async () => {
    const { bea, cleo } = all.company
    const path = `/api/participants/${ids['Bea']}`

    const answers = await Promise.all([
      bea.ask('GET', '/api/dialogue'),
      cleo.ask('POST', `${path}/invitation`),
      cleo.ask('DELETE', `${path}/name`),
      cleo.ask('DELETE', path),
      cleo.ask('DELETE', `${path}/sessions`),
    ])

    expect(answers.map(({ status }) => status)).toEqual([401, 404, 404, 404, 404])
  })

  test('changes no seal, link or root, and the record says what was erased', async () => {
    const record = asJson(await readRecord(all.stack.table, 1))

    expect(verifyRecord(record, before.head)).toMatchObject({ mismatches: [], erased: 1 })
    expect(verifyRecord(before, record.head)).toMatchObject({ mismatches: [], erased: 0 })
    expect(record.readings.map(({ submissions }) => submissions)).toEqual(
      before.readings.map(({ submissions }) => submissions),
    )
  })

  test('happens for everybody on the day that the dialogue’s file sets, and not before', async () => {
    const { table } = all.stack
    const tomorrow = daysFromNow(1).slice(0, 10)

    const early = await eraseNamesInTime(table, { eraseNamesOn: tomorrow }, new Date())
    const never = await eraseNamesInTime(table, {}, new Date())
    const due = await eraseNamesInTime(table, { eraseNamesOn: TODAY }, new Date())
    const again = await eraseNamesInTime(table, { eraseNamesOn: TODAY }, new Date())

    expect([early, never, due, again]).toEqual([0, 0, 6, 0])
    expect(await readRoster(table)).toEqual([])
    const left = await everythingStored()
    for (const name of Object.keys(ids)) expect(left).not.toMatch(new RegExp(`\\b${name}\\b`))
    expect(verifyRecord(asJson(await readRecord(table, 1)), before.head)).toMatchObject({ mismatches: [], erased: 4 })
  })

  /** Every attribute of everything that the table holds. */
  async function everythingStored(): Promise<string> {
    const client = new DynamoDBClient({})
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({ TableName: process.env['TABLE_NAME'] ?? '' }),
    )
    expect([Items.length > 0, LastEvaluatedKey]).toEqual([true, undefined])
    return JSON.stringify(Items)
  }
})

test('names are not erased while a round runs', async () => {
  const { stack, company, stop } = await aStack()
  await company.cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(company.ada, READING)

  const meanwhile = await eraseNamesInTime(stack.table, { eraseNamesOn: TODAY }, new Date())
  await company.cleo.closes(READING, 'adjourn')
  await published(company.cleo)
  const afterwards = await eraseNamesInTime(stack.table, { eraseNamesOn: TODAY }, new Date())
  await stop()

  expect([meanwhile, afterwards]).toEqual([0, 7])
})

test('the local stack erases names when it starts', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-erase-'))
  const [file, state] = [join(folder, 'river-and-sea.yaml'), join(folder, 'state')]
  const startWith = async (says: Record<string, unknown>) => {
    await writeFile(file, JSON.stringify(aDialogueFile(says)))
    return startLocalStack({ dialogue: file, state })
  }
  const first = await startWith({})
  await putOnRoster(first.table, { role: 'observer', name: 'Olu' }, first.dialogue, new Date())
  const kept = await readRoster(first.table)
  await first.stop()

  const second = await startWith({ eraseNamesOn: TODAY })
  const left = await readRoster(second.table)
  await second.stop()
  await rm(folder, { recursive: true })

  expect([kept.length, left.length]).toEqual([1, 0])
})

function asJson<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value))
}

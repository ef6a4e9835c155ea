import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../../../functions/record/read-record.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { aStack, opened, person } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { withReason } from '../../composed.ts'
import { onPages } from '../../on-pages.ts'

const READING = '1.terms.1'

describe('a dialogue with fractions, with six on one side', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  const invites = (name: string, capacity: string) =>
    all.company.cleo.ask<{ participant: { id: string } }>('POST', '/api/participants', {
      role: 'participant',
      side: 'river',
      name,
      capacity,
    })

  beforeAll(async () => {
    all = await aStack({
      actingOfficialsAtMost: '1/3',
      stages: { terms: { rule: 'sufficient-consensus', threshold: '2/3', quorum: '2/3' } },
    })
    for (const name of ['Cy', 'Dan']) await invites(name, 'acting-official')
    for (const name of ['Eve', 'Fay']) await invites(name, 'former-official')
  })
  afterAll(() => all.stop())

  test('starts with two acting officials of six, which is one third, and not with three; the refusal and the page say the share in words', async () => {
    const { cleo } = all.company
    const third = (await invites('Gus', 'acting-official')).body.participant.id
    const refused = await cleo.ask('POST', '/api/rounds?knowingly=true')
    const pages = onPages(all.stack)
    const cookie = await pages.sessionOf('Cleo')
    const roster = async (language: string) =>
      (await pages.get('/roster', `${cookie}; parley-language=${language}`)).text()
    const shown = { en: await roster('en'), ru: await roster('ru') }
    await cleo.ask('DELETE', `/api/participants/${third}`)

    const started = await cleo.ask('POST', '/api/rounds?knowingly=true')

    expect(refused).toMatchObject({ status: 409, body: { code: 'not-track-1.5' } })
    expect(JSON.stringify(refused.body)).toContain('3 of 7 are acting officials; at most one third may be')
    expect(shown.en).toContain('at most one third may be acting officials')
    expect(shown.ru).toContain('не более одной трети')
    expect(started.status).toBe(201)
  })

  test('agrees when four of six support, and prints the rule that it applied, in words; the record verifies', async () => {
    const { ada, abe, bo, bea, cleo } = all.company
    await opened(ada, READING)
    const term = await ada.tables(READING, aDefinition())
    const { body } = await cleo.ask<{ participants: { id: string; name: string }[] }>('GET', '/api/participants')
    const called = (name: string) => person(all.stack, body.participants.find((one) => one.name === name)?.id ?? '')
    const others = await Promise.all(['Cy', 'Dan', 'Eve', 'Fay'].map(called))
    const [cy, dan, ...opposing] = others
    for (const one of [ada, abe, cy, dan, bo, bea]) await one?.takes(READING, term, 'support')
    for (const one of opposing) await one.takes(READING, term, 'object', withReason('object'))

    const { proposals } = await cleo.closes(READING)

    const record = await readRecord(all.stack.table, 1)
    const instrument = async (language: string) =>
      (
        await fetch(`${all.stack.origin}/api/rounds/1/instrument.md?language=${language}`, {
          headers: ada.authorization,
        })
      ).text()
    expect(proposals.map(({ outcome }) => outcome?.status)).toEqual(['agreed'])
    expect(record.readings[0]?.rules).toMatchObject({ threshold: '2/3', quorum: '2/3' })
    expect(verifyRecord(JSON.parse(JSON.stringify(record))).mismatches).toEqual([])
    expect(await instrument('en')).toContain(
      '| Define terms | sufficient consensus: nobody blocks, and two thirds of those for or against are in favour | two thirds |',
    )
    expect(await instrument('en')).toContain('up to one third of a delegation')
    expect(await instrument('ru')).toContain('не более одной трети делегации')
    expect(await instrument('ru')).toContain('две трети высказавшихся за или против выступают за | две трети |')
  })
})

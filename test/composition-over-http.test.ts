import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStack, type Company, opened } from './a-stack.ts'
import { aCommitment, aDefinition } from './builders.ts'
import { became, COMPOSED, lanesForEach, withReason } from './composed.ts'

describe('two sides of two compose a text over HTTP', () => {
  let company: Company
  let stop: () => Promise<void>
  let readings: readonly string[]
  let origin: string

  beforeAll(async () => {
    const running = await aStack()
    company = running.company
    stop = running.stop
    origin = running.stack.origin
    await company.cleo.ask('POST', '/api/rounds')
    await opened(company.ada, '1.terms.1')
  })
  afterAll(() => stop())

  test('of two definitions, the one with more full support is agreed, and the round goes on', async () => {
    const { ada, abe, bo, bea, cleo } = company
    const one = await ada.tables('1.terms.1', aDefinition('Term', 'One.'))
    const two = await bo.tables('1.terms.1', aDefinition('Term', 'Two.'))
    for (const who of [ada, abe, bo, bea]) {
      await who.takes('1.terms.1', one, 'support')
      await who.takes('1.terms.1', two, 'accept')
    }

    const settled = await cleo.closes('1.terms.1')

    expect(became(settled)).toEqual({ 'One.': 'agreed (every-side-agrees)', 'Two.': 'dropped (outranked)' })
    expect(settled.settlement?.next).toBe('next-stage')
    readings = await lanesForEach(company)
  })

  test.each(COMPOSED.map((one, index) => [one.name, one, index] as const))('%s', async (_, one, index) => {
    const { ada, abe, bo, bea, cleo } = company
    const reading = readings[index] ?? ''
    const base = await ada.tables(reading, clause(one.base))
    const amendments = await Promise.all(one.amendments.map((text) => bo.tables(reading, clause(text), base)))
    for (const who of [ada, abe, bo, bea]) {
      const onBase = who === bo || who === bea ? one.seaOnBase : one.onBase
      await who.takes(reading, base, onBase, withReason(onBase))
      for (const amendment of amendments) await who.takes(reading, amendment, one.onAmendments)
    }

    const settled = await cleo.closes(reading)

    expect(became(settled)).toEqual(one.becomes)
    expect(settled.settlement?.next).toBe('next-stage')
    const ratification = await opened(ada, reading.replace('commitments', 'ratification'))
    expect(ratification.proposals.map(({ body }) => body.kind)).toEqual(['text'])
    const draft = await instrument()
    expect(one.reads.filter((line) => draft.includes(line))).toHaveLength(1)
  })

  /** What the draft says, without the marks of Markdown. */
  async function instrument(): Promise<string> {
    const answer = await fetch(`${origin}/api/rounds/1/instrument.md`, { headers: company.ada.authorization })
    return (await answer.text()).replace(/[\\*]/g, '')
  }

  function clause(action: string) {
    return aCommitment({ action: { en: action } })
  }
})

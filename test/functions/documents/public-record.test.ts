import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseDialogue } from '../../../shared/dialogue.ts'
import { aStack, opened, published } from '../../a-stack.ts'
import { aDefinition, aDialogueFile } from '../../builders.ts'

const OPEN = '/api/public/rounds/1'
const OBJECTION = 'Say which media are meant.'

describe.each(['none', 'side'] as const)('the public record under the rule "%s"', (attribution) => {
  let all: Awaited<ReturnType<typeof aStack>>
  let before: Response
  beforeAll(async () => {
    all = await aStack({ attribution, publicRecord: true, stages: { terms: { readings: 9 } } })
    const { ada, bo, cleo } = all.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, '1.terms.1')
    const term = await ada.tables('1.terms.1', aDefinition('Foreign media'))
    await bo.takes('1.terms.1', term, 'object', { change: { en: OBJECTION } })
    before = await get(`${OPEN}/record`)
    await cleo.closes('1.terms.1', 'adjourn')
    await published(ada)
  })
  afterAll(() => all.stop())
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${all.stack.origin}${path}`, { headers })

  test('cannot be read before the round is published', async () => {
    expect([before.status, before.headers.get('Cache-Control')]).toEqual([404, 'no-store'])
  })

  test('is the public edition, and no more', async () => {
    const open = await (await get(`${OPEN}/record`)).text()
    const edition = await fetch(`${all.stack.origin}/api/rounds/1/record?edition=public`, {
      headers: all.company.ada.authorization,
    })

    expect(JSON.parse(open)).toEqual(await edition.json())
    expect(open.includes(OBJECTION)).toBe(attribution === 'side')
  })

  test('has the instrument in every form, made from it, and the same for everybody', async () => {
    const forms = ['.md', '.html', '.docx', '.pdf', '.json', '.zip', '']
    const answers = await Promise.all(forms.map((form) => get(`${OPEN}/instrument${form}`)))
    const signedIn = await get(`${OPEN}/instrument.md`, all.company.cleo.authorization)

    expect(answers.map(({ status }) => status)).toEqual(forms.map(() => 200))
    expect(await signedIn.text()).toBe(await answers[0]?.text())
    for (const { headers } of answers) {
      expect(headers.get('Cache-Control')).toBe('public, max-age=3600')
      expect(headers.get('Vary') ?? '').not.toMatch(/Cookie|Authorization/)
      expect(headers.get('Set-Cookie')).toBeNull()
    }
  })

  test('is asked for again by its tag, and not sent again', async () => {
    for (const path of [`${OPEN}/record`, `${OPEN}/instrument.md`, `${OPEN}/instrument.zip`]) {
      const tag = (await get(path)).headers.get('ETag') ?? ''
      const again = await get(path, { 'If-None-Match': tag })

      expect([path, again.status, await again.text()]).toEqual([path, 304, ''])
      expect(again.headers.get('ETag')).toBe(tag)
    }
    const [english, russian] = await Promise.all(
      ['en', 'ru'].map((one) => get(`${OPEN}/instrument.md?language=${one}`)),
    )
    expect(english?.headers.get('ETag')).not.toBe(russian?.headers.get('ETag'))
  })

  test('is on a page for anybody, in both languages', async () => {
    const [english, russian] = await Promise.all(['en', 'ru'].map((one) => get('/public', { 'Accept-Language': one })))
    const { rounds } = (await (await get('/api/public')).json()) as { rounds: { round: number }[] }

    expect([await english?.text(), await russian?.text()]).toEqual([
      expect.stringContaining(`${OPEN}/record`),
      expect.stringContaining('Что может читать любой'),
    ])
    expect(rounds.map(({ round }) => round)).toEqual([1])
  })

  test('tells a participant before, on the first page, and says nothing of another round', async () => {
    const { body } = await all.company.ada.ask('GET', '/api/dialogue')
    const other = await get('/api/public/rounds/2/record')
    const problem = (await other.json()) as { code: string }

    expect(body).toMatchObject({ publicRecord: true })
    expect([other.status, problem.code]).toEqual([404, 'no-such-round'])
  })
})

describe('without the rule', () => {
  test('nobody reads a published round without signing in, not even that there is one', async () => {
    const { stack, company, stop } = await aStack()
    await company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(company.ada, '1.terms.1')
    await company.cleo.closes('1.terms.1', 'adjourn')
    await published(company.ada)

    const paths = [`${OPEN}/record`, `${OPEN}/instrument.md`, `${OPEN}/instrument.zip`, '/api/public/rounds/7/record']
    const answers = await Promise.all(paths.map((path) => fetch(`${stack.origin}${path}`)))
    const list = (await (await fetch(`${stack.origin}/api/public`)).json()) as { rounds: unknown }
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    await stop()

    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404))
    expect(new Set(texts.map((text) => text.replace(/\d/g, '')))).toHaveProperty('size', 1)
    expect(list).toEqual({ rounds: [] })
  })
})

test('a file that discloses names cannot open its record to anybody', () => {
  const file = (attribution: string) => parseDialogue(aDialogueFile({ attribution, publicRecord: true }))

  expect(() => file('named')).toThrow('publicRecord: under the attribution "named"')
  expect(file('side').publicRecord).toBe(true)
})

import { afterEach, expect, test } from 'vitest'
import { putOnRoster } from '../../../functions/actions/invite-participant.ts'
import type { DialogueView } from '../../../functions/views/dialogue-view.ts'
import { aStack, opened, type Person } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'

const SENTENCE = 'Your side has only one or two members.'
const ABOVE_THE_BUTTON = 'Sides with only one or two members'

let all: Awaited<ReturnType<typeof aStack>>
afterEach(() => all.stop())

/** The river side has three members, the sea side two. */
async function threeAndTwo(says: Readonly<Record<string, unknown>> = {}) {
  all = await aStack(says)
  const third = { role: 'participant', name: 'Ana', side: 'river', capacity: 'former-official' } as const
  await putOnRoster(all.stack.table, third, all.stack.dialogue, new Date())
  return all.company
}

test('before a round, facilitators see every small side and participants see if their own is small', async () => {
  const { cleo, ada, bo, olu } = await threeAndTwo()

  expect(await warningsOf(cleo)).toEqual([{ code: 'small-side', side: 'sea' }])
  expect(await warningsOf(bo)).toEqual([{ code: 'small-side', side: 'sea' }])
  expect(await warningsOf(ada)).toEqual([])
  expect(await warningsOf(olu)).toEqual([])
  expect(await page(cleo, '/')).toMatch(new RegExp(`${ABOVE_THE_BUTTON}: <strong>The sea side</strong>`))
  expect(await page(bo, '/')).toContain(SENTENCE)
  expect(await page(ada, '/')).not.toContain(SENTENCE)
})

test('during a round, participants of a side that is small on the roll see it on the first page and on each open reading', async () => {
  const { cleo, ada, bo, olu } = await threeAndTwo()
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, '1.terms.1')
  await ada.tables('1.terms.1', aDefinition())

  expect(await warningsOf(bo)).toEqual([{ code: 'small-side', side: 'sea' }])
  expect(await warningsOf(ada)).toEqual([])
  expect((await bo.sees('1.terms.1')).yourSideIsSmall).toBe(true)
  for (const one of [ada, cleo, olu]) expect(await one.sees('1.terms.1')).not.toHaveProperty('yourSideIsSmall')
  for (const path of ['/', '/readings/1.terms.1']) {
    expect(await page(bo, path)).toContain(SENTENCE)
    expect(await page(ada, path)).not.toContain(SENTENCE)
  }
})

test('nobody sees it where names are disclosed', async () => {
  const { cleo, bo } = await threeAndTwo({ attribution: 'named' })

  expect(await warningsOf(cleo)).toEqual([])
  expect(await warningsOf(bo)).toEqual([])
  expect(await page(cleo, '/')).not.toContain(ABOVE_THE_BUTTON)
})

async function warningsOf(who: Person): Promise<DialogueView['warnings']> {
  return (await who.ask<DialogueView>('GET', '/api/dialogue')).body.warnings
}

async function page({ authorization }: Person, path: string): Promise<string> {
  const Cookie = `parley-session=${authorization.Authorization.replace('Bearer ', '')}`
  return (await fetch(`${all.stack.origin}${path}`, { headers: { Cookie, 'Accept-Language': 'en' } })).text()
}

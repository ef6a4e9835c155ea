import { afterAll, beforeAll, expect, test } from 'vitest'
import { receiptsIn } from '../../../infra/verify/read-receipts.ts'
import { readReceipt } from '../../../infra/verify/read-signed-receipt.ts'
import { readKey } from '../../../infra/verify/signed-note.ts'
import { aStack, openedToSign } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { onPages } from '../../on-pages.ts'

const READING = '1.terms.1'
const RECEIPTS = `/readings/${READING}/receipts`

let all: Awaited<ReturnType<typeof aStack>>
let browser: ReturnType<typeof onPages>
let cookie: string
beforeAll(async () => {
  all = await aStack()
  browser = onPages(all.stack)
  const { ada, bo, cleo } = all.company
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await openedToSign(ada, READING)
  const term = await ada.tables(READING, aDefinition('Reach'))
  const objects = { stance: 'object', change: { en: 'Say who pays.' }, revision: 0 }
  await bo.ask('PUT', `/api/readings/${READING}/proposals/${term}/position`, objects)
  cookie = await browser.sessionOf('Bo')
}, 60_000)
afterAll(() => all.stop())

test.each([
  ['en', 'Signed by the server', 'Save the signed receipts without what you said'],
  ['ru', 'Подписано сервером', 'Сохранить подписанные квитанции без того, что вы сказали'],
])('the page shows that receipts are signed, and offers them without a script (%s)', async (language, signed, save) => {
  const page = await (await browser.get(RECEIPTS, `${cookie}; parley-language=${language}`)).text()

  expect(page).toContain(signed)
  expect(page).toContain(save)
  expect(page).toContain(`href="${RECEIPTS}?as=text"`)
})

test('the file has the signed receipts, and says nothing of what was submitted', async () => {
  const answer = await browser.get(`${RECEIPTS}?as=text`, cookie)
  const notes = await answer.text()
  const { logKey = '' } = (await all.company.bo.ask<{ logKey?: string }>('GET', '/api/rounds/1')).body
  const found = (receiptsIn({ notes }) ?? []).flatMap(({ receipts }) => receipts)

  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="receipts-${READING}.txt"`)
  expect(found).toHaveLength(2)
  for (const { signed } of found) {
    expect(signed && readReceipt(signed, readKey(logKey))).toMatchObject({ reading: READING, signature: 'valid' })
  }
  expect(notes).not.toMatch(/object|Say who|Bo/)
})

test('a page that is looked at again is the same, although its receipts are signed anew', async () => {
  const tagOf = async () =>
    /name="parley-tag" content="([^"]+)"/.exec(await (await browser.get(RECEIPTS, cookie)).text())

  const [one, other] = [await tagOf(), await tagOf()]
  expect(one?.[1]).toBeDefined()
  expect(other?.[1]).toBe(one?.[1])
})

test('after the close the page says why nothing is signed', async () => {
  await all.company.cleo.closes(READING)
  const page = await (await browser.get(RECEIPTS, cookie)).text()

  expect(page).toContain('receipts are signed only while it is open')
  expect(page).not.toContain('?as=text" download="receipts-1.terms.1.txt">Save the signed')
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { COSIGNATURE, readCosignatures, readKey } from '../../../infra/verify/signed-note.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { ENVIRONMENT } from '../../../shared/environment-names.ts'
import { LANGUAGE_CODES, LANGUAGES } from '../../../shared/languages/registry.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aStack, opened, published } from '../../a-stack.ts'
import { aLogServer, anEntry, entriesOf } from '../../infra/witness/a-log-server.ts'
import { type Engine, readerAs } from '../a-browser.ts'
import { violationsOn } from '../violations.ts'

/** The page of a witness, in the browser of a co-chair. */
export function theWitness(browser: () => Browser, engine: Engine): void {
  // Its dialogue begins after those of the suites before it have stopped.
  describe('a witness in a browser', () => {
    let running: Awaited<ReturnType<typeof aStack>>
    let server: Awaited<ReturnType<typeof aLogServer>>
    let folder: string
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'parley-witness-page-'))
      running = await aStack({ coChairs: true })
      server = await aLogServer()
    })
    afterAll(async () => {
      await server.stop()
      await running.stop()
      vi.unstubAllEnvs()
      rmSync(folder, { recursive: true })
    })

    async function coChair(name: string, options: BrowserContextOptions = {}) {
      const reader = await readerAs(name, browser(), running.stack, options)
      onTestFinished(reader.close)
      return reader
    }

    /** A co-chair who has a key and compared that of the log. The log is one that can lie. @param view what it is shown by */
    async function watching(view: string, prepare: (page: Page) => Promise<unknown> = async () => {}) {
      const reader = await coChair('Cleo')
      const { page } = reader
      await prepare(page)
      await page.addInitScript(tellBodyInHeader)
      await page.route('**/api/log/**', async (route) => {
        const { pathname, search } = new URL(route.request().url())
        const method = route.request().method()
        const body = method === 'POST' ? decodeURIComponent(route.request().headers()['told-body'] ?? '') : undefined
        const headers = { authorization: `Bearer ${view}` }
        const answer = await fetch(`${server.origin}${pathname}${search}`, { method, headers, ...(body && { body }) })
        await route.fulfill({ status: answer.status, body: await answer.text() })
      })
      await page.route('**/witness', async (route) => {
        const answer = await route.fetch()
        const html = (await answer.text()).replace('<div id="witnessing"', `$& data-log-key="${server.key}"`)
        await route.fulfill({
          response: answer,
          body: html.replace(/(data-log-key="[^"]*") data-log-key="[^"]*"/, '$1'),
        })
      })
      await reader.goTo('/witness')
      await page.getByRole('button', { name: 'Make a key in this browser' }).click()
      await page.getByRole('button', { name: 'It is the same key' }).click()
      return { page, says: await firstLook(page) }
    }

    describe('a witness in a browser', () => {
      test('is named by the dialogue, signs for its side, and so does that of the other side: then it is published', async () => {
        const { ada, cleo, rex } = running.company
        const readers = { river: await coChair('Cleo'), sea: await coChair('Rex') }
        const witnesses: { name: string; side: string; key: string }[] = []
        for (const [side, reader] of Object.entries(readers)) {
          await reader.goTo('/witness')
          await reader.page.getByRole('button', { name: 'Make a key in this browser' }).click()
          const lines = (await reader.page.locator('pre').textContent()) ?? ''
          expect(lines).toContain(`side: ${side}\n`)
          witnesses.push({ name: `Co-chair of ${side}`, side, key: /key: (\S+)/.exec(lines)?.[1] ?? '' })
        }
        const named = join(folder, 'named.json')
        writeFileSync(named, JSON.stringify({ ...running.stack.dialogue, witnesses, awaitWitnesses: { days: 7 } }))
        vi.stubEnv(ENVIRONMENT.dialogue, named)
        await cleo.ask('POST', '/api/rounds?knowingly=true')
        await opened(ada, '1.terms.1')
        for (const { page } of Object.values(readers)) {
          await expect
            .poll(async () => {
              await page.reload()
              return page.getByRole('button', { name: 'It is the same key' }).count()
            })
            .toBe(1)
          await page.getByRole('button', { name: 'It is the same key' }).click()
          expect(await firstLook(page)).toMatch(
            /has \d entr.*the first head that this witness sees.*Signed, and the server has it/,
          )
        }
        const both = { decision: 'adjourn' }
        for (const one of [cleo, rex]) await one.ask('POST', '/api/readings/1.terms.1/advance', both)
        await expect.poll(async () => (await ada.sees('1.terms.1')).status).toBe('settled')
        await expect
          .poll(async () => (await cleo.ask('POST', '/api/rounds/1/publication', { motion: 0 })).status)
          .toBe(202)
        await rex.ask('POST', '/api/rounds/1/publication', { motion: 1 })
        await expect
          .poll(async () => (await ada.ask('GET', '/api/rounds/1')).body)
          .toMatchObject({ awaits: 'witnesses' })
        for (const { page } of Object.values(readers)) {
          await expect.poll(() => looksNow(page)).toMatch(/has grown from \d to 2 entries; it is one log.*Signed/)
        }

        await published(ada)

        for (const { page } of Object.values(readers)) {
          await expect.poll(() => looksNow(page)).toMatch(/has grown from 2 to 3 entries; it is one log.*Signed/)
          expect(await looksNow(page)).toBe('Nothing new. What this witness signed is in the log.')
        }
        const { body } = await ada.ask<RoundRecord>('GET', '/api/rounds/1/record')
        expect(verifyRecord(body)).toMatchObject({
          mismatches: [],
          log: {
            witnesses: [
              { side: 'river', at: expect.any(String) },
              { side: 'sea', at: expect.any(String) },
            ],
          },
        })
      }, 120_000)

      test('keeps its key and what it saw when it is closed, and signs each head once', async () => {
        server.shows(entriesOf(3))
        const { page, says } = await watching('keeps')
        expect(says).toMatch(/the first head that this witness sees/)
        const [before, key] = [server.posted.length, await keyOf(page)]
        // Two pages of one browser.
        const second = await page.context().newPage()
        await second.goto('/witness')
        server.shows(entriesOf(7))
        await page.reload()

        expect(await firstLook(page)).toMatch(/has grown from 3 to 7 entries; it is one log/)

        await second.close()
        expect(server.posted).toHaveLength(before + 1)
        const note = `${await server.noteOf(entriesOf(7))}${server.posted.at(-1)}`
        const read = readKey(key, COSIGNATURE)
        expect(read && readCosignatures(note, read)).toEqual([expect.any(Number)])
        const isSecret = await page.evaluate(async () => {
          const [{ name = '' } = {}] = await indexedDB.databases()
          const opening = indexedDB.open(name)
          const opened = await new Promise<IDBDatabase>((done) => {
            opening.onsuccess = () => done(opening.result)
          })
          const asked = opened.transaction('kept').objectStore('kept').get('key')
          const { secret } = await new Promise<{ secret: CryptoKey }>((done) => {
            asked.onsuccess = () => done(asked.result)
          })
          return crypto.subtle.exportKey('pkcs8', secret).then(
            () => false,
            (error: Error) => error.name === 'InvalidAccessError',
          )
        })
        expect(isSecret).toBe(true)
      }, 60_000)

      const other = (at: number) => anEntry(at, 'f'.repeat(64))
      test.each([
        ['goes back', entriesOf(5), /went back: it shows a log of 5 entries.*Entries 6 to 8 are left out.*cannot tell/],
        ['re-dates a head', [...entriesOf(7), other(8)], /signed two different logs of 8 entries.*a proof against it/],
        [
          'changed what was settled',
          [...entriesOf(4), other(5), ...entriesOf(9).slice(5)],
          /signed two logs that do not fit.*begin with the same 3 entries/,
        ],
        ['shows nothing any more', [], /says that it has signed nothing, and it had signed a log of 8 entries/],
      ])(
        'finds a server that %s, signs nothing, and keeps the evidence',
        async (_, shown, says) => {
          server.shows(entriesOf(3))
          const { page } = await watching('lies')
          server.shows(entriesOf(8))
          await looksNow(page)
          const before = server.posted.length
          server.shows(shown)

          expect(await looksNow(page)).toMatch(says)

          expect(server.posted).toHaveLength(before)
          await page.reload()
          expect(await firstLook(page)).toMatch(says)
          const proof = page.getByRole('link', { name: /^Save the evidence/ })
          expect(await proof.count()).toBe(1)
          const [saved] = await Promise.all([page.waitForEvent('download'), proof.click()])
          const text = readFileSync(await saved.path(), 'utf8')
          expect(text).toContain(await server.noteOf(entriesOf(8)))
          if (shown.length > 0) expect(text).toContain(await server.noteOf(shown))
          server.shows(entriesOf(9))
          expect(await looksNow(page)).toMatch(/has grown from 8 to 9 entries; it is one log/)
        },
        60_000,
      )

      test('finds two views when it is given what the witness of another side saw', async () => {
        server.shows(entriesOf(6), { sea: [...entriesOf(4), other(5), anEntry(6)] })
        const [river, sea] = [await watching('river'), await watching('sea')]
        const [saved] = await Promise.all([
          sea.page.waitForEvent('download'),
          sea.page.getByRole('link', { name: 'Save what this witness saw last' }).click(),
        ])
        const file = join(folder, 'seen.note')
        await saved.saveAs(file)
        const gives = async (name: string, content?: string) => {
          const path = join(folder, name)
          if (content !== undefined) writeFileSync(path, content)
          await river.page.locator('input[type=file]').setInputFiles(path)
          await expect.poll(() => foundOn(river.page)).toContain(name)
          return foundOn(river.page)
        }

        expect(await gives('seen.note')).toMatch(/signed two different logs of 6 entries.*another one is in seen\.note/)
        const checkpoint = await server.noteOf(entriesOf(4))
        expect(await gives('record.json', JSON.stringify({ log: { checkpoint } }))).toBe(
          'record.json is of the same log: 4 entries.',
        )
        expect(await gives('notes.txt', 'nothing')).toBe('notes.txt has no checkpoint of a log.')
      }, 60_000)

      test('works in a browser without Ed25519, and says so where nothing can be kept', async () => {
        server.shows(entriesOf(3))
        const { page } = await watching('noble', (one) =>
          one.addInitScript(() => {
            const none = () => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'))
            Object.defineProperty(crypto.subtle, 'generateKey', { value: none })
          }),
        )
        const read = readKey(await keyOf(page), COSIGNATURE)
        const note = `${await server.noteOf(entriesOf(3))}${server.posted.at(-1)}`
        expect(read && readCosignatures(note, read)).toEqual([expect.any(Number)])

        const { page: without, goTo } = await coChair('Cleo')
        await without.addInitScript(() => {
          indexedDB.open = () => {
            throw new DOMException('A mutation operation was attempted', 'InvalidStateError')
          }
        })
        await goTo('/witness')
        await without.getByText('This browser keeps no key for this page').waitFor()
      }, 60_000)

      test('without JavaScript it says why it is not there', async () => {
        const { page, goTo } = await coChair('Cleo', { javaScriptEnabled: false })
        await goTo('/witness')

        expect(await page.locator('.notice').textContent()).toMatch(
          /^This page needs JavaScript: the key is made and used in this browser and nowhere else/,
        )
        expect(await page.locator('main button').count()).toBe(0)
      }, 60_000)

      test.each(LANGUAGE_CODES)(
        'fits a phone, and passes axe, in %s',
        async (language) => {
          server.shows(entriesOf(3))
          const { page } = await watching('languages')
          await looksNow(page)
          server.shows([...entriesOf(2), other(3)])
          await page.goto(`/?lang=${language}`)
          await page.goto('/witness')
          await page.locator('[role=status].mistake').waitFor()
          const english = await page
            .locator('main')
            .getByText(/^(It|The|They|This|Nothing) /)
            .count()

          expect(english > 0).toBe(language === LANGUAGE_CODES[0])
          expect(await page.locator('html').getAttribute('dir')).toBe(
            LANGUAGES[language].direction === 'rtl' ? 'rtl' : 'ltr',
          )
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
          const pictures = process.env['PARLEY_PICTURES']
          if (pictures !== undefined)
            await page.screenshot({ path: join(pictures, `witness.${language}.png`), fullPage: true })
          if (engine === 'Firefox') return
          expect(await violationsOn(page)).toEqual([])
        },
        60_000,
      )
    })
  })
}

const keyOf = async (page: Page) => /key: (\S+)/.exec((await page.locator('pre').textContent()) ?? '')?.[1] ?? ''

/** What the page says of its last look, in one line. */
async function foundOn(page: Page): Promise<string> {
  return (await page.locator('#witnessing [role=status] p').allTextContents()).join(' ')
}

/** WebDriver BiDi does not show the body of a request in Firefox, so that a header tells it. */
function tellBodyInHeader(): void {
  const send = globalThis.fetch
  globalThis.fetch = (input, init) => {
    if (typeof init?.body !== 'string') return send(input, init)
    const headers = new Headers(init.headers)
    headers.set('told-body', encodeURIComponent(init.body))
    return send(input, { ...init, headers })
  }
}

/** What the page says of the look that it begins with. */
async function firstLook(page: Page): Promise<string> {
  await page.locator('#witnessing [role=status] p').first().waitFor()
  return foundOn(page)
}

async function looksNow(page: Page): Promise<string> {
  const look = page.getByRole('button', { name: 'Look now' })
  await look.click()
  await expect.poll(() => look.isEnabled()).toBe(true)
  return foundOn(page)
}

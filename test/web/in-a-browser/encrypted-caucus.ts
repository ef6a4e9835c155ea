import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { all } from '../../../functions/store/table.ts'
import { makeDevicePair, makeSideKey, publicKeyOf, wrapKey } from '../../../functions/web/in-browser/device-keys.ts'
import type { KeysTold } from '../../../functions/web/in-browser/key-ring.ts'
import { aStack, opened } from '../../a-stack.ts'
import { press } from '../a-browser.ts'
import { violationsOn } from '../violations.ts'
import { codeOn, KEYS, openBrowsers, publicKeyOn, toldOn, typesCode } from './on-the-keys-page.ts'

const READING = '/readings/1.terms.1'
const CAUCUS = `${READING}/caucus`

export function encryptedCaucus(browser: () => Browser): void {
  describe('an encrypted caucus', () => {
    let running: Awaited<ReturnType<typeof aStack>>
    const browsers = openBrowsers()
    const { sent } = browsers
    let cleo: Page
    let ada: Page
    let abe: Page
    beforeAll(async () => {
      running = await aStack({ coChairs: true, caucus: 'encrypted' })
      await running.company.cleo.ask('POST', '/api/rounds?knowingly=true')
      await opened(running.company.ada, '1.terms.1')
      cleo = await someone('Cleo')
      ada = await someone('Ada')
      abe = await someone('Abe')
    })
    afterAll(async () => {
      await browsers.close()
      await running.stop()
    })
    const someone = (name: string, options = {}) => browsers.open(name, browser(), running.stack, options)

    test('has a key when a co-chair has made it', async () => {
      await cleo.goto(KEYS)
      await cleo.getByText('Your side has no key yet').waitFor()
      await cleo.getByRole('button', { name: 'Make the key' }).click()

      await cleo.getByText('The key is made.').waitFor()
      await cleo.getByText('This device has the key.').waitFor()
      expect(await cleo.locator('form[data-make]').textContent()).toContain('Only to this device')
    })

    test('opens on a device after two people have typed each other’s code, and not before', async () => {
      await ada.goto(CAUCUS)
      await ada.getByText('This device waits for the key').waitFor()
      expect(await ada.locator('form[data-seal]').isVisible()).toBe(false)
      await typesCode(cleo, '0'.repeat(24))
      await cleo.getByText('No device of your side has this code').waitFor()
      await typesCode(cleo, '0123')
      await cleo.getByText('A code has 24 digits.').waitFor()

      await typesCode(cleo, await codeOn(ada))
      await cleo.getByText(/The device of \W*Ada\W* is confirmed\.\sIt now has the key\./).waitFor()
      await ada.goto(KEYS)
      await ada.getByText(/The key was given by a device of \W*Cleo/).waitFor()
      await typesCode(ada, await codeOn(cleo))

      await ada.getByText('This device now has the key.').waitFor()
      await ada.getByText('This device has the key.').waitFor()
    })

    test('shows everybody which devices there are and whose they are, and the codes of those that were confirmed', async () => {
      const [code, seen] = [await codeOn(ada), await listOn(cleo)]

      expect(seen).toContain('Ada')
      expect(seen).toContain(code)
      expect(seen).toContain('confirmed on this device')
      expect(await listOn(ada)).toContain(await codeOn(cleo))
      const codeOfAbe = await codeOn(abe)
      const codes = await listOn(cleo)
      expect(codes).toContain('Abe')
      expect(codes).not.toContain(codeOfAbe)
    })

    test('has notes that the side reads, and that are nowhere else', async () => {
      await givenBy(cleo, abe)
      await writes(ada, 'A word for our side only.')
      await writes(ada, 'A word with a name under it.', true)

      expect(await notesOn(abe)).toEqual(['A word for our side only.', 'A word with a name under it.'])
      expect(await abe.locator('article .soft').allTextContents()).toEqual([
        expect.stringMatching(/Note 1, not signed/),
        expect.stringMatching(/Note 2, signed by\s\W*Ada/),
      ])
      expect(sent.join('\n')).not.toContain('word')
      for (const room of ['river', 'river#SEALED']) {
        const stored = JSON.stringify(await all(running.stack.table.query(`CAUCUS#1.terms.1#${room}`)))
        expect(stored).not.toContain('word')
      }
    })

    test('opens on another device of the same person after its code was typed, with the notes from before', async () => {
      const second = await someone('Abe')
      await second.goto(CAUCUS)
      await second.getByText('This device waits for the key').waitFor()
      expect(await notesOn(second)).toEqual(Array(2).fill('This device does not have the key to this note.'))

      await givenBy(abe, second)

      expect(await notesOn(second)).toEqual(['A word for our side only.', 'A word with a name under it.'])
      await second.close()
    })

    test('is closed to a device that was signed out, which cannot read the next note', async () => {
      await abe.goto(KEYS)
      await press(abe.locator('.foot button[formaction="/leave-everywhere"]'))
      await cleo.goto(KEYS)
      await cleo.getByText('A device that has the key no longer belongs to your side').waitFor()
      await cleo.getByRole('button', { name: 'Make a new key' }).click()
      await cleo.getByText('The key is made.').waitFor()
      await writes(ada, 'After somebody left.')
      expect((await notesOn(ada)).at(-1)).toBe('After somebody left.')

      abe = await someone('Abe')
      await abe.goto(CAUCUS)
      await abe.getByText('This device waits for the key').waitFor()

      expect(await notesOn(abe)).toEqual(Array(3).fill('This device does not have the key to this note.'))
    })

    test('gives no key to a device that a lying server put in the place of another', async () => {
      const code = await codeOn(abe)
      const ghost = await publicKeyOf(await makeDevicePair())
      const [own, before] = [await publicKeyOn(abe), sent.length]
      await lies(cleo, KEYS, (keys) => JSON.parse(JSON.stringify(keys).replaceAll(own, ghost)))

      await typesCode(cleo, code)

      await cleo.getByText('No device of your side has this code').waitFor()
      await cleo.unrouteAll()
      expect(sent.slice(before).filter((one) => one.includes('/devices/'))).toEqual([])
    })

    test('takes no key that a lying server made', async () => {
      const [pair, { key, id }] = [await makeDevicePair(), await makeSideKey()]
      const { dialogue, side, devices } = await toldOn(ada)
      const own = devices.find(({ isThis }) => isThis)?.publicKey ?? ''
      const wrapped = await wrapKey({ dialogue, side, number: 3, id }, key, pair, own)
      const given = { wrapped, by: await publicKeyOf(pair) }
      await lies(ada, CAUCUS, (told) => ({
        ...told,
        devices: [
          ...told.devices,
          { id: 'f'.repeat(32), publicKey: given.by, name: 'Cleo', isThis: false, isCoChair: false },
        ],
        keys: [...told.keys, { number: 3, id, given }],
      }))

      await ada.goto(CAUCUS)

      await ada
        .getByText(/The key was given by a device of \W*Cleo\W*, and its code has not been typed here yet/)
        .waitFor()
      expect(await ada.locator('form[data-seal]').isVisible()).toBe(false)
      await ada.unrouteAll()
    })

    test('forgets its device when somebody signs out', async () => {
      const before = await codeOn(abe)
      await press(abe.locator('.foot button[data-leave]').first())
      expect(await abe.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([])
      expect(before).toMatch(/^\d{4}( \d{4}){5}$/)
    })

    test('says on a page without a script why it is not there', async () => {
      const plain = await someone('Bea', { javaScriptEnabled: false })

      for (const path of [KEYS, CAUCUS]) {
        await plain.goto(path)
        expect(await plain.locator('main').textContent()).toContain('It needs JavaScript and a browser')
        expect(await plain.locator('form[data-seal], form[data-confirm]').first().isVisible()).toBe(false)
      }
    })

    test('has pages on which axe finds nothing, and leads to them', async () => {
      await ada.goto(READING)
      await press(ada.getByRole('link', { name: 'Open the encrypted caucus' }))
      await ada.getByText('A word for our side only.').waitFor()
      expect(await violationsOn(ada)).toEqual([])
      await cleo.goto('/')
      await press(cleo.getByRole('link', { name: 'Keys of the caucus' }))
      await cleo.getByText('This device has the key.').waitFor()
      expect(await violationsOn(cleo)).toEqual([])
    })

    /** The server tells a page something else of the keys. */
    async function lies(page: Page, path: string, change: (told: KeysTold) => KeysTold): Promise<void> {
      await page.route(`${running.stack.origin}${path}`, async (route) => {
        const response = await route.fetch()
        const body = (await response.text()).replace(/(?<= data-keys=")[^"]*/, (told) =>
          escaped(JSON.stringify(change(JSON.parse(told.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))))),
        )
        await route.fulfill({ response, body })
      })
    }

    /** Two people type each other’s code. */
    async function givenBy(giver: Page, taker: Page): Promise<void> {
      await typesCode(giver, await codeOn(taker))
      await giver.getByText('It now has the key.').waitFor()
      await typesCode(taker, await codeOn(giver))
      await taker.getByText('This device now has the key.').waitFor()
    }

    async function listOn(page: Page): Promise<string> {
      await codeOn(page)
      return (await page.locator('main ul.plain').textContent()) ?? ''
    }

    async function writes(page: Page, text: string, signed = false): Promise<void> {
      await page.goto(CAUCUS)
      await page.locator('textarea[name=text]').fill(text)
      if (signed) await page.locator('input[name=signed][value=yes]').check()
      await press(page.getByRole('button', { name: 'Add the note' }))
      await page.getByText('Your note is added').waitFor()
      expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toBe('{}')
    }

    async function notesOn(page: Page): Promise<readonly string[]> {
      await page.goto(CAUCUS)
      const texts = page.locator('article [data-text]')
      const isClosed = async () => (await texts.allTextContents()).some((text) => text.trim() === 'Encrypted')
      await expect.poll(isClosed, { timeout: 10_000 }).toBe(false)
      return (await texts.allTextContents()).map((text) => text.trim())
    }
  })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { verifierPage } from '../../../infra/verifier-page.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aStack } from '../../a-stack.ts'
import { keptRecord } from '../../fixtures/kept.ts'
import { aReader, type Engine } from '../a-browser.ts'
import { violationsOn } from '../violations.ts'

const PHONE = { width: 360, height: 740 } as const
const RECORD = keptRecord('parley-record/5', 'side')

/** What deletes a line of a terminal, turns the direction of writing, and would be markup. */
const HOSTILE = '\u001b[2J\u202e<img src=x onerror="window.ran=1">'

/** The verifier's page as a delegate has it: a file on their own device, without a network. */
export function theVerifier(browser: () => Browser, engine: Engine): void {
  let folder: string
  const at = (name: string) => join(folder, name)
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-page-'))
    writeFileSync(at('verify.html'), verifierPage())
    writeFileSync(at('record.json'), JSON.stringify(RECORD))
    writeFileSync(at('public.json'), JSON.stringify(keptRecord('parley-record/5', 'side.delegations')))
    writeFileSync(at('receipts.json'), JSON.stringify(receiptsFrom(RECORD)))
    writeFileSync(at('forged.json'), JSON.stringify(forgedFrom(RECORD)))
    writeFileSync(at('notes.txt'), 'no JSON')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('is served by a dialogue to somebody who has no session, and linked at the end of its pages', async () => {
    const { stack, stop } = await aStack()
    onTestFinished(stop)
    const reader = await aReader(browser(), stack)
    onTestFinished(reader.close)
    await reader.goTo('/public?lang=ru')
    await reader.page.getByRole('link', { name: 'Проверить протокол' }).click()
    await reader.page.locator('input[type=file]').setInputFiles(at('record.json'))
    await reader.page.locator('#outcome h2').waitFor()

    expect(new URL(reader.page.url()).pathname).toBe('/verify')
    expect(await reader.page.locator('[role=status]').textContent()).toBe('Протокол верен.')
  }, 60_000)

  /** Opens the file, and keeps what the page asks for and what goes wrong on it. */
  async function opens(locale: string) {
    // WebDriver BiDi cannot cut Firefox off; what it asks for is looked at instead.
    const context = await browser().newContext({
      locale,
      viewport: PHONE,
      ...(engine === 'Chromium' && { offline: true }),
    })
    onTestFinished(() => context.close())
    context.setDefaultTimeout(20_000)
    const page = await context.newPage()
    const asked: string[] = []
    const wrong: string[] = []
    page.on('request', (request) => asked.push(request.url().split(':')[0] ?? ''))
    page.on('pageerror', (error) => wrong.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text())
    })
    await page.goto(pathToFileURL(at('verify.html')).href)
    const gives = async (...names: readonly string[]) => {
      await page.locator('input[type=file]').setInputFiles(names.map(at))
      await page.locator('#outcome h2').waitFor()
    }
    const check = async () => {
      expect(wrong).toEqual([])
      expect(asked.filter((scheme) => !['file', 'blob', 'data'].includes(scheme))).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      if (engine === 'Chromium') expect(await violationsByDayAndNight(page)).toEqual([])
    }
    return { page, gives, check, status: () => page.locator('[role=status]').textContent() }
  }

  describe('the verifier, opened from a file without a network', () => {
    test.each([
      [
        'en-GB',
        'Verify a record',
        'The record holds. 5\u00a0of your submissions are in the record, unchanged.',
        'Your position',
      ],
      [
        'ru-RU',
        'Проверить протокол',
        'Протокол верен. Из направленного вами есть в протоколе без изменений: 5.',
        'Ваша позиция',
      ],
      ['fr-FR', 'Vérifier un procès-verbal', /^Le procès-verbal est conforme\. .*5/, 'Votre position'],
      ['es-ES', 'Verificar un acta', /^El acta es correcta\. .*5/, 'Su posición'],
      ['ar', 'التحقق من محضر', /^المحضر صحيح\. .*5/, 'موقفكم'],
      ['zh-CN', '核验记录', /^记录核验无误。.*5/, '您的立场'],
    ])(
      'in %s says that a record holds, and that the reader’s positions are in it',
      async (locale, title, said, position) => {
        const { page, gives, check, status } = await opens(locale)

        expect(await page.locator('h1').textContent()).toBe(title)
        await check()
        await gives('record.json', 'receipts.json')

        expect(await status()).toEqual(typeof said === 'string' ? said : expect.stringMatching(said))
        expect(await page.locator('#outcome').textContent()).toContain(position)
        expect((await page.locator('#outcome').textContent())?.replaceAll(' ', '')).toContain(RECORD.head)
        await check()
      },
      60_000,
    )

    test('says what does not match, in both languages, and what a file says stays text', async () => {
      const { page, gives, check, status } = await opens('en-GB')
      await gives('forged.json')

      expect(await status()).toMatch(/^This does not hold/)
      const found = (await page.locator('#outcome').textContent()) ?? ''
      expect(found).toContain('readings[0].outcomes[0]')
      expect(found).not.toContain('\u202e')
      await check()
      await page.getByRole('button', { name: 'По-русски' }).click()
      expect(await page.locator('html').getAttribute('lang')).toBe('ru')
      expect(await status()).toMatch(/^Это неверно/)
      expect(await page.locator('#outcome h3').first().getAttribute('lang')).toBeNull()
      expect(await page.locator('#outcome li').first().getAttribute('lang')).toBe('en')
      expect(await page.evaluate(() => [document.querySelectorAll('main img').length, 'ran' in window])).toEqual([
        0,
        false,
      ])
      await check()
    }, 60_000)

    test('is used by the keyboard alone, and says what to change where a file is no record', async () => {
      const { page, gives, status } = await opens('en-GB')
      await gives('notes.txt')
      expect(await status()).toContain('A file is no JSON')
      expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('MAIN')

      await page.getByRole('button', { name: 'Remove notes.txt' }).focus()
      await page.keyboard.press('Enter')
      await gives('public.json')
      expect(await status()).toBe('The record holds.')
      await page.locator('#hash').focus()
      await page.keyboard.type(RECORD.head.toUpperCase().replace(/(.{8})/g, '$1 '))
      await page.keyboard.press('Enter')
      await page.getByText('It is the root hash that you gave.').waitFor()
    }, 60_000)

    test('takes files that are dropped anywhere on it', async () => {
      const { page, status } = await opens('en-GB')
      const text = readFileSync(at('record.json'), 'utf8')
      const dropped = await page.evaluateHandle((json) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([json], 'record.json'))
        return transfer
      }, text)
      await page.dispatchEvent('h1', 'drop', { dataTransfer: dropped })
      await page.locator('#outcome h2').waitFor()

      expect(await status()).toBe('The record holds.')
    }, 60_000)
  })
}

/** The receipts of somebody who submitted the first five leaves of the first reading. */
function receiptsFrom({ readings: [reading] }: RoundRecord) {
  const mine = reading?.submissions.filter(({ submission }) => submission?.is !== 'padding').slice(0, 5) ?? []
  const receipts = mine.map(({ digest, submission }) => ({ digest, opening: [submission], counted: 'yes' }))
  return { format: 'parley-receipts/1', reading: reading?.id, receipts }
}

function forgedFrom(record: RoundRecord): unknown {
  const forged = structuredClone(record) as unknown as {
    dialogue: { title: Record<string, string> }
    readings: { outcomes: { status: string; reason: string }[] }[]
  }
  forged.dialogue.title['en'] = HOSTILE
  const outcome = forged.readings[0]?.outcomes[0]
  if (outcome !== undefined) outcome.status = outcome.status === 'dropped' ? 'agreed' : 'dropped'
  return forged
}

async function violationsByDayAndNight(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    found.push(...(await violationsOn(page)))
  }
  return found
}

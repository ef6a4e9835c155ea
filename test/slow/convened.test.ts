import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Locator } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { eventually } from '../a-stack.ts'
import { aBrowser, press } from '../web/a-browser.ts'

const ROOT = join(import.meta.dirname, '../..')
const PEOPLE = 40

/** How many clicks it takes in the browser; it does not depend on how many people there are. */
const CLICKS = 12

test(`from npm run new to ${PEOPLE} invited people and a started round takes two commands and ${CLICKS} clicks`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-convened-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const began = performance.now()

  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'infra/new/new-dialogue.ts', ...flags(folder)], {
    cwd: ROOT,
  })
  const table = join(folder, 'fishing.roster.csv')
  const header = await readFile(table, 'utf8')
  await writeFile(table, `${header}${Array.from({ length: PEOPLE }, (_, index) => lineOf(index)).join('')}`)
  const { origin, link } = await started(join(folder, 'fishing.yaml'), join(folder, 'state'))

  const browser = await aBrowser()
  onTestFinished(() => browser.close())
  const page = await browser.newPage({ locale: 'en-GB' })
  let clicks = 0
  const click = async (what: Locator) => {
    clicks += 1
    await press(what)
  }
  const open = async (summary: Locator) => {
    clicks += 1
    await summary.click()
  }
  await page.goto(link)
  await click(page.locator('form[action="/invitation/look"] button'))
  await click(page.locator('form[action="/invitation"] button'))
  await click(page.getByRole('link', { name: 'Roster', exact: true }).first())
  await open(page.locator('details:has(#table-file) > summary'))
  clicks += 1
  await page.locator('#table-file').setInputFiles(table)
  await click(page.locator('form[action="/roster/table"] button'))
  const understood = await page.locator('main table tbody tr').count()
  await click(page.locator('form[action="/roster/table"] [name=confirmed]'))
  await open(page.locator('details:has(form[action="/roster/invitations"]) > summary'))
  await click(page.locator('form[action="/roster/invitations"] button').first())
  await click(page.locator('form[action="/roster/invitations"] [name=confirmed]'))
  const letters = await page.locator('.letter').count()
  await page.goto(origin)
  await click(page.locator('form[action="/rounds"] button'))
  await click(page.locator('form[action="/rounds"] [name=confirmed]'))
  const seconds = (performance.now() - began) / 1_000
  process.stdout.write(`${clicks} clicks, and ${seconds.toFixed(0)} seconds of the machine\n`)

  expect(understood).toBe(PEOPLE)
  expect(letters).toBe(PEOPLE)
  expect(clicks).toBe(CLICKS)
  await eventually('the first reading', async () => {
    await page.goto(`${origin}/readings/1.terms.1`)
    return (await page.locator('main h1').textContent())?.includes('Define terms') ? true : undefined
  })
}, 240_000)

function flags(folder: string): readonly string[] {
  const said = { '--title': 'Fishing in the North', '--slug': 'fishing', '--convener': 'Two institutes' }
  const mandate = ['--mandate', 'To agree on what may be caught, and when.']
  return [
    '--yes',
    '--folder',
    folder,
    ...Object.entries(said).flat(),
    ...mandate,
    '--side',
    'Coast',
    '--side',
    'Island',
  ]
}

function lineOf(index: number): string {
  return `Delegate ${index + 1},participant,${index % 2 === 0 ? 'coast' : 'island'},nongovernmental-expert,\n`
}

/** Starts the dialogue on this machine. @returns where it is, and the link of its facilitator */
async function started(file: string, state: string): Promise<{ readonly origin: string; readonly link: string }> {
  const stack = spawn(
    process.execPath,
    ['--import', 'tsx/esm', 'infra/local/start.ts', file, '--port', '0', '--state', state],
    { cwd: ROOT },
  )
  onTestFinished(() => {
    stack.kill('SIGKILL')
  })
  let said = ''
  stack.stdout.on('data', (chunk) => (said += chunk))
  return eventually('the link of the facilitator', async () => {
    const origin = /Parley is at (\S+)\. /.exec(said)?.[1]
    const link = /^Facilitator.*\n +(http\S+)$/m.exec(said)?.[1]
    return origin === undefined || link === undefined ? undefined : { origin, link }
  })
}

import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RecordPart } from '../../shared/record-part.ts'
import { aStack, opened } from '../a-stack.ts'

const ROOT = join(import.meta.dirname, '../..')
const TEXTS = 280

let running: Awaited<ReturnType<typeof aStack>>
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-large-'))
  running = await aStack({ stages: { terms: { readings: 9 } } })
  const { cleo, ada, abe, bo, bea } = running.company
  const authors = [ada, bo, abe, bea]
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, '1.terms.1')
  for (let at = 0; at < TEXTS; at += 1) {
    const words = (letters: number) => randomBytes(letters * 0.75).toString('base64')
    // Everybody has a share of the places.
    await (authors[at % authors.length] ?? ada).tables('1.terms.1', {
      kind: 'definition',
      term: { en: `Term ${at}` },
      definition: { en: words(3_900), ru: `Слово ${words(3_900)}` },
    })
  }
  // What is not agreed is read once more: it is in the record twice.
  await cleo.closes('1.terms.1', 'another-reading')
  await opened(ada, '1.terms.2')
  await cleo.closes('1.terms.2')
}, 240_000)
afterAll(async () => {
  await running.stop()
  await rm(folder, { recursive: true })
})

test('the record of two readings of 280 long texts is refused whole, and its parts verify', async () => {
  const whole = await plain('/api/rounds/1/record')
  const parts: string[] = []
  for (let path: string | undefined = '/api/rounds/1/record?part=1'; path !== undefined; ) {
    const { body, link } = await plain(path)
    const { part, of } = JSON.parse(body) as RecordPart
    parts.push(join(folder, `record-1.${part}-of-${of}.json`))
    await writeFile(parts.at(-1) ?? '', body)
    path = /^<(.+)>; rel="next"$/.exec(link ?? '')?.[1]
  }

  expect(whole.status).toBe(406)
  expect(JSON.parse(whole.body)).toMatchObject({
    code: 'answer-too-large',
    detail: expect.stringContaining(`${parts.length} parts`),
  })
  expect(await verify(...parts.toReversed())).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('everything matches'),
  })
  expect(await verify(...parts.slice(1))).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('give the file of part 1 as well'),
  })
})

test('a browser downloads it from the page of the instrument, in one piece or by its parts', async () => {
  const { authorization } = running.company.ada
  const page = await fetch(`${running.stack.origin}/rounds/1/instrument`, { headers: authorization })
  const links = [...(await page.text()).matchAll(/href="([^"]*\/record[^"]*)"/g)].map(([, href = '']) => href)

  expect(links.length).toBeGreaterThan(0)
  for (const href of links) {
    const file = await fetch(`${running.stack.origin}${href}`, { headers: authorization })
    expect([href, file.status]).toEqual([href, 200])
  }
})

/** As a program asks that takes nothing compressed. */
async function plain(path: string) {
  const { Authorization } = running.company.ada.authorization
  const { promise, resolve, reject } = Promise.withResolvers<import('node:http').IncomingMessage>()
  get(`${running.stack.origin}${path}`, { headers: { Authorization } }, resolve).on('error', reject)
  const response = await promise
  return { status: response.statusCode, link: response.headers.link?.toString(), body: await text(response) }
}

async function verify(...files: readonly string[]) {
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'infra/verify/verify.ts', ...files],
      { cwd: ROOT },
    )
    return { code: 0, stdout, stderr }
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string }
  }
}

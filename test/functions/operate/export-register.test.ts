import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { filesOfRegister } from '../../../functions/operate/export-register.ts'
import { readArchive } from '../../../infra/archive/read-archive.ts'
import { exportTo } from '../../../infra/operate/export-to.ts'
import { verifyRegister } from '../../../infra/verify/verify-register.ts'
import { aConsultation } from '../actions/a-consultation.ts'

let it: Awaited<ReturnType<typeof aConsultation>>
afterEach(() => it.stop())

test('an export has the register in three editions beside the rounds, once a side has brought a consultation', async () => {
  it = await aConsultation()
  expect(await filesOfRegister(it.table, 'river-and-sea')).toEqual([])
  await it.makes()
  const files = await filesOfRegister(it.table, 'river-and-sea')
  const folder = await mkdtemp(join(tmpdir(), 'parley-export-'))
  const ask = async (asked: { readonly do: string; readonly name?: string }) => {
    if (asked.do === 'list-files') return { files: files.map(({ name }) => ({ round: 0, name })) }
    const content = await files.find(({ name }) => name === asked.name)?.make()
    const part = gzipSync(content ?? '')
    return { part: part.toString('base64'), size: part.length }
  }

  const target = {
    ask: async (asked: never, schema: { parse: (one: unknown) => unknown }) => schema.parse(await ask(asked)),
  }
  const { archive } = await exportTo(join(folder, 'out'), target as unknown as Parameters<typeof exportTo>[1], () => {})
  const { names } = readArchive(archive?.path ?? '')
  const read = async (name: string) => JSON.parse(await readFile(join(folder, 'out', name), 'utf8'))
  const [complete, open] = [await read('register.json'), await read('register.public.json')]
  await rm(folder, { recursive: true })

  expect(names).toEqual(expect.arrayContaining(['register.json', 'register.delegations.json', 'register.public.json']))
  expect(verifyRegister(complete)).toMatchObject({ mismatches: [], consultations: 1, recounted: 1 })
  expect(open.events).toEqual([])
})

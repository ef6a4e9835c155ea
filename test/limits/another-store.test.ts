import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import dynalite from 'dynalite'
import { afterAll, beforeAll, test } from 'vitest'
import { listen } from '../../infra/local/listen.ts'
import { expectTheSameOn } from './on-two-stores.ts'

let onDisk: Awaited<ReturnType<typeof listen>>
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-store-'))
  onDisk = await listen(dynalite({ createTableMs: 0, deleteTableMs: 0, path: folder }))
})
afterAll(async () => {
  await onDisk.stop()
  await rm(folder, { recursive: true })
})

test('the same rounds have the same settlements in memory and on another store (from the environment, or on disk)', async () => {
  await expectTheSameOn(process.env['PARLEY_DYNAMODB_ENDPOINT'] ?? `http://127.0.0.1:${onDisk.port}`)
}, 120_000)

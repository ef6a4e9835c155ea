import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import dynalite from 'dynalite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '../../infra/local/listen.ts'
import { DYNALITE } from '../a-table.ts'
import { playUndisturbed } from '../faults/a-faulty-round.ts'
import { aStage } from '../simulation/a-world.ts'

/** All five stages with two lanes, one of them with a text that goes back to drafting, and a short one. */
const SEEDS = ['whole/store/2', 'short/store/2']

let here: Awaited<ReturnType<typeof aStage>>
let there: Awaited<ReturnType<typeof aStage>>
let onDisk: Awaited<ReturnType<typeof listen>>
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-store-'))
  onDisk = await listen(dynalite({ createTableMs: 0, deleteTableMs: 0, path: folder }))
  here = await aStage(DYNALITE)
  there = await aStage(process.env['PARLEY_DYNAMODB_ENDPOINT'] ?? `http://127.0.0.1:${onDisk.port}`)
})
afterAll(async () => {
  await here.close()
  await there.close()
  await onDisk.stop()
  await rm(folder, { recursive: true })
})

test('the same rounds come to the same settlements in memory and on another store: what the environment names, or a disk', async () => {
  for (const seed of SEEDS) {
    const [one, other] = [await playUndisturbed(here, seed), await playUndisturbed(there, seed)]

    expect(other).toEqual(one)
    expect(one.violations).toEqual([])
  }
}, 120_000)

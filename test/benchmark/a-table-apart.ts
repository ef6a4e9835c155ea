import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ENVIRONMENT } from '../../shared/environment-names.ts'
import { localTable } from '../a-table.ts'
import { aDialogue } from '../builders.ts'

/** A table in a process of its own, as it is where Parley runs; the environment leads to it, and to the file of the usual dialogue. */
export async function aTableApart(): Promise<{ readonly endpoint: string; readonly name: string; stop(): void }> {
  const child = fork(fileURLToPath(import.meta.url), [], { execArgv: process.execArgv })
  const [{ endpoint, name }] = (await once(child, 'message')) as [{ readonly endpoint: string; readonly name: string }]
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  const file = join(folder, 'dialogue.json')
  writeFileSync(file, JSON.stringify(aDialogue()))
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    [ENVIRONMENT.table]: name,
    [ENVIRONMENT.origin]: 'http://localhost',
    [ENVIRONMENT.dialogue]: file,
  })
  const stop = () => {
    child.kill()
    rmSync(folder, { recursive: true })
  }
  return { endpoint, name, stop }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { config, name } = await localTable()
  process.send?.({ endpoint: config.endpoint, name })
  process.on('disconnect', () => process.exit())
}

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { ENVIRONMENT } from '../../shared/environment-names.ts'
import { localTable } from '../a-table.ts'

/** A table in a process of its own, as it is where Parley runs; the environment leads to it. */
export async function aTableApart(): Promise<{ readonly endpoint: string; readonly name: string; stop(): void }> {
  const child = fork(fileURLToPath(import.meta.url), [], { execArgv: process.execArgv })
  const [{ endpoint, name }] = (await once(child, 'message')) as [{ readonly endpoint: string; readonly name: string }]
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    [ENVIRONMENT.table]: name,
    [ENVIRONMENT.origin]: 'http://localhost',
  })
  return { endpoint, name, stop: () => child.kill() }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { config, name } = await localTable()
  process.send?.({ endpoint: config.endpoint, name })
  process.on('disconnect', () => process.exit())
}

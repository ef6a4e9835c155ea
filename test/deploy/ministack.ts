import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { listen } from '../../infra/local/listen.ts'
import { eventually } from '../a-stack.ts'

export const ROOT = join(import.meta.dirname, '../..')
export const REGION = 'eu-west-1'

/** MiniStack: services of AWS, written anew in Python. */
export type Ministack = { readonly endpoint: string; readonly port: number; stop(): Promise<void> }

/** Starts one that nobody has used yet, and waits until it answers. */
export async function startMinistack(settings: Readonly<Record<string, string>>): Promise<Ministack> {
  const port = await freePort()
  const endpoint = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    ...settings,
    BIND_HOST: '127.0.0.1',
    GATEWAY_PORT: String(port),
    MINISTACK_REGION: REGION,
    IOT_MTLS_ENABLED: '0',
    LOG_LEVEL: 'WARNING',
  }
  const ministack = spawn('.parley/ministack/bin/python', ['test/deploy/cloud.py'], { cwd: ROOT, env, stdio: 'ignore' })
  await eventually('the cloud to answer', () =>
    fetch(endpoint).then(
      (answer) => answer,
      () => undefined,
    ),
  )
  return {
    endpoint,
    port,
    async stop() {
      // It would wait for every execution to end; nothing it has is of worth.
      ministack.kill('SIGKILL')
      if (ministack.exitCode === null && ministack.signalCode === null) await once(ministack, 'exit')
    },
  }
}

async function freePort(): Promise<number> {
  const taken = await listen(createServer())
  await taken.stop()
  return taken.port
}

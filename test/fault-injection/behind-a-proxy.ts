import { afterAll, beforeAll } from 'vitest'
import { aStage } from '../simulation/test-dialogue.ts'
import { type FaultyProxy, startProxy } from './proxy.ts'

/** What the tests of a file have before each of them: a stage, and a proxy between it and its services. */
export type BehindAProxy = { stage: Awaited<ReturnType<typeof aStage>>; proxy: FaultyProxy }

/** Starts both before the tests of a file, and stops them afterwards. Until then the fields are empty. */
export function behindAProxy(): BehindAProxy {
  const here = {} as BehindAProxy
  beforeAll(async () => {
    here.stage = await aStage()
    here.proxy = await startProxy()
  })
  afterAll(async () => {
    await here.proxy.stop()
    await here.stage.close()
  })
  return here
}

import { expect, test } from 'vitest'
import { playWithoutProxy } from '../fault-injection/a-faulty-round.ts'
import { behindAProxy } from '../fault-injection/behind-a-proxy.ts'
import { many } from '../many.ts'
import { CONVENING } from '../simulation/convening.ts'
import { CONVENED } from '../simulation/texts-of-a-round.ts'
import { playWithCrash } from './a-crash.ts'

/** One with three people, who get letters twice, of whom one loses their devices, and a calendar that is kept until the round ends. */
const SEED = `${CONVENED}/2`

/** What is stored of a table, letters, devices, a screen and a calendar, and how many requests are made about each at least; `*` is a recovery of somebody without a side. */
const REQUESTS = { INTAKE: 5, INTAKES: 4, TOKEN: 25, SCREEN: 20, PARTICIPANT: 180, '*': 5 }

const here = behindAProxy()

test('a table, letters, devices, a screen and a calendar are there once, although the process dies at any request about them', async () => {
  const alone = await playWithoutProxy(here.stage, SEED)
  expect(alone.violations).toEqual([])
  expect(alone.ways).toEqual(expect.arrayContaining(CONVENING))

  for (const [about, requests] of Object.entries(REQUESTS)) {
    // Before the effect of a request and after it: an odd step comes to both.
    const step = Math.ceil((2 * requests) / many({ atOnce: 2, inAll: 10 })) | 1
    for (let point = 0; point < 2 * requests; point += step) {
      const crash = { at: 1 + Math.floor(point / 2), effect: point % 2 === 1, about }

      const crashed = await playWithCrash(here.stage, here.proxy, SEED, crash)

      const expected = { digest: alone.digest, violations: [], deaths: 1 }
      expect(crashed, `killed at ${JSON.stringify(crash)}`).toMatchObject(expected)
    }
  }
}, 480_000)

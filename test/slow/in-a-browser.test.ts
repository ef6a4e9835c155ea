import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { aBrowser } from '../web/a-browser.ts'
import { anAmendment } from '../web/in-a-browser/an-amendment.ts'
import { comingAndGoing } from '../web/in-a-browser/coming-and-going.ts'
import { nothingIsLost } from '../web/in-a-browser/nothing-is-lost.ts'
import { wholeRound } from '../web/in-a-browser/whole-round.ts'

// One browser serves them all: it is what takes the longest to start.
describe('in a real browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await aBrowser()
  })
  afterAll(() => browser.close())

  wholeRound(() => browser)
  nothingIsLost(() => browser)
  comingAndGoing(() => browser)
  anAmendment(() => browser)
})

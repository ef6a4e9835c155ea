import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { aBrowser, ENGINES, isInstalled } from '../web/a-browser.ts'
import { aFormAgain } from '../web/in-a-browser/a-form-again.ts'
import { aListOfTexts } from '../web/in-a-browser/a-list-of-texts.ts'
import { aQuestion } from '../web/in-a-browser/a-question.ts'
import { aQuestionByHand } from '../web/in-a-browser/a-question-by-hand.ts'
import { aScreen } from '../web/in-a-browser/a-screen.ts'
import { anAmendment } from '../web/in-a-browser/an-amendment.ts'
import { byKeyboard } from '../web/in-a-browser/by-keyboard.ts'
import { comingAndGoing } from '../web/in-a-browser/coming-and-going.ts'
import { convenedByKeyboard } from '../web/in-a-browser/convened-by-keyboard.ts'
import { encryptedCaucus } from '../web/in-a-browser/encrypted-caucus.ts'
import { encryptedMessages } from '../web/in-a-browser/encrypted-messages.ts'
import { largeLetters } from '../web/in-a-browser/large-letters.ts'
import { linksOfMail } from '../web/in-a-browser/links-of-mail.ts'
import { namesInLine } from '../web/in-a-browser/names-in-line.ts'
import { nothingIsLost } from '../web/in-a-browser/nothing-is-lost.ts'
import { passkeys } from '../web/in-a-browser/passkeys.ts'
import { piecesOfPages } from '../web/in-a-browser/pieces-of-pages.tsx'
import { sealedDrafts } from '../web/in-a-browser/sealed-drafts.ts'
import { tenTexts } from '../web/in-a-browser/ten-texts.ts'
import { theVerifier } from '../web/in-a-browser/the-verifier.ts'
import { theWitness } from '../web/in-a-browser/the-witness.ts'
import { timesOnce } from '../web/in-a-browser/times-once.ts'
import { wholeRound } from '../web/in-a-browser/whole-round.ts'

// One browser of each kind serves them all: it is what takes the longest to start.
describe.each(ENGINES)('in %s, on a phone', (engine) => {
  if (!isInstalled(engine)) return test.skip('is not installed here: test/web/install-firefox')
  let browser: Browser
  beforeAll(async () => {
    browser = await aBrowser(engine)
  })
  afterAll(() => browser.close())

  byKeyboard(() => browser)
  convenedByKeyboard(() => browser)
  nothingIsLost(() => browser)
  sealedDrafts(() => browser)
  comingAndGoing(() => browser)
  encryptedCaucus(() => browser)
  encryptedMessages(() => browser)
  linksOfMail(() => browser)
  aFormAgain(() => browser)
  namesInLine(() => browser)
  aScreen(() => browser)
  timesOnce(() => browser)
  aListOfTexts(() => browser)
  largeLetters(() => browser)
  piecesOfPages(() => browser, engine)
  theVerifier(() => browser, engine)
  theWitness(() => browser, engine)
  if (engine === 'Firefox') return
  wholeRound(() => browser)
  anAmendment(() => browser)
  aQuestion(() => browser)
  aQuestionByHand(() => browser)
  tenTexts(() => browser)
  passkeys(() => browser)
})

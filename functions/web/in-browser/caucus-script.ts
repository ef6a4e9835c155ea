import { arrangeCaucus, type CaucusTold } from './arrange-caucus.ts'
import { arrangeKeys } from './arrange-keys.ts'
import { arrangeMessages } from './arrange-messages.ts'
import { type KeysTold, openRing, type Ring } from './key-ring.ts'
import { answerIn, dataOf, found, replacePage, type Says, saying } from './on-the-page.ts'

/*
 * The script of the pages of an encrypted caucus. It is bundled by `infra/kept-caucus-script.ts`. Until it has run, the page says why the caucus is not there.
 */

/** The ring that the page was arranged with last. */
let last: Ring | undefined

/** Whether this visit added the device to the side. It is done once, whatever the server answers. */
let wasAdded = false

async function arrange(): Promise<Ring | undefined> {
  const [told, says, reader] = [dataOf<KeysTold>('keys'), dataOf<Says>('says'), document.body.dataset['reader']]
  const here = found('[data-here]')
  if (told === undefined || says === undefined || reader === undefined || here === null) return undefined
  if ('arranged' in here.dataset) return last
  here.dataset['arranged'] = ''
  if ('messages' in here.dataset) return arrangeMessages(reader, told, says)
  const ring = await openRing(reader, told)
  last = ring
  if (ring.told !== told && !wasAdded) {
    wasAdded = true
    await replacePage()
    return arrange()
  }
  here.hidden = false
  const needs = found('[data-needs]')
  if (needs !== null) needs.hidden = true
  const caucus = dataOf<CaucusTold>('caucus')
  await (caucus === undefined ? arrangeKeys(ring, says, again) : arrangeCaucus(ring, caucus, says))
  return ring
}

async function again(): Promise<Ring | undefined> {
  await replacePage()
  return run()
}

/** The browser keeps nothing, the server did not answer, or what it told does not fit what this device has. */
function fail(): undefined {
  const [why, says] = [found('[data-needs] p'), dataOf<Says>('says')]
  if (says === undefined) return
  if (why === null) answerIn('[data-answer]', saying(says, 'failed'))
  else why.textContent = saying(says, 'failed')
}

/** One after the other. */
let running: Promise<Ring | undefined> = Promise.resolve(undefined)

function run(): Promise<Ring | undefined> {
  running = running.then(arrange).catch(fail)
  return running
}

const main = document.getElementById('main')
if (main !== null && globalThis.crypto?.subtle !== undefined && globalThis.indexedDB !== undefined) {
  // The pages' script replaces what is in it when the page has changed.
  new MutationObserver(() => void run()).observe(main, { childList: true })
  void run()
}

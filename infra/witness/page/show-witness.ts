import type { witnessing } from '../../../shared/languages/en/pages/witnessing.ts'
import { LANGUAGE_CODES, LANGUAGES, USUAL_LANGUAGE } from '../../../shared/languages/registry.ts'
import { printable } from '../../../shared/text/printable.ts'
import { type NoteKey, readKey } from '../../verify/signed-note.ts'
import { askLog } from '../ask-log.ts'
import { CannotWitness } from '../cannot-witness.ts'
import { compare, type Looked, look, type Witnessing } from '../look.ts'
import { noteOfText } from '../note-of-text.ts'
import { type BrowserKey, makeBrowserKey, witnessKeyFrom } from './browser-key.ts'
import { type KeptInBrowser, openKept } from './kept-in-browser.ts'
import { button, fileField, linesToCopy, part, saveLink, sentence } from './parts-of-page.ts'

type PageWords = (typeof witnessing)['witnessing']

const EVERY_MS = 5 * 60_000

/** Shows the witness that this browser is: its key, what it compares the log with, and what it finds. */
export async function showWitness(place: HTMLElement, words: PageWords): Promise<void> {
  // Where what is kept cannot be read, or nothing can be kept, nothing else may stand there.
  addEventListener('unhandledrejection', () => place.replaceChildren(sentence(words.cannotKeep, 'mistake')))
  await showParts(place, await openKept(document.body.dataset['reader'] ?? ''), words)
}

async function showParts(place: HTMLElement, kept: KeptInBrowser, words: PageWords): Promise<void> {
  const again = () => showParts(place, kept, words)
  const key = await kept.key()
  if (key === undefined) {
    const make = async () => {
      await kept.keepKey(await makeBrowserKey(nameOfKey(place.dataset['side'])))
      // Some browsers ask the person, who may not answer.
      void navigator.storage?.persist?.()
      await again()
    }
    return place.replaceChildren(part(words.keyTitle, button(words.make, make)))
  }
  const own = partOfKey(key, place.dataset['side'], words)
  const [known, served] = [await kept.logKey(), place.dataset['logKey']]
  const log = readKey(known ?? served ?? '')
  if (log === undefined) return place.replaceChildren(part(words.logTitle, sentence(words.notSigned)), own)
  if (known === undefined) {
    const confirm = async () => {
      await kept.keepLogKey(served ?? '')
      await again()
    }
    const shown = document.createElement('code')
    shown.textContent = served ?? ''
    const line = document.createElement('p')
    line.className = 'link'
    line.append(shown)
    return place.replaceChildren(part(words.logTitle, sentence(words.isIt), line, button(words.same, confirm)), own)
  }
  place.replaceChildren(...(await partsOfWatch({ log, kept, key }, words)), own)
}

/** Nobody has to think of a name: it says where, and for which side. Two people of one side have two. */
function nameOfKey(side: string | undefined): string {
  const random = Array.from(crypto.getRandomValues(new Uint8Array(3)), (one) => one.toString(16).padStart(2, '0')).join(
    '',
  )
  return `${location.host}/witness/${side || 'side'}-${random}`
}

function partOfKey(key: BrowserKey, side: string | undefined, words: PageWords): HTMLElement {
  const { line } = witnessKeyFrom(key)
  const lines = `witnesses:\n  - name: …\n    side: ${side || '…'}\n    key: ${line}`
  return part(words.keyTitle, sentence(words.give), ...linesToCopy(lines, words))
}

async function partsOfWatch(
  { log, kept, key }: { readonly log: NoteKey; readonly kept: KeptInBrowser; readonly key: BrowserKey },
  words: PageWords,
): Promise<readonly HTMLElement[]> {
  const witnessing: Witnessing = {
    log,
    kept,
    key: witnessKeyFrom(key),
    ask: askLog(location.origin, undefined, words.found),
    now: () => new Date(),
    words: words.found,
  }
  const found = document.createElement('div')
  found.setAttribute('role', 'status')
  const when = sentence('', 'note')
  const save = document.createElement('p')
  const proofs = part(words.proofs)

  const showKept = async () => {
    const newest = (await kept.notes()).at(-1)
    save.replaceChildren(...(newest === undefined ? [] : [saveLink(words.save, 'seen.note', newest)]))
    const list = (await kept.evidence()).map(({ name, files }) => {
      const whole = Object.entries(files).map(([file, content]) => `== ${file}\n${content}`)
      const line = document.createElement('p')
      line.append(saveLink(words.saveProof(name), `${name}.txt`, whole.join('\n')))
      return line
    })
    proofs.hidden = list.length === 0
    proofs.replaceChildren(...[...proofs.children].slice(0, 1), ...list)
  }
  const tell = async (finding: Promise<Looked>) => {
    const { holds, says } = await finding.catch((error: unknown): Looked => {
      if (!(error instanceof CannotWitness)) throw error
      return { holds: true, says: [error.message] }
    })
    found.className = holds ? 'notice' : 'mistake'
    // A screen reader reads what did not change only once.
    const text = says.length === 0 ? [words.found.nothingNew] : says
    if (found.textContent !== text.join('')) found.replaceChildren(...text.map((one) => sentence(one)))
    await showKept()
  }
  // Two pages of one browser look one after the other: what one has kept, the other one has seen.
  const alone = (finding: () => Promise<Looked>) =>
    navigator.locks === undefined ? tell(finding()) : navigator.locks.request('parley-witness', () => tell(finding()))
  const lookNow = async () => {
    await alone(() => look(witnessing))
    when.textContent = words.looked(timeHere())
  }
  const open = async (file: File) => {
    const name = printable(file.name)
    const note = noteOfText(await file.text())
    await alone(async () =>
      note === undefined ? { holds: true, says: [words.found.noNote(name)] } : compare(witnessing, note, name),
    )
  }

  setInterval(lookNow, EVERY_MS)
  void lookNow()
  const others = part(words.saveTitle, sentence(words.saveWhat), save, ...fileField(words.open, open))
  // Nobody can open a file on paper.
  others.className = 'noprint'
  return [
    part(words.watchTitle, found, when, button(words.look, lookNow), sentence(words.every, 'note')),
    proofs,
    others,
  ]
}

/** The time on this device, in the language of the page. */
function timeHere(): string {
  const language = LANGUAGE_CODES.find((one) => one === document.documentElement.lang) ?? USUAL_LANGUAGE
  const parts = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat(LANGUAGES[language].locale, parts).format()
}

import { inTongue, type LanguageCode } from '../../../shared/languages/registry.ts'
import { askWorker } from './ask-worker.ts'
import { drawFields, drawFiles, drawForm, drawFrame } from './draw-page.ts'
import { drawVerdict, sentenceOf } from './draw-verdict.ts'
import { element } from './element.ts'
import type { NamedBytes, PageVerdict, Step } from './page-verdict.ts'
import { guessedLanguage, type VerifierWords, wordsIn } from './verifier-words.ts'

/** Shows the page, in the language that its address or the browser asks for. @param packed the checks (`packed-checks.ts`) */
export function showPage(packed: string): void {
  const files: NamedBytes[] = []
  let words = wordsIn(guessedLanguage([location.hash.slice(1), ...navigator.languages]))
  let verdict: PageVerdict | 'broken' | undefined
  let stop = () => {}

  const status = element('p', { id: 'status', role: 'status', 'aria-live': 'polite' })
  const outcome = element('div', { id: 'outcome' })
  const chosen = element('ul', { class: 'plain' })
  const { field, hash } = drawFields()

  const say = (text: string) => {
    status.textContent = text
  }

  const showVerdict = () => {
    outcome.replaceChildren()
    // The verdict is read where it stands; a screen reader is told of it by the status.
    status.className = verdict === undefined || verdict === 'broken' ? '' : 'spoken'
    if (verdict === undefined) return
    if (verdict === 'broken') return say(words.broken)
    say(sentenceOf(verdict, words))
    outcome.append(...drawVerdict(verdict, words))
  }

  const showFiles = () => {
    const removed = (at: number) => {
      files.splice(at, 1)
      showFiles()
      field.focus()
      if (files.length > 0) check()
      else startAgain()
    }
    chosen.replaceChildren(...drawFiles(files, words, removed))
  }

  const startAgain = () => {
    stop()
    files.length = 0
    hash.value = ''
    verdict = undefined
    say('')
    showFiles()
    showVerdict()
    field.focus()
  }

  const check = () => {
    stop()
    verdict = undefined
    showVerdict()
    if (!isNewEnough()) return say(words.tooOld)
    say(words.working)
    // A hash may be typed from paper: in capitals, and with spaces between groups of digits.
    const typed = hash.value.replace(/\s+/g, '').toLowerCase()
    const take = (found: PageVerdict | undefined) => {
      verdict = found ?? 'broken'
      showVerdict()
    }
    stop = askWorker(
      packed,
      { files, hash: typed === '' ? undefined : typed },
      { tell: (step) => say(saidOf(step, words)), take },
    )
  }

  const add = async (given: Iterable<File>) => {
    for (const file of given) {
      try {
        files.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
      } catch {
        verdict = { is: 'none', why: 'unreadable', says: file.name }
        showFiles()
        return showVerdict()
      }
    }
    showFiles()
    check()
  }

  field.onchange = () => {
    const given = [...(field.files ?? [])]
    // The same file can be chosen again after it was changed.
    field.value = ''
    if (given.length > 0) void add(given)
  }
  addEventListener('dragover', (event) => event.preventDefault())
  addEventListener('drop', (event) => {
    event.preventDefault()
    const given = event.dataTransfer?.files
    if (given !== undefined && given.length > 0) void add(given)
  })

  const show = () => {
    const { lang, dir } = inTongue(words.language)
    Object.assign(document.documentElement, { lang, dir })
    document.title = `${words.title} · Parley`
    const form = drawForm({ field, hash, chosen, startAgain }, words)
    form.onsubmit = (event) => {
      event.preventDefault()
      check()
    }
    const switchTo = (language: LanguageCode) => {
      words = wordsIn(language)
      show()
      document.querySelector<HTMLElement>('.head button')?.focus()
    }
    document.body.replaceChildren(...drawFrame([form, status, outcome], words, switchTo))
    showFiles()
    showVerdict()
  }

  show()
}

function saidOf(step: Step, words: VerifierWords): string {
  return 'name' in step ? words.reading(step.name) : words.checking(step.round, step.of)
}

/** What the checks need that browsers have had since 2024. */
function isNewEnough(): boolean {
  return 'groupBy' in Map && 'DecompressionStream' in globalThis
}

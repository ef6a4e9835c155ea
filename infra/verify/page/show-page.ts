import { LANGUAGES } from '../../../shared/languages.ts'
import { askWorker } from './ask-worker.ts'
import { drawVerdict, sentenceOf } from './draw-verdict.ts'
import { element } from './element.ts'
import type { NamedBytes, PageVerdict, Step } from './page-verdict.ts'
import { guessedLanguage, PAGE_LANGUAGES, type VerifierWords, wordsIn } from './verifier-words.ts'

/** Shows the page, in the language that its address or the browser asks for. @param packed the checks (`packed-checks.ts`) */
export function showPage(packed: string): void {
  const files: NamedBytes[] = []
  let words = wordsIn(guessedLanguage([location.hash.slice(1), ...navigator.languages]))
  let verdict: PageVerdict | 'broken' | undefined
  let stop = () => {}

  const status = element('p', { id: 'status', role: 'status', 'aria-live': 'polite' })
  const outcome = element('div', { id: 'outcome' })
  const chosen = element('ul', { class: 'plain' })
  const field = element('input', { type: 'file', id: 'files', multiple: true, accept: '.json,.zip,.gz' })
  const hash = element('input', {
    type: 'text',
    id: 'hash',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': 'hash-what',
  })

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
    const drawn = files.map((file, at) => {
      const button = element('button', { type: 'button', class: 'quiet', 'aria-label': words.remove(file.name) }, '×')
      button.onclick = () => {
        files.splice(at, 1)
        showFiles()
        field.focus()
        if (files.length > 0) check()
        else startAgain()
      }
      return element('li', {}, element('bdi', {}, file.name), ' ', button)
    })
    chosen.replaceChildren(...drawn)
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
    if (!('groupBy' in Map)) return say(words.tooOld)
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
    document.documentElement.lang = words.language
    document.title = `${words.title} · Parley`
    const form = formOf({ field, hash, chosen, words, startAgain })
    form.onsubmit = (event) => {
      event.preventDefault()
      check()
    }
    document.body.replaceChildren(
      element('a', { class: 'skip', href: '#main' }, words.skip),
      element('header', { class: 'head' }, element('span', { class: 'name' }, 'Parley'), ...languageButtons()),
      element(
        'main',
        { id: 'main', tabindex: '-1' },
        element('h1', {}, words.title),
        element('p', {}, words.what),
        form,
        status,
        outcome,
      ),
      element('footer', { class: 'foot' }, element('p', {}, words.whatToTrust)),
    )
    showFiles()
    showVerdict()
  }

  const languageButtons = () =>
    PAGE_LANGUAGES.filter((language) => language !== words.language).map((language) => {
      const button = element('button', { type: 'button', class: 'quiet', lang: language }, LANGUAGES[language].link)
      button.onclick = () => {
        words = wordsIn(language)
        show()
        document.querySelector<HTMLElement>('.head button')?.focus()
      }
      return button
    })

  show()
}

function saidOf(step: Step, words: VerifierWords): string {
  return 'name' in step ? words.reading(step.name) : words.checking(step.round, step.of)
}

type Parts = {
  readonly field: HTMLElement
  readonly hash: HTMLElement
  readonly chosen: HTMLElement
  readonly words: VerifierWords
  readonly startAgain: () => void
}

function formOf({ field, hash, chosen, words, startAgain }: Parts): HTMLFormElement {
  const again = element('button', { type: 'button', class: 'quiet' }, words.again)
  again.onclick = startAgain
  field.setAttribute('aria-describedby', 'which')
  return element(
    'form',
    {},
    element(
      'div',
      { class: 'drop' },
      element('label', { for: 'files' }, words.files),
      field,
      element('p', { class: 'soft' }, words.drop),
      element('p', { class: 'soft', id: 'which' }, words.which),
      chosen,
    ),
    element('label', { for: 'hash' }, words.hash),
    hash,
    element('p', { class: 'soft', id: 'hash-what' }, words.hashWhat),
    element('div', { class: 'actions' }, element('button', { type: 'submit' }, words.verify), again),
  )
}

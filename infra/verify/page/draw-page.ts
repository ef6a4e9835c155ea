import { inTongue, LANGUAGE_CODES, LANGUAGES, type LanguageCode } from '../../../shared/languages/registry.ts'
import { element } from './element.ts'
import type { NamedBytes } from './page-verdict.ts'
import type { VerifierWords } from './verifier-words.ts'

/** All that is on the page around its content. */
export function drawFrame(
  content: readonly HTMLElement[],
  words: VerifierWords,
  switchTo: (language: LanguageCode) => void,
): readonly HTMLElement[] {
  const others = LANGUAGE_CODES.filter((language) => language !== words.language).map((language) => {
    const button = element(
      'button',
      { type: 'button', class: 'quiet', ...inTongue(language) },
      LANGUAGES[language].link,
    )
    button.onclick = () => switchTo(language)
    return button
  })
  const [title, what] = [element('h1', {}, words.title), element('p', {}, words.what)]
  return [
    element('a', { class: 'skip', href: '#main' }, words.skip),
    element('header', { class: 'head' }, element('span', { class: 'name' }, 'Parley'), ...others),
    element('main', { id: 'main', tabindex: '-1' }, title, what, ...content),
    element('footer', { class: 'foot' }, element('p', {}, words.whatToTrust)),
  ]
}

/** The fields of the form. They stay when the language is switched, with what was typed. */
export function drawFields(): { readonly field: HTMLInputElement; readonly hash: HTMLInputElement } {
  const typed = { type: 'text', autocomplete: 'off', spellcheck: 'false' }
  const several = { type: 'file', multiple: true, accept: '.json,.txt,.zip,.gz' }
  return {
    field: element('input', { ...several, id: 'files', 'aria-describedby': 'which' }),
    hash: element('input', { ...typed, id: 'hash', 'aria-describedby': 'hash-what' }),
  }
}

type Parts = ReturnType<typeof drawFields> & { readonly chosen: HTMLElement; readonly startAgain: () => void }

export function drawForm({ field, hash, chosen, startAgain }: Parts, words: VerifierWords): HTMLFormElement {
  const again = element('button', { type: 'button', class: 'quiet' }, words.again)
  again.onclick = startAgain
  const [drop, which] = [
    element('p', { class: 'soft' }, words.drop),
    element('p', { class: 'soft', id: 'which' }, words.which),
  ]
  return element(
    'form',
    {},
    element('div', { class: 'drop' }, element('label', { for: 'files' }, words.files), field, drop, which, chosen),
    element('label', { for: 'hash' }, words.hash),
    hash,
    element('p', { class: 'soft', id: 'hash-what' }, words.hashWhat),
    element('div', { class: 'actions' }, element('button', { type: 'submit' }, words.verify), again),
  )
}

/** The files that were given, each with a button that removes it. */
export function drawFiles(
  files: readonly NamedBytes[],
  words: VerifierWords,
  remove: (at: number) => void,
): readonly HTMLElement[] {
  return files.map(({ name }, at) => {
    const button = element('button', { type: 'button', class: 'quiet', 'aria-label': words.remove(name) }, '×')
    button.onclick = () => remove(at)
    return element('li', {}, element('bdi', {}, name), ' ', button)
  })
}

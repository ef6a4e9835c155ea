import { NotTaken } from './send.ts'

/** The words of the page’s language for what the script says. */
export type Says = { readonly [word: string]: string } & { readonly refused: { readonly [code: string]: string } }

/** The data that the server wrote into an element, or `undefined` when the page does not have it. */
export function dataOf<Data>(name: string): Data | undefined {
  const text = document.querySelector<HTMLElement>(`[data-${name}]`)?.getAttribute(`data-${name}`)
  return text ? (JSON.parse(text) as Data) : undefined
}

/** A word of the page, with a name in the place of `{name}`. */
export function saying(says: Says, word: string, name = ''): string {
  // A name is isolated: in another script it does not turn the words beside it.
  return (says[word] ?? '').replaceAll('{name}', `\u2068${name}\u2069`)
}

/** What is said of an error: the words of a refusal, or that it did not work. */
export function failureIn(says: Says, error: unknown): string {
  return (error instanceof NotTaken && says.refused[error.code]) || saying(says, 'failed')
}

/** Finds an element of the page. */
export function found<Sought extends HTMLElement = HTMLElement>(selector: string): Sought | null {
  return document.querySelector<Sought>(selector)
}

/** Says something where a screen reader hears it, and moves the focus there. */
export function answerIn(selector: string, text: string): void {
  const place = found(selector)
  if (place === null) return
  place.textContent = text
  place.hidden = text === ''
  if (text !== '') place.focus()
}

/** Puts the page in its newest state into the place of this one, as the pages’ script does when it changes. */
export async function replacePage(): Promise<void> {
  const answer = await fetch(location.href.split('#')[0] ?? '', { cache: 'no-store' })
  if (!answer.ok) return location.reload()
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const [tag, newTag] = [document, fresh].map((page) => page.querySelector<HTMLMetaElement>('meta[name=parley-tag]'))
  if (tag && newTag) tag.content = newTag.content
  found('#main')?.replaceChildren(...(fresh.getElementById('main')?.childNodes ?? []))
}

/**
 * Sends a form by script, once at a time.
 *
 * @param isOurs whether the script sends it now; otherwise the browser does
 */
export function sendWith(
  form: HTMLFormElement | null,
  says: Says,
  send: (form: HTMLFormElement) => Promise<void>,
  isOurs: (form: HTMLFormElement) => boolean = () => true,
): void {
  form?.addEventListener('submit', (event) => {
    if (!isOurs(form)) return
    event.preventDefault()
    const button = form.querySelector('button')
    if (button === null || button.disabled) return
    button.disabled = true
    void send(form)
      .catch((error: unknown) => answerIn('[data-answer]', failureIn(says, error)))
      .finally(() => {
        button.disabled = false
      })
  })
}

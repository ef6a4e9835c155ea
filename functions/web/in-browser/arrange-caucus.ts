import type { NotePlace } from '../../../shared/caucus/bindings.ts'
import type { SealedContent, SealedNoteWritten } from '../../../shared/caucus/sealed-note.ts'
import { cleanText } from '../../../shared/text/clean-text.ts'
import { stateOf } from './arrange-keys.ts'
import type { Ring } from './key-ring.ts'
import { answerIn, found, type Says, saying, sendWith } from './on-the-page.ts'
import { openNote, openSignature, sealNote } from './seal-note.ts'
import { send } from './send.ts'

/** The caucus that a page shows. */
export type CaucusTold = NotePlace & { readonly name: string }

type NoteTold = SealedContent & {
  readonly signature?: { readonly iv: string; readonly sealed: string; readonly name?: string }
}

/** Opens the notes on the page, and lets the reader write another one if this device has the newest key. */
export async function arrangeCaucus(ring: Ring, caucus: CaucusTold, says: Says): Promise<void> {
  for (const article of document.querySelectorAll<HTMLElement>('[data-note]')) {
    await show(article, JSON.parse(article.dataset['note'] ?? '{}') as NoteTold, ring, caucus, says)
  }
  const has = ring.state.is === 'has'
  const [state, form] = [found('[data-state]'), found<HTMLFormElement>('form[data-seal]')]
  if (state !== null) {
    state.hidden = has
    state.textContent = has ? '' : stateOf(ring, says)
  }
  if (form !== null) form.hidden = !has
  sendWith(form, says, () => leave(form, ring, caucus, says))
}

async function show(article: HTMLElement, note: NoteTold, ring: Ring, caucus: CaucusTold, says: Says): Promise<void> {
  const [text, signed] = [article.querySelector('[data-text]'), article.querySelector('[data-signed]')]
  const key = ring.keys.get(note.key)
  if (text === null || signed === null) return
  if (key === undefined) {
    text.textContent = saying(says, 'noKey')
    return
  }
  const numbered = { number: note.key, key }
  try {
    text.textContent = cleanText(await openNote(caucus, numbered, note)).text
    article.removeAttribute('data-closed')
  } catch {
    text.textContent = saying(says, 'broken')
    return
  }
  if (note.signature === undefined) return
  const name = await openSignature(caucus, numbered, note, note.signature).catch(() => undefined)
  const { name: told = '' } = note.signature
  signed.textContent =
    name === told
      ? `${says['signedBy'] ?? ''}${says['space'] ?? ' '}\u2068${name}\u2069`
      : saying(says, 'doubtful', told)
}

/** What was encrypted last, so that it is sent again as it is when the answer was lost. */
let sealed: { readonly of: string; readonly note: SealedNoteWritten } | undefined

async function leave(form: HTMLFormElement | null, ring: Ring, caucus: CaucusTold, says: Says): Promise<void> {
  if (form === null) return
  const typed = new FormData(form)
  const { text } = cleanText(String(typed.get('text') ?? ''))
  if (text === '') return answerIn('[data-answer]', saying(says, 'empty'))
  const key = ring.keys.get(ring.newest)
  if (key === undefined) return
  const [request, isSigned] = [String(typed.get('key')), typed.get('signed') === 'yes']
  const of = JSON.stringify([request, ring.newest, isSigned, text])
  if (sealed?.of !== of) {
    const name = isSigned ? caucus.name : undefined
    sealed = { of, note: await sealNote(caucus, { number: ring.newest, key }, text, name) }
  }
  const path = `/readings/${caucus.reading}/caucus`
  const { number } = await send<{ number: number }>('POST', `/api${path}/sealed`, sealed.note, request)
  // The pages' script forgets the draft that was sent under this key.
  location.assign(`${path}?${new URLSearchParams({ noted: '1', done: request })}#note-${number}`)
}

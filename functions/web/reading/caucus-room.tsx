import { LONGEST_TEXT } from '../../../shared/localized-text.ts'
import { newKey } from '../../platform/random.ts'
import type { NoteView } from '../../views/caucus-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { AdmittedAnew } from '../pieces/admitted-anew.tsx'
import { nameOfSide } from '../pieces/side-name.ts'
import type { ReadingProps } from './reading-props.ts'

/** From this number of remaining notes on, the page shows the number. */
const FEW = 50

/** The caucus of a participant's side in a reading: its notes, and the form for another note. */
export function Caucus({
  view,
  caucus,
  isCaucusSealed: isSealed = false,
  dialogue,
  phrases,
  query,
  givenBack,
}: ReadingProps) {
  if (caucus === undefined) return null
  const typed = givenBack?.form === 'caucus' ? givenBack.typed : undefined
  return (
    <section id="caucus">
      <h2>
        {phrases.caucus.title}
        {phrases.signs.colon}
        {nameOfSide(caucus.side, dialogue.sides, phrases)}
      </h2>
      <p class="note">{isSealed ? phrases.keys.notes : phrases.caucus.what}</p>
      <p class="noprint">
        <a href="/side">{phrases.side.who}</a>
      </p>
      <AdmittedAnew who={caucus.admittedAnew} phrases={phrases} />
      {isSealed && (
        <p>
          <a class="button" href={`/readings/${view.id}/caucus`}>
            {phrases.keys.open}
          </a>
        </p>
      )}
      {isSealed && caucus.notes.length > 0 && <p class="note">{phrases.keys.before}</p>}
      {!isSealed && caucus.notes.length === 0 && <p>{phrases.caucus.empty}</p>}
      {caucus.notes.map((note) => (
        <Note note={note} phrases={phrases} />
      ))}
      <PagesOfNotes view={caucus} address={`/readings/${view.id}`} phrases={phrases} />
      {!isSealed && caucus.left === 0 && <p>{phrases.refusal['caucus-full'][1]}</p>}
      {!isSealed && (caucus.left > 0 || typed !== undefined) && (
        <NoteForm reading={view.id} left={caucus.left} one={query['one']} typed={typed} phrases={phrases} />
      )}
    </section>
  )
}

function Note({ note, phrases }: { readonly note: NoteView; readonly phrases: Phrases }) {
  return (
    <article id={`note-${note.number}`}>
      <p class="soft">
        {phrases.caucus.note(note.number)}
        {phrases.signs.comma}
        {note.name === undefined ? (
          phrases.caucus.unsigned
        ) : (
          <>
            {phrases.caucus.signedBy}
            {phrases.signs.space}
            <bdi>{note.name}</bdi>
          </>
        )}
      </p>
      <p class="text" dir="auto">
        {note.text}
      </p>
    </article>
  )
}

type NoteFormProps = {
  readonly reading: string
  readonly left: number
  /** The proposal that is shown alone. */
  readonly one: string | undefined
  readonly typed: { readonly [field: string]: string } | undefined
  readonly phrases: Phrases
}

function NoteForm({ reading, left, one, typed, phrases }: NoteFormProps) {
  return (
    <form
      method="post"
      action={`/readings/${reading}/caucus`}
      data-draft={`${reading}:caucus`}
      {...(typed !== undefined && { 'data-typed': '' })}
    >
      <input type="hidden" name="key" value={typed?.['key'] ?? newKey()} />
      {one !== undefined && <input type="hidden" name="one" value={one} />}
      <NoteFields left={left} typed={typed} longest={LONGEST_TEXT} phrases={phrases} />
    </form>
  )
}

type FieldsProps = Pick<NoteFormProps, 'left' | 'typed' | 'phrases'> & { readonly longest: number }

/** The fields of a note, and the button that adds it. */
export function NoteFields({ left, typed, longest, phrases }: FieldsProps) {
  const { caucus } = phrases
  return (
    <>
      <label for="caucus-text">{caucus.write}</label>
      <textarea id="caucus-text" name="text" dir="auto" maxlength={longest} required>
        {typed?.['text'] ?? ''}
      </textarea>
      <fieldset>
        <legend>{caucus.sign}</legend>
        {(['no', 'yes'] as const).map((signed) => (
          <label class="choice">
            <input type="radio" name="signed" value={signed} checked={(typed?.['signed'] ?? 'no') === signed} />
            <span>
              {caucus.signed[signed][0]}
              <small>{caucus.signed[signed][1]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="note">
        {caucus.never}
        {phrases.signs.space}
        {left <= FEW && caucus.places(left)}
      </p>
      <div class="actions">
        <button type="submit">{caucus.send}</button>
      </div>
    </>
  )
}

type PagesProps = {
  readonly view: { readonly page: number; readonly pages: number }
  /** Of the page that has the notes. */
  readonly address: string
  readonly phrases: Phrases
}

/** The links to the pages of a caucus, if there is more than one. */
export function PagesOfNotes({ view, address, phrases }: PagesProps) {
  if (view.pages === 1) return null
  return (
    <nav aria-label={phrases.caucus.pages}>
      {Array.from({ length: view.pages }, (_, index) => index + 1).map((page) => (
        <a href={`${address}?caucus=${page}#caucus`} {...(page === view.page && { 'aria-current': 'page' })}>
          {phrases.caucus.page(page)}
        </a>
      ))}
    </nav>
  )
}

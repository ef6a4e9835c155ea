import { Hono } from 'hono'
import { LONGEST_TEXT } from '../../../shared/localized-text.ts'
import * as environment from '../../environment/environment.ts'
import { sessionIn } from '../../http/guard.ts'
import { newKey } from '../../platform/random.ts'
import { type SealedCaucusView, type SealedNoteView, seeSealedCaucus } from '../../views/caucus-view.ts'
import { seeDraftKey } from '../../views/see-draft-key.ts'
import { type SideKeysView, seeSideKeys } from '../../views/see-side-keys.ts'
import { answer } from '../frame/answer.tsx'
import { caucusScriptPath } from '../frame/page-scripts.ts'
import { type Visit, visitorOf } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { AdmittedAnew } from '../pieces/admitted-anew.tsx'
import { KeyDue, NeedsScript, saysOf } from '../pieces/of-encrypted-caucus.tsx'
import { nameOfSide } from '../pieces/side-name.ts'
import { NoteFields, PagesOfNotes } from './caucus-room.tsx'
import { caucusPageIn } from './reading-page.tsx'

/** The page of a side's encrypted caucus in a reading. Its script opens the notes. */
export const sealedCaucus = new Hono<Visit>().get('/readings/:reading/caucus', async (context) => {
  const phrases = context.get('phrases')
  const visitor = visitorOf(context)
  const { table, now } = context.get('dependencies')
  const dialogue = environment.dialogue()
  const asked = { reading: context.req.param('reading'), page: caucusPageIn(context) }
  const [view, keys, draftKey] = await Promise.all([
    seeSealedCaucus(table, visitor, asked, dialogue, now),
    seeSideKeys(table, sessionIn(context), dialogue, now),
    seeDraftKey(table, visitor),
  ])
  const { noted } = context.req.query()
  const props = { view, keys, name: visitor.name, isNoted: noted !== undefined, phrases }
  return answer(context, {
    title: phrases.caucus.title,
    body: <SealedCaucus {...props} />,
    shows: [view, keys, noted],
    draftKey,
    script: caucusScriptPath(),
  })
})

type SealedCaucusProps = {
  readonly view: SealedCaucusView
  readonly keys: SideKeysView
  /** The visitor's, under a note that they sign. */
  readonly name: string
  readonly isNoted: boolean
  readonly phrases: Phrases
}

function SealedCaucus({ view, keys, name, isNoted, phrases }: SealedCaucusProps) {
  const { reading, round, side } = view
  const caucus = JSON.stringify({ dialogue: keys.dialogue, round, reading, side, name })
  return (
    <>
      <h1>
        {phrases.caucus.title}
        {phrases.signs.colon}
        {nameOfSide(side, environment.dialogue().sides, phrases)}
      </h1>
      {isNoted && (
        <p class="notice" data-said="" tabindex={-1}>
          {phrases.caucus.left}
        </p>
      )}
      <p class="note">{phrases.keys.notes}</p>
      <p class="noprint">
        <a href={`/readings/${reading}`}>{phrases.floor.back}</a>
        {' · '}
        <a href="/side">{phrases.side.who}</a>
        {' · '}
        <a href="/side/keys">{phrases.keys.title}</a>
      </p>
      <AdmittedAnew who={view.admittedAnew} phrases={phrases} />
      <NeedsScript phrases={phrases} />
      <KeyDue keys={keys.keys} phrases={phrases} />
      <p class="notice" data-state="" hidden></p>
      {view.notes.length === 0 && <p>{phrases.caucus.empty}</p>}
      {view.notes.map((note) => (
        <SealedNote note={note} phrases={phrases} />
      ))}
      <PagesOfNotes view={view} address={`/readings/${reading}/caucus`} phrases={phrases} />
      <div hidden data-here="" data-keys={JSON.stringify(keys)} data-caucus={caucus} data-says={saysOf(phrases)}>
        <p class="notice" data-answer="" role="status" tabindex={-1} hidden></p>
        {view.left === 0 ? (
          <p>{phrases.refusal['caucus-full'][1]}</p>
        ) : (
          <form data-seal="" data-draft={`${reading}:caucus`} hidden>
            <input type="hidden" name="key" value={newKey()} />
            <NoteFields left={view.left} typed={undefined} longest={LONGEST_TEXT} phrases={phrases} />
          </form>
        )}
      </div>
    </>
  )
}

function SealedNote({ note, phrases }: { readonly note: SealedNoteView; readonly phrases: Phrases }) {
  const { number, signature, ...content } = note
  return (
    <article id={`note-${number}`} data-note={JSON.stringify({ ...content, signature })}>
      <p class="soft">
        {phrases.caucus.note(number)}
        {phrases.signs.comma}
        <span data-signed="">{signature === undefined ? phrases.caucus.unsigned : phrases.keys.sealed}</span>
      </p>
      <p class="text" dir="auto" data-text="">
        {phrases.keys.sealed}
      </p>
    </article>
  )
}

import { Hono } from 'hono'
import { readBytes } from '../../../shared/roster/read-bytes.ts'
import { nothingIn, type ReadRoster } from '../../../shared/roster/read-roster.ts'
import { addFromTable, previewTable } from '../../actions/add-from-table.ts'
import * as environment from '../../environment/environment.ts'
import { newKey } from '../../platform/random.ts'
import { answer } from '../frame/answer.tsx'
import { type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { TableForm, TableLines, TableNotes, TableProblems } from '../pieces/roster-table.tsx'

/** A table of people: first how it is understood, then everybody in it is added, or nobody. */
export const rosterTable = new Hono<Visit>().post('/roster/table', async (context) => {
  const { table, now } = context.get('dependencies')
  const visitor = visitorOf(context)
  // Not cleaned: cleaning makes spaces of the tabs between cells. The cells are cleaned when they are read.
  const { file, text = '', key = newKey(), confirmed } = await context.req.parseBody()
  if (confirmed === 'yes' && typeof text === 'string' && typeof key === 'string') {
    const added = await addFromTable(table, text, visitor, environment.dialogue(), { key, now })
    return context.redirect(`/roster?added=${added}`, 303)
  }
  const bytes = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : undefined
  const sent = bytes === undefined ? { text: String(text) } : readBytes(bytes)
  if (sent === undefined) return showTable(context, nothingIn('no-table'), '')
  const read = await previewTable(table, sent.text, visitor, environment.dialogue())
  return showTable(context, { ...read, ...('encoding' in sent && { encoding: sent.encoding }) }, sent.text)
})

function showTable(context: Page, read: ReadRoster, text: string): Response | Promise<Response> {
  const phrases = context.get('phrases')
  const { rosterTable } = phrases
  const dialogue = environment.dialogue()
  const newOnes = read.lines.filter(({ isThere }) => !isThere).length
  const hasProblems = read.problems.length > 0
  const body = (
    <>
      <h1>{rosterTable.title}</h1>
      <p class="notice" role="status">
        {rosterTable.nothingYet}
      </p>
      {hasProblems && <TableProblems problems={read.problems} phrases={phrases} />}
      <TableNotes read={read} phrases={phrases} />
      {!hasProblems && newOnes === 0 && <p>{rosterTable.nobodyNew}</p>}
      {!hasProblems && newOnes > 0 && <Add {...{ text, newOnes, phrases }} />}
      {read.lines.length > 0 && <TableLines lines={read.lines} dialogue={dialogue} phrases={phrases} />}
      {hasProblems ? (
        <TableForm phrases={phrases} text={text} />
      ) : (
        <details>
          <summary>{rosterTable.correct}</summary>
          <TableForm phrases={phrases} text={text} />
        </details>
      )}
      <p>
        <a href="/roster">{phrases.roster.back}</a>
      </p>
    </>
  )
  const status = hasProblems ? 422 : 200
  return answer(context, { title: rosterTable.title, body, status, address: '/roster', isLive: false })
}

type AddProps = {
  readonly text: string
  readonly newOnes: number
  readonly phrases: Phrases
}

/** The button that adds everybody. Its key makes a request that is sent twice have the effect of once. */
function Add({ text, newOnes, phrases: { rosterTable } }: AddProps) {
  return (
    <form method="post" action="/roster/table" enctype="multipart/form-data">
      <input type="hidden" name="text" value={text} />
      <input type="hidden" name="key" value={newKey()} />
      <p>{rosterTable.addMeans}</p>
      <div class="actions">
        <button type="submit" name="confirmed" value="yes">
          {rosterTable.add(newOnes)}
        </button>
      </div>
    </form>
  )
}

import type { Changes } from '../../actions/table-proposal.ts'
import { Refused } from '../../platform/refusal.ts'
import { seeReadingPage } from '../../views/see-reading-page.ts'
import { answer } from '../frame/answer.tsx'
import { type Page, visitorOf } from '../frame/visitor.ts'
import { changesSaid } from '../pieces/changes-said.ts'
import { NotInLine } from '../pieces/not-in-line.tsx'
import { nameOfReading } from '../pieces/reading-name.tsx'
import { changedIn, FieldsAgain, type Typed } from '../pieces/typed-values.tsx'
import { Edits, UnchangedWords } from './edit-list.tsx'
import { ProposalHeading } from './proposal-text.tsx'

/** Shows the author of an amendment what it changes, before it is tabled. Records nothing. */
export async function showChanges(context: Page, id: string, typed: Typed, changes: Changes): Promise<Response> {
  const phrases = context.get('phrases')
  const { amendments, reading } = phrases
  const { table, now } = context.get('dependencies')
  const { view, dialogue } = await seeReadingPage(table, visitorOf(context), id, undefined, now)
  const amended = view.proposals.find((proposal) => proposal.id === typed['amends'])
  if (amended === undefined) throw new Refused('no-such-proposal', `reading ${id} has no proposal to amend`)
  const cleaned = changesSaid((await changedIn(context.req)).join(' '), phrases)
  const about = { amended: amended.body, edits: changes.edits, sides: dialogue.sides, phrases }
  const body = (
    <>
      <h1>{amendments.preview}</h1>
      <p class="soft">
        <a href={`/readings/${id}`}>{nameOfReading(view, phrases)}</a>. {reading.amends}:{' '}
        <ProposalHeading body={amended.body} sides={dialogue.sides} phrases={phrases} />
      </p>
      <p class="notice" role="status">
        {amendments.notYet}
      </p>
      {cleaned.length > 0 && <p class="notice">{cleaned.join(' ')}</p>}
      <article>
        <Edits {...about} />
        <NotInLine outOfLine={changes.outOfLine} phrases={phrases} />
        {changes.outOfLine.length > 0 && <p class="note">{amendments.willBeMarked}</p>}
      </article>
      <h2>{amendments.stays}</h2>
      <UnchangedWords {...about} />
      <form method="post" action={`/readings/${id}/proposals`}>
        <FieldsAgain typed={typed} />
        <div class="actions">
          <button type="submit" name="confirmed" value="yes">
            {amendments.confirm}
          </button>
          <button
            class="quiet"
            type="submit"
            name="confirmed"
            value="no"
            formaction={`/readings/${id}/proposals#table`}
          >
            {amendments.change}
          </button>
        </div>
      </form>
    </>
  )
  return answer(context, { title: amendments.preview, body, address: `/readings/${id}?amend=${amended.id}` })
}

import type { Changes } from '../../actions/proposal-receipt.ts'
import { Refused } from '../../platform/refusal.ts'
import { seeReadingPage } from '../../views/see-reading-page.ts'
import { answer } from '../frame/answer.tsx'
import { type Page, visitorOf } from '../frame/visitor.ts'
import { answersIn } from '../pieces/answer-fields.ts'
import { changesSaid } from '../pieces/changes-said.ts'
import { nameOfReading } from '../pieces/name-of-reading.ts'
import { NotInLine } from '../pieces/not-in-line.tsx'
import { changedIn, FieldsAgain, type Typed } from '../pieces/typed-values.tsx'
import { amendedText } from './amended-text.ts'
import { ChairsMark } from './chairs-mark.tsx'
import { Edits, UnchangedWords } from './edit-list.tsx'
import { Answers } from './objections-shown.tsx'
import { ProposalHeading } from './proposal-text.tsx'
import { addressOfReading, shownAlone } from './reading-address.ts'

/** Shows the author of an amendment what it changes, before it is tabled. Records nothing. */
export async function showChanges(context: Page, id: string, typed: Typed, changes: Changes): Promise<Response> {
  const phrases = context.get('phrases')
  const { amendments, reading } = phrases
  const { table, now } = context.get('dependencies')
  const { view, roots, dialogue, basket } = await seeReadingPage(table, visitorOf(context), id, undefined, now)
  const amended = amendedText(view, typed['amends'], roots)
  if (amended === undefined) throw new Refused('no-such-proposal', `reading ${id} has no proposal to amend`)
  const alone = shownAlone(typed)
  const cleaned = changesSaid((await changedIn(context.req)).join(' '), phrases)
  const about = { amended: amended.body, edits: changes.edits, sides: dialogue.sides, phrases }
  const body = (
    <>
      <h1>{amendments.preview}</h1>
      <p class="soft">
        <a href={addressOfReading(id, alone)}>{nameOfReading(view, [basket], phrases)}</a>
        {phrases.signs.stop}
        {reading.amends}
        {phrases.signs.colon}
        <ProposalHeading body={amended.body} sides={dialogue.sides} phrases={phrases} />
      </p>
      <ChairsMark {...view.proposals.find(({ id: own }) => own === amended.id)} phrases={phrases} />
      <p class="notice" role="status">
        {amendments.notYet}
      </p>
      {cleaned.length > 0 && <p class="notice">{cleaned.join(phrases.signs.space)}</p>}
      <article>
        <Edits {...about} />
        <NotInLine outOfLine={changes.outOfLine} languages={dialogue.languages} phrases={phrases} />
        {changes.outOfLine.length > 0 && <p class="note">{amendments.willBeMarked}</p>}
        <Answers
          answers={view.answerable?.filter((one) => answersIn(typed).includes(one.id))}
          dialogue={dialogue}
          phrases={phrases}
        />
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
  return answer(context, {
    title: amendments.preview,
    body,
    address: addressOfReading(id, { ...alone, amend: amended.id }),
  })
}

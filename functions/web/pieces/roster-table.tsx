import type { Dialogue } from '../../../shared/dialogue.ts'
import { LANGUAGES } from '../../../shared/languages/registry.ts'
import type { NewParticipant } from '../../../shared/participant.ts'
import type { ReadRoster, RosterLine } from '../../../shared/roster/read-roster.ts'
import { problemInWords } from '../../../shared/roster/roster-problem.ts'
import { COLUMNS, type Column } from '../../../shared/roster/roster-words.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { asWritten } from './mail-address.ts'
import { nameOfSide } from './side-name.ts'

type TableProps = { readonly dialogue: Pick<Dialogue, 'sides'>; readonly phrases: Phrases }

/** The form that takes a table: a file, or cells that are pasted. */
export function TableForm({ phrases, text = '' }: { readonly phrases: Phrases; readonly text?: string }) {
  const { rosterTable } = phrases
  const isCorrecting = text !== ''
  return (
    <form method="post" action="/roster/table" enctype="multipart/form-data">
      {!isCorrecting && (
        <>
          <label for="table-file">{rosterTable.file}</label>
          <input type="file" id="table-file" name="file" accept=".csv,.tsv,.txt,text/csv,text/plain" />
        </>
      )}
      <label for="table-text">{isCorrecting ? rosterTable.correct : rosterTable.pasted}</label>
      <textarea
        id="table-text"
        name="text"
        rows={isCorrecting ? 12 : 4}
        dir="auto"
        spellcheck={false}
        autocomplete="off"
      >
        {text}
      </textarea>
      <div class="actions">
        <button class={isCorrecting ? '' : 'quiet'} type="submit">
          {isCorrecting ? rosterTable.again : rosterTable.look}
        </button>
      </div>
    </form>
  )
}

/** What is wrong in a table, each with its line. */
export function TableProblems({ problems, phrases }: Pick<ReadRoster, 'problems'> & { readonly phrases: Phrases }) {
  const { rosterTable } = phrases
  return (
    <div class="mistake" role="alert" tabindex={-1}>
      <p>{rosterTable.problems}</p>
      <ul>
        {problems.map((problem) => {
          const words = problemInWords(problem, phrases.language)
          return <li>{problem.line === undefined ? words : rosterTable.line(problem.line, words)}</li>
        })}
      </ul>
    </div>
  )
}

/** What was noticed about a table as a whole. */
export function TableNotes({ read, phrases }: { readonly read: ReadRoster; readonly phrases: Phrases }) {
  const { rosterTable } = phrases
  return (
    <>
      {read.encoding !== undefined && <p class="note">{rosterTable.encoding(read.encoding)}</p>}
      {!read.hasHeader && read.columns.length > 0 && <p class="note">{rosterTable.noHeader}</p>}
      {read.unread.length > 0 && (
        <p class="note">
          {rosterTable.unread}
          {phrases.signs.space}
          {read.unread.map((heading, index) => (
            <>
              {index > 0 && phrases.signs.list}
              <bdi>{heading}</bdi>
            </>
          ))}
        </p>
      )}
    </>
  )
}

/** Each line of a table, as it was understood. */
export function TableLines({ lines, dialogue, phrases }: TableProps & { readonly lines: readonly RosterLine[] }) {
  const { rosterTable } = phrases
  const shown = COLUMNS.filter((column) =>
    lines.some(({ newcomer }) => inWords(column, newcomer, { dialogue, phrases })),
  )
  return (
    <section class="wide" tabindex={0} aria-label={rosterTable.title}>
      <table>
        <thead>
          <tr>
            {[rosterTable.lineHead, ...shown.map((column) => rosterTable.column[column]), rosterTable.what].map(
              (head) => (
                <th scope="col">{head}</th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, newcomer, isThere, isLeftOut }) => (
            <tr>
              <td>{line}</td>
              {shown.map((column) => (
                <td>
                  <bdi>{inWords(column, newcomer, { dialogue, phrases })}</bdi>
                </td>
              ))}
              <td>
                {isThere ? rosterTable.isThere : rosterTable.isNew}
                {isLeftOut && `${phrases.signs.semicolon}${rosterTable.leftOut}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function inWords(column: Column, one: NewParticipant, { dialogue, phrases }: TableProps): string {
  const side = one.role === 'participant' ? one.side : one.role === 'facilitator' ? one.convenedBy : undefined
  switch (column) {
    case 'name':
      return one.name
    case 'role':
      return one.role === 'facilitator' && side !== undefined ? phrases.coChairs.roster.coChair : phrases.role[one.role]
    case 'side':
      return side === undefined ? '' : nameOfSide(side, dialogue.sides, phrases)
    case 'capacity':
      return one.role === 'participant' ? phrases.capacity[one.capacity] : ''
    case 'email':
      return one.role === 'participant' && one.email !== undefined ? asWritten(one.email) : ''
    case 'language':
      return one.language === undefined ? '' : LANGUAGES[one.language].name
  }
}

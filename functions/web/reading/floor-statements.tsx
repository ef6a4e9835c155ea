import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Dialogue } from '../../../shared/dialogue.ts'
import { languageOfTexts } from '../../../shared/spoken.ts'
import { setNewest } from '../../platform/memo.ts'
import type { FloorView, StatementView } from '../../views/floor-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Instant } from '../pieces/instant.tsx'
import { Names } from '../pieces/names.tsx'
import { nameOfSide } from '../pieces/side-name.ts'
import { Localized } from '../pieces/text-in-languages.tsx'
import { addressOfFloor } from './reading-address.ts'
import type { ReadingProps } from './reading-props.ts'

/** With more statements, or longer ones, the page of a reading has their number under each text, and not their words. */
const MOST_STATEMENTS = 400
const MOST_CHARACTERS = 200_000

/** What was said on a text, or on the reading as a whole, beneath it; with the way to the page where more is said. */
export function FloorBeneath({ on, ...props }: ReadingProps & { readonly on?: string | undefined }) {
  const { floor, view, dialogue, phrases, query } = props
  if (floor === undefined) return null
  const { fits, on: byText } = arranged(floor)
  const statements = byText.get(on) ?? []
  const address = addressOfFloor(view.id, { on })
  const words = phrases.floor.statements(statements.length)
  const link = <a href={address}>{floor.may.make ? phrases.floor.speak : phrases.floor.read}</a>
  if (statements.length === 0) return floor.may.make ? <p>{link}</p> : null
  if (!fits)
    return (
      <p>
        {words}
        {phrases.signs.stop}
        {link}
      </p>
    )
  return (
    <>
      <details open={on !== undefined && query['one'] === on}>
        <summary>{words}</summary>
        <Rendered statements={statements} dialogue={dialogue} phrases={phrases} />
      </details>
      <p>{link}</p>
    </>
  )
}

/** The statements under a text are the same for everybody until the next batch, so their HTML is cached by what it says. */
function Rendered(props: Omit<ListProps, 'after'>) {
  const key = JSON.stringify([languageOfTexts(props.phrases), props.phrases.language, props.statements])
  const html = rendered.get(key) ?? String(<StatementList {...props} />)
  setNewest(rendered, key, html, MOST_RENDERED)
  return raw(html)
}

/** The texts of several large readings. */
const MOST_RENDERED = 500
const rendered = new Map<string, string>()

/** What was said on the reading as a whole. */
export function FloorOfReading(props: ReadingProps) {
  const { floor, phrases } = props
  if (floor === undefined || (!floor.may.make && floor.statements.every(({ proposal }) => proposal !== undefined))) {
    return null
  }
  return (
    <section id="floor">
      <h2>{phrases.floor.ofReading}</h2>
      <p class="note">{phrases.floor.what}</p>
      <FloorBeneath {...props} />
    </section>
  )
}

type Arranged = { readonly fits: boolean; readonly on: ReadonlyMap<string | undefined, readonly StatementView[]> }

/** The statements by the text that they are on, and whether all of them fit on the page; once for each page. */
function arranged({ statements }: Pick<FloorView, 'statements'>): Arranged {
  const known = arrangements.get(statements) ?? {
    fits: allFit(statements),
    on: Map.groupBy(statements, ({ proposal }) => proposal),
  }
  arrangements.set(statements, known)
  return known
}

const arrangements = new WeakMap<readonly StatementView[], Arranged>()

function allFit(statements: readonly StatementView[]): boolean {
  const characters = statements.flatMap(({ text }) => Object.values(text)).reduce((all, words) => all + words.length, 0)
  return statements.length <= MOST_STATEMENTS && characters <= MOST_CHARACTERS
}

type ListProps = {
  readonly statements: readonly StatementView[]
  readonly dialogue: Pick<Dialogue, 'sides'>
  readonly phrases: Phrases
  /** What follows a statement on the page of the floor. */
  readonly after?: ((statement: StatementView) => Child) | undefined
}

/** Statements in their order: answers stand inside their question. */
export function StatementList({ statements, ...props }: ListProps) {
  const answers = Map.groupBy(statements, ({ answers: question }) => question)
  const there = new Set(statements.map(({ id }) => id))
  // Of an answer that its author alone sees, the question always stands on the page.
  const first = statements.filter(({ answers: question }) => question === undefined || !there.has(question))
  return (
    <>
      {first.map((statement) => (
        <OneStatement {...props} statement={statement} answers={answers.get(statement.id) ?? []} />
      ))}
    </>
  )
}

type OneProps = Omit<ListProps, 'statements'> & {
  readonly statement: StatementView
  readonly answers: readonly StatementView[]
}

function OneStatement({ statement, answers, ...props }: OneProps) {
  const { phrases, after } = props
  const { floor } = phrases
  const words = <Words statement={statement} {...props} />
  return (
    <blockquote {...(after !== undefined && { id: `s-${statement.id}` })}>
      {statement.setAside === undefined ? (
        words
      ) : (
        <>
          <p>
            {floor.setAside}
            {statement.setAside.name !== undefined && (
              <>
                {phrases.signs.opens}
                <bdi>{statement.setAside.name}</bdi>
                {phrases.signs.closes}
              </>
            )}
            {phrases.signs.stop}
            {floor.because}
            {phrases.signs.colon}
            <Localized text={statement.setAside.reason} phrases={phrases} />
          </p>
          <details>
            <summary>{floor.folded[statement.kind]}</summary>
            {words}
          </details>
        </>
      )}
      {after?.(statement)}
      {answers.map((answer) => (
        <OneStatement {...props} statement={answer} answers={[]} />
      ))}
    </blockquote>
  )
}

function Words({ statement, dialogue, phrases, after }: Omit<OneProps, 'answers'>) {
  const { floor } = phrases
  const { kind, text, fromThoseWhoTabled, side, name, notYet, mine, appearsAt } = statement
  const whose = [
    fromThoseWhoTabled && floor.fromThoseWhoTabled,
    side !== undefined && nameOfSide(side, dialogue.sides, phrases),
    name,
  ].filter((one) => typeof one === 'string')
  return (
    <>
      <p>
        <b>{floor.kind[kind]}</b>
        {whose.length > 0 && (
          <>
            {phrases.signs.comma}
            <Names names={whose} between={phrases.signs.comma} />
          </>
        )}
        {phrases.signs.colon}
        <Localized text={text} phrases={phrases} />
      </p>
      {notYet && (
        <p class="note">
          {floor.notYet}
          {phrases.signs.space}
          <Instant at={appearsAt} phrases={phrases} />
        </p>
      )}
      {mine && !notYet && after !== undefined && <p class="note">{floor.mine}</p>}
    </>
  )
}

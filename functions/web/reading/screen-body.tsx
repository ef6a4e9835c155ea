import { inTongue } from '../../../shared/languages/registry.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import { shownStatus } from '../../../shared/outcomes.ts'
import { languageOfTexts } from '../../../shared/spoken.ts'
import type { ReadingOnScreen, ScreenView, TextOnScreen } from '../../views/see-screen.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { AuthenticLine, isAgreedText } from '../pieces/authentic-texts.tsx'
import { Instant } from '../pieces/instant.tsx'
import { nameOfLanguage } from '../pieces/name-of-language.ts'
import { nameOfReading } from '../pieces/name-of-reading.ts'
import { QrCode } from '../pieces/qr-code.tsx'
import { nameOfSide } from '../pieces/side-name.ts'
import { Localized } from '../pieces/text-in-languages.tsx'
import { Marks } from './bracket-line.tsx'
import { type Column, inLanguages, pageChosen, pagesOf, type ScreenPage } from './screen-pages.ts'
import { Mark, StatusMark } from './status-mark.tsx'

type ScreenProps = {
  readonly view: ScreenView
  /** The dialogue's public address. */
  readonly origin: string
  readonly now: Date
  /** The languages that are shown; all of the dialogue by default. */
  readonly languages?: readonly TextLanguage[] | undefined
  readonly phrases: Phrases
}

/**
 * What a screen shows: where the round is, one text in every language, what came of it, and how to come in. The title of the
 * dialogue is shown before there is a text: with one, its lines are for the text.
 */
export function ScreenBody({ view, origin, now, languages, phrases }: ScreenProps) {
  const pages = pagesOf(view)
  const chosen = pages[pageChosen(pages, view.chosen)]
  const page = languages === undefined ? chosen : chosen && inLanguages(chosen, languages)
  const { reading } = view
  const { screen } = phrases
  return (
    <>
      <div class="top">
        <div>
          <p class="soft">
            {page === undefined ? <Localized text={view.title} phrases={phrases} short /> : placeOf(page, phrases)}
          </p>
          <h1>{reading === undefined ? screen.title : nameOnScreen(reading, phrases)}</h1>
        </div>
        {reading !== undefined && <TimeLeft reading={reading} now={now} phrases={phrases} />}
      </div>
      {page === undefined ? (
        <div class="columns size-2 waits">
          <p>{reading === undefined ? screen.noReading : screen.noText}</p>
          <QrCode text={`${origin}/invitation`} label={screen.qr} />
        </div>
      ) : (
        <div class={`columns size-${page.size}`}>
          {page.columns.map((column) => (
            <InOneLanguage column={column} phrases={phrases} />
          ))}
        </div>
      )}
      <div class="bottom">
        <div>
          {page?.texts.map((one) => (
            <AuthenticLine
              states={one.text.authentic}
              letter={one.letter}
              isAgreed={isAgreedText(one.text.outcome)}
              phrases={phrases}
            />
          ))}
          {page !== undefined && <Outcome page={page} view={view} phrases={phrases} />}
          {reading !== undefined && <Heard reading={reading} view={view} phrases={phrases} />}
        </div>
        <div class="in">
          <p class="soft">
            {screen.comeIn}
            <br />
            {origin.replace(/^https?:\/\//, '')}
          </p>
          {page !== undefined && <QrCode text={`${origin}/invitation`} label={screen.qr} />}
        </div>
      </div>
    </>
  )
}

function placeOf({ number, of, part, parts }: ScreenPage, { screen, screens, signs }: Phrases): string {
  return [screen.text(number, of), ...(parts > 1 ? [screens.part(part + 1, parts)] : [])].join(signs.comma)
}

/** The name of a reading, with the heading of its basket. */
export function nameOnScreen({ title, ...reading }: ReadingOnScreen, phrases: Phrases): string {
  const basket = title === undefined || reading.basket === undefined ? undefined : { id: reading.basket, title }
  return nameOfReading(reading, [basket], phrases)
}

type OfReading = Pick<ScreenProps, 'phrases'> & { readonly reading: ReadingOnScreen }

/** The time that is left. The script counts it in seconds. */
function TimeLeft({ reading: { state, closesAt }, now, phrases }: OfReading & Pick<ScreenProps, 'now'>) {
  const { screen, readingStatus, span } = phrases
  if (state === 'settled') return <p class="soft">{readingStatus.settled}</p>
  if (state === 'closed') return <p class="soft">{screen.closed}</p>
  return (
    <div>
      <p>
        <span class="soft">
          {screen.closesIn}
          {phrases.signs.space}
        </span>
        <span class="until" role="timer" data-until={closesAt}>
          {span(Date.parse(closesAt) - now.getTime())}
        </span>
      </p>
      <p class="soft">
        <Instant at={closesAt} phrases={phrases} />
      </p>
    </div>
  )
}

function InOneLanguage({ column, phrases }: Pick<ScreenProps, 'phrases'> & { readonly column: Column }) {
  const { tongue, heading, marks } = column
  const language = languageOfTexts(tongue)
  if (marks === undefined) {
    return (
      <section>
        <p class="soft">{phrases.screen.notIn(nameOfLanguage(language, phrases))}</p>
      </section>
    )
  }
  return (
    <section {...inTongue(language)}>
      {heading !== undefined && <h2 dir="auto">{heading}</h2>}
      <p class="text" dir="auto">
        <Marks marks={marks} tongue={tongue} />
      </p>
    </section>
  )
}

/** What became of the text and why, and which sides agree: of each wording where several are in one line. */
function Outcome({ page, view, phrases }: Pick<ScreenProps, 'view' | 'phrases'> & { readonly page: ScreenPage }) {
  const { settled } = phrases
  const [first] = page.texts
  if (first?.text.outcome === undefined) return null
  const { reason } = first.text.outcome
  return (
    <>
      <p class="outcome">
        <StatusMark status={shownStatus(first.text.outcome)} phrases={phrases} />
        {page.texts.length === 1 && reason !== 'every-side-agrees' && (
          <span class="soft">
            {phrases.signs.colon}
            {settled.reason[reason]}
          </span>
        )}
      </p>
      <ul aria-label={settled.matrix}>
        {view.sides.map(({ id }) => (
          <li>
            {nameOfSide(id, view.sides, phrases)}
            {phrases.signs.colon}
            {page.texts.map(({ letter, text }) => (
              <>
                {page.texts.length > 1 && <b>{letter} </b>}
                <Agrees outcome={text.outcome} side={id} phrases={phrases} />{' '}
              </>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

function Agrees({
  outcome,
  side,
  phrases: { settled, brackets },
}: Pick<ScreenProps, 'phrases'> & { readonly outcome: TextOnScreen['outcome']; readonly side: string }) {
  if (outcome !== undefined && outcome.sides === undefined) return <span class="soft">{brackets.notShown}</span>
  return outcome?.sides?.some((one) => one.side === side && one.agrees) ? (
    <Mark kind="agreed" word={settled.agrees} />
  ) : (
    <Mark kind="dropped" word={settled.doesNot} />
  )
}

/** What the room may know of who was heard (`shared/screen.ts`). */
function Heard({ reading: { heard }, view, phrases }: OfReading & Pick<ScreenProps, 'view'>) {
  const { screen } = phrases
  if (heard.length === 0) return null
  return (
    <>
      <ul>
        {heard.map(({ side, isQuorumHeard, numbers }) => (
          <li>
            {nameOfSide(side, view.sides, phrases)}
            {phrases.signs.colon}
            {numbers !== undefined && `${screen.heard(numbers.heard, numbers.roll)}${phrases.signs.comma}`}
            {isQuorumHeard ? screen.quorumHeard : screen.quorumNotHeard}
          </li>
        ))}
      </ul>
      <p class="soft">{screen.counted}</p>
    </>
  )
}

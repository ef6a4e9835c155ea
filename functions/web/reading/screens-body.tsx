import type { TextLanguage } from '../../../shared/localized-text.ts'
import type { Reading } from '../../../shared/reading.ts'
import { SCREEN_HOURS } from '../../../shared/screen.ts'
import { languageOfTexts } from '../../../shared/spoken.ts'
import type { Screen } from '../../store/screens.ts'
import type { ScreenView } from '../../views/see-screen.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { codeInGroups } from '../pieces/code-in-groups.ts'
import { Instant } from '../pieces/instant.tsx'
import { nameOfReading } from '../pieces/name-of-reading.ts'
import { nameOnScreen } from './screen-body.tsx'
import { pageChosen, pagesOf, type ScreenPage } from './screen-pages.ts'
import { TwoLanguages } from './two-on-screen.tsx'

/** The beginning of a text, in a list of texts. */
const BEGINNING = 60

type ScreensProps = {
  readonly screens: readonly { readonly screen: Screen; readonly view: ScreenView }[]
  readonly readings: readonly Reading[]
  /** Where a screen is opened. */
  readonly address: string
  /** The languages of the dialogue. */
  readonly languages: readonly TextLanguage[]
  readonly isEnded: boolean
  readonly phrases: Phrases
}

type CodeProps = Pick<ScreensProps, 'address' | 'phrases'> & { readonly code: string }

/** A code that was made just now, and where to type it. Nothing else is here, because every other button loses it. */
export function CodeForScreen({ code, address, phrases: { screens: said, signs } }: CodeProps) {
  return (
    <>
      <h1>{said.title}</h1>
      <div class="notice" role="status">
        <h2>
          {said.code}
          {signs.colon}
          <code>{codeInGroups(code)}</code>
        </h2>
        <p>{said.codeOnce}</p>
      </div>
      <p>{said.typeIt}</p>
      <p class="link">{address}</p>
      <p class="apart">
        <a href="/screens">{said.back}</a>
      </p>
    </>
  )
}

/** The page of the screens: the form that makes a code for a new one, and what each shows. */
export function ScreensBody(props: ScreensProps) {
  const { screens, address, isEnded, phrases } = props
  const said = phrases.screens
  return (
    <>
      <h1>{said.title}</h1>
      {isEnded && (
        <p class="notice" role="status" data-said="">
          {said.ended}
        </p>
      )}
      <p>{said.what}</p>
      <section>
        <h2>{said.signIn}</h2>
        <p>{said.how}</p>
        <p class="link">{address}</p>
        <TwoLanguages {...props} />
        <form method="post" action="/screens">
          <label for="hours">{said.howLong}</label>
          <select id="hours" name="hours">
            {SCREEN_HOURS.map((hours) => (
              <option value={hours} selected={hours === 8}>
                {said.hours[hours]}
              </option>
            ))}
          </select>
          <div class="actions">
            <button type="submit">{said.make}</button>
          </div>
        </form>
      </section>
      <h2>{said.live}</h2>
      {screens.length === 0 && <p>{said.none}</p>}
      {screens.map((one, index) => (
        <OneScreen {...one} number={index + 1} readings={props.readings} phrases={phrases} />
      ))}
    </>
  )
}

type OneProps = ScreensProps['screens'][number] &
  Pick<ScreensProps, 'readings' | 'phrases'> & { readonly number: number }

function OneScreen({ screen, view, number, readings, phrases }: OneProps) {
  const said = phrases.screens
  const isWaiting = screen.session === undefined
  const at = (seconds: number) => new Date(seconds * 1_000).toISOString()
  return (
    <article id={`screen-${screen.id}`}>
      <h3>{said.number(number)}</h3>
      <p class="soft">
        {isWaiting ? said.waiting : said.until}
        {phrases.signs.space}
        <Instant at={at(isWaiting ? screen.codeUntil : screen.expires)} phrases={phrases} />
      </p>
      {!isWaiting && <ChooseReading {...{ screen, view, readings, phrases }} />}
      {!isWaiting && <ChooseText screen={screen} view={view} phrases={phrases} />}
      <form class={isWaiting ? 'actions' : 'apart'} method="post" action={`/screens/${screen.id}/end`}>
        <button class="quiet" type="submit">
          {isWaiting ? said.endCode : said.end}
        </button>
      </form>
    </article>
  )
}

function ChooseReading({ screen, view, readings, phrases }: Omit<OneProps, 'number'>) {
  const said = phrases.screens
  return (
    <form method="post" action={`/screens/${screen.id}/choice`}>
      <label for={`reading-${screen.id}`}>{said.shows}</label>
      <select id={`reading-${screen.id}`} name="reading">
        <option value="" selected={view.chosen === undefined}>
          {said.follows}
        </option>
        {readings.toReversed().map((reading) => (
          <option value={reading.id} selected={view.chosen?.reading === reading.id}>
            {nameOfReading(reading, [], phrases)}
          </option>
        ))}
      </select>
      <div class="actions">
        <button class="quiet" type="submit">
          {said.show}
        </button>
      </div>
    </form>
  )
}

function ChooseText({ screen, view, phrases }: Pick<OneProps, 'screen' | 'view' | 'phrases'>) {
  const said = phrases.screens
  const pages = pagesOf(view)
  if (view.reading === undefined || pages.length === 0) return null
  const chosen = pageChosen(pages, view.chosen)
  return (
    <form method="post" action={`/screens/${screen.id}/choice`}>
      <label for={`page-${screen.id}`}>
        {said.textShown}
        <span class="soft">
          {phrases.signs.opens}
          {nameOnScreen(view.reading, phrases)}
          {phrases.signs.closes}
        </span>
      </label>
      <select id={`page-${screen.id}`} name="page">
        {pages.map((page, index) => (
          <option value={index} selected={index === chosen}>
            {index + 1}. {beginningOf(page, phrases)}
            {page.parts > 1 && `${phrases.signs.comma}${said.part(page.part + 1, page.parts)}`}
          </option>
        ))}
      </select>
      <div class="actions">
        <button class="quiet" type="submit">
          {said.show}
        </button>
        <button class="quiet" type="submit" name="turn" value={chosen - 1} disabled={chosen === 0}>
          ← {said.previous}
        </button>
        <button class="quiet" type="submit" name="turn" value={chosen + 1} disabled={chosen === pages.length - 1}>
          {said.next} →
        </button>
      </div>
    </form>
  )
}

/** In the visitor's language where it is written in it. */
function beginningOf({ columns }: ScreenPage, phrases: Phrases): string {
  const written = columns.filter(({ marks }) => marks !== undefined)
  const { heading, marks = [] } =
    written.find(({ tongue }) => languageOfTexts(tongue) === languageOfTexts(phrases)) ?? written[0] ?? {}
  const words = [
    ...marks
      .map((mark) => (mark.is === 'words' ? mark.text : ''))
      .join('')
      .trim(),
  ]
  const beginning = words.length > BEGINNING ? `${words.slice(0, BEGINNING).join('')}…` : words.join('')
  return heading === undefined ? beginning : `${heading}${phrases.signs.colon}${beginning}`
}

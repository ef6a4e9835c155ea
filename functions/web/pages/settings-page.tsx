import { Hono } from 'hono'
import { knownZone, nameOfZone } from '../../../shared/languages/format/dates.ts'
import { LANGUAGES } from '../../../shared/languages/registry.ts'
import { makeCalendarAddress, withdrawCalendarAddress } from '../../access/calendar-addresses.ts'
import * as environment from '../../environment/environment.ts'
import { seeHasCalendar } from '../../views/see-has-calendar.ts'
import { answer } from '../frame/answer.tsx'
import { chooseZone, chosenZone, type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { typedIn } from '../pieces/typed-values.tsx'

/** What somebody chooses for themselves: the time zone of the pages, and the address of their calendar. */
export const settings = new Hono<Visit>()
  .get('/settings', async (context) => {
    const phrases = context.get('phrases')
    const has = await seeHasCalendar(context.get('dependencies').table, visitorOf(context))
    const chosen = chosenZone(context)
    const body = (
      <>
        <h1>{phrases.settings.title}</h1>
        <Said context={context} phrases={phrases} />
        <Zone chosen={chosen} phrases={phrases} />
        <Calendar has={has} phrases={phrases} />
      </>
    )
    return answer(context, { title: phrases.settings.title, body, shows: [chosen, has], isLive: false })
  })
  .post('/settings/zone', async (context) => {
    const { zone } = await typedIn(context.req)
    chooseZone(context, knownZone(zone))
    return context.redirect('/settings?zone=saved', 303)
  })
  .post('/settings/calendar', async (context) => {
    const phrases = context.get('phrases')
    const address = await makeCalendarAddress(
      context.get('dependencies').table,
      environment.origin(),
      visitorOf(context),
    )
    const { settings: words } = phrases
    // In the answer to the POST, because a secret must not be in the address of a page.
    const body = (
      <>
        <h1>{words.yours}</h1>
        <p>{words.once}</p>
        <p class="link" data-copy={words.copy}>
          {address}
        </p>
        <p>{words.secret}</p>
        <p>
          <a class="button" href="/settings">
            {words.back}
          </a>
        </p>
      </>
    )
    return answer(context, { title: words.yours, body, status: 201, address: '/settings' })
  })
  .post('/settings/calendar/withdrawal', async (context) => {
    await withdrawCalendarAddress(context.get('dependencies').table, visitorOf(context))
    return context.redirect('/settings?calendar=withdrawn', 303)
  })

function Said({ context, phrases }: { readonly context: Page; readonly phrases: Phrases }) {
  const { zone, calendar } = context.req.query()
  const said = zone === 'saved' ? phrases.settings.savedZone : calendar === 'withdrawn' && phrases.settings.withdrawn
  if (said === false) return null
  return (
    <p class="notice" data-said="" tabindex={-1}>
      {said}
    </p>
  )
}

function Zone({ chosen, phrases }: { readonly chosen: string | undefined; readonly phrases: Phrases }) {
  const { settings: words } = phrases
  const listed = Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')
  const zones = ['UTC', ...listed, ...(chosen === undefined || ['UTC', ...listed].includes(chosen) ? [] : [chosen])]
  return (
    <section>
      <h2>{words.zone}</h2>
      <p>
        {phrases.zone === undefined || phrases.zone === 'UTC'
          ? words.inUtc
          : words.inZone(nameOfZone(LANGUAGES[phrases.language].locale, phrases.zone, phrases.signs))}
      </p>
      <form method="post" action="/settings/zone">
        <label for="zone">{words.zone}</label>
        <select id="zone" name="zone" aria-describedby="zone-means">
          <option value="" selected={chosen === undefined}>
            {words.asBrowser}
          </option>
          {zones.map((zone) => (
            <option value={zone} selected={zone === chosen}>
              {zone}
            </option>
          ))}
        </select>
        <p class="note" id="zone-means">
          {words.zoneMeans}
        </p>
        <div class="actions">
          <button class="quiet" type="submit">
            {words.saveZone}
          </button>
        </div>
      </form>
    </section>
  )
}

function Calendar({ has, phrases }: { readonly has: boolean; readonly phrases: Phrases }) {
  const { settings: words } = phrases
  return (
    <section id="calendar">
      <h2>{words.calendar}</h2>
      <p>{words.calendarMeans}</p>
      <p>{words.secret}</p>
      <p class="state">{has ? words.has : words.hasNone}</p>
      <div class="actions">
        <form method="post" action="/settings/calendar">
          <button type="submit">{has ? words.makeAgain : words.make}</button>
        </form>
        {has && (
          <form method="post" action="/settings/calendar/withdrawal">
            <button class="quiet" type="submit">
              {words.withdraw}
            </button>
          </form>
        )}
      </div>
    </section>
  )
}

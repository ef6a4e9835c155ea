import { LANGUAGES } from '../../../shared/languages/registry.ts'
import { DRAFTS_SCRIPT } from './drafts-script.ts'

/** The locale of each language of pages. */
const LOCALES = JSON.stringify(
  Object.fromEntries(Object.entries(LANGUAGES).map(([code, { locale }]) => [code, locale])),
)

/**
 * The browser's script, as it is sent. Pages work without it. The script
 * - keeps what was typed until it is confirmed (`drafts-script.ts`);
 * - polls an open page for changes with conditional requests, at growing intervals, and announces a last call;
 * - counts on a screen in the room how long a reading is still open;
 * - tells the server the reader's time zone in a cookie, and shows it on the first page, which does not know it yet;
 * - reads an invitation's secret from its link, or a code from a scanned address, and removes it from the history.
 */
export const SCRIPT = `(() => {
${DRAFTS_SCRIPT}
  const body = document.body
  const news = document.getElementById('news')

  const zone = new Intl.DateTimeFormat((${LOCALES})[document.documentElement.lang], {
    day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short',
  })
  const zoneHere = zone.resolvedOptions().timeZone
  const isSecure = location.protocol === 'https:'
  // Not the session's cookie: a script has to set it. It names a time zone, and nothing else.
  document.cookie = (isSecure ? '__Host-' : '') + 'parley-zone-here=' + encodeURIComponent(zoneHere) +
    '; path=/; max-age=31536000; samesite=lax' + (isSecure ? '; secure' : '')
  const isZoneUnknown = () => !body.dataset.zone && zoneHere !== 'UTC'
  const arrange = () => {
    drafts.arrange()
    if (isZoneUnknown()) for (const time of document.querySelectorAll('time[datetime]:not([data-here])')) {
      time.dataset.here = ''
      time.textContent = zone.format(new Date(time.dateTime)) + ' (' + time.textContent + ')'
    }
  }

  // Shown in the flow of the page, so that it covers nothing: below the form that is being filled in, else at the top.
  const announce = (text, more) => {
    news.textContent = text
    const old = document.querySelector('.news')
    if (old) old.remove()
    const shown = document.createElement('p')
    shown.className = 'notice news'
    shown.textContent = text
    if (more) {
      const link = document.createElement('a')
      link.href = location.pathname + location.search
      link.textContent = more
      shown.append(' ', link)
    }
    const main = document.getElementById('main')
    const form = main.contains(document.activeElement) && document.activeElement.closest('form')
    form ? form.append(shown) : main.prepend(shown)
  }

  // The server knows the zone now: the times of the fresh page are in it, and its foot says so.
  const takeOverZone = (fresh) => {
    if (!fresh.body.dataset.zone) return
    body.dataset.zone = fresh.body.dataset.zone
    const [here, there] = [document, fresh].map((page) => page.querySelector('[data-zone-said]'))
    if (here && there) here.replaceWith(there)
  }

  const tag = () => document.querySelector('meta[name=parley-tag]')
  // A tag is of what the page shows and of the time zone. A page whose zone alone is another has not changed.
  const contentOf = (tag) => tag.split('.')[0]
  const SOONEST = 4000, LATEST = Number(body.dataset.latest) || 60000
  let wait = SOONEST
  let timer
  const later = () => { clearTimeout(timer); timer = setTimeout(look, document.hidden ? LATEST : wait) }
  const look = async () => {
    if (document.hidden || !navigator.onLine) return later()
    try {
      const answer = await fetch(location.href.split('#')[0], { headers: { 'If-None-Match': tag().content }, cache: 'no-store' })
      if (answer.status === 200) {
        const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
        const main = document.getElementById('main')
        // While a visitor types, the page only announces the change and does not replace itself.
        const at = document.activeElement
        const busy = drafts.areTyped() || (main.contains(at) && at !== main && !at.hasAttribute('data-said'))
        const [called, before] = [fresh, document].map((page) => page.querySelector('[data-last-call]'))
        const freshTag = fresh.querySelector('meta[name=parley-tag]')
        const isSame = freshTag && contentOf(freshTag.content) === contentOf(tag().content)
        const isNew = called && called.dataset.lastCall !== (before && before.dataset.lastCall)
        const changed = isNew ? called.textContent : body.dataset.news
        if (busy) isSame || announce(changed, body.dataset.look)
        else {
          main.replaceChildren(...fresh.getElementById('main').childNodes)
          count()
          document.title = fresh.title
          takeOverZone(fresh)
          arrange()
          if (!isSame) announce(changed)
        }
        // Without a tag the page no longer changes.
        if (!freshTag) return tag().remove()
        tag().content = freshTag.content
        wait = SOONEST
      } else wait = Math.min(wait * 1.5, LATEST)
      if (answer.status === 401) {
        const wasEnded = new DOMParser().parseFromString(await answer.text(), 'text/html').body.hasAttribute('data-forget')
        if (wasEnded) drafts.end()
        return announce(wasEnded ? body.dataset.signedOut : body.dataset.ended)
      }
    } catch { wait = Math.min(wait * 2, LATEST) }
    later()
  }

  document.addEventListener('submit', (event) => {
    // A second press does not send the form again.
    if (event.target.hasAttribute('data-sent')) event.preventDefault()
    event.target.setAttribute('data-sent', '')
    setTimeout(() => event.target.removeAttribute('data-sent'), 8000)
  })
  document.addEventListener('visibilitychange', () => { if (!document.hidden && tag()) { wait = SOONEST; look() } })

  const count = () => {
    for (const shown of document.querySelectorAll('[data-until]')) {
      const left = Math.max(0, Math.ceil((Date.parse(shown.dataset.until) - Date.now()) / 1000))
      const parts = [Math.floor(left / 60) % 60, left % 60].map((part) => String(part).padStart(2, '0'))
      // Days are not counted in seconds.
      if (left < 172800) shown.textContent = (left < 3600 ? '' : Math.floor(left / 3600) + ':') + parts.join(':')
    }
  }
  count()
  setInterval(count, 1000)

  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('[data-sent]')) form.removeAttribute('data-sent')
  })

  // An invitation's secret is behind the #, so browsers do not send it to the server.
  // Another link that is opened in the same tab changes only the part after the #: the page with the form is loaded again.
  // So it is when mail encoded the #, so that the secret became a part of the path.
  const redeem = document.querySelector('form[data-invitation]')
  const takeSecret = () => {
    const [, encoded] = /^\\/invitation%(?:25)*23(.+)/.exec(location.pathname) || []
    const secret = encoded || location.hash.slice(1)
    if (!secret || !(encoded || location.pathname === '/invitation')) return
    if (!redeem) return location.replace('/invitation?again#' + secret)
    redeem.elements.invitation.value = secret
    redeem.querySelector('[data-by-hand]').hidden = true
    for (const link of document.querySelectorAll('a[hreflang]')) link.hash = secret
    history.replaceState(null, '', location.pathname)
  }
  addEventListener('hashchange', takeSecret)

  // A scanned code for another device is behind the # too. The visitor still presses the button.
  const device = document.querySelector('form[data-device]')
  if (device && location.hash) {
    device.elements.code.value = location.hash.slice(1)
    history.replaceState(null, '', location.pathname)
  }

  takeSecret()
  arrange()
  const link = document.querySelector('[data-copy]')
  if (link && navigator.clipboard) {
    const button = document.createElement('button')
    button.textContent = link.dataset.copy
    button.onclick = () => navigator.clipboard.writeText(link.textContent.trim()).then(() => { button.textContent = news.textContent = body.dataset.copied })
    link.after(button)
  }
  const said = document.querySelector('[data-said]')
  // A screen reader reads it where it stands, once, and the keyboard goes on from there.
  if (said) said.focus({ preventScroll: true })
  const mistake = document.querySelector('.mistake')
  if (mistake) mistake.focus()
  if (tag()) later()
})()
`

/**
 * The browser's script, as it is sent. Pages work without it. The script
 * - stores typed texts on this device until the server has confirmed them, also if the session ends before;
 * - polls an open page for changes with conditional requests, at growing intervals;
 * - shows dates in the reader's time zone;
 * - reads an invitation's secret from its link, and removes it from the browser's history.
 */
export const SCRIPT = `(() => {
  const body = document.body
  const news = document.getElementById('news')
  const PREFIX = 'parley:'
  const reader = body.dataset.reader

  // Storage can be unavailable; the page works without it.
  const kept = (key) => { try { return JSON.parse(localStorage.getItem(key)) } catch { return null } }
  const keepAs = (key, what) => { try { localStorage.setItem(key, JSON.stringify(what)) } catch {} }
  const forget = (key) => { try { localStorage.removeItem(key) } catch {} }
  const keys = () => { try { return Object.keys(localStorage) } catch { return [] } }

  // Deletes a confirmed draft, also if its form is not on this page.
  const done = new URLSearchParams(location.search).get('done')
  if (done) for (const key of keys()) if (key.startsWith(PREFIX) && kept(key)?.sent === done) forget(key)

  const keyOf = (form) => PREFIX + (reader || '') + ':' + form.dataset.draft
  const typedIn = (form) => {
    const typed = {}
    for (const field of form.querySelectorAll('textarea, select, input[type=text], input[type=radio]')) {
      if (field.type === 'radio') { if (field.checked) typed[field.name] = field.value }
      else typed[field.name] = field.value
    }
    return typed
  }
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other)
  const asServed = new WeakMap()
  const dirty = new Set()

  const restore = (form) => {
    if (asServed.has(form)) return
    const isGivenBack = form.hasAttribute('data-typed')
    asServed.set(form, isGivenBack ? {} : typedIn(form))
    if (isGivenBack) return dirty.add(form)
    const draft = kept(keyOf(form))
    if (draft) bringBack(form, draft.typed)
  }

  const bringBack = (form, typed) => {
    for (const [was, value] of Object.entries(typed)) {
      // A draft stored before fields had languages goes into the first language.
      const name = (form.elements[was] ? '' : [...form.elements].map((field) => field.name).find((one) => one.startsWith(was + '.'))) || was
      for (const field of form.elements) {
        if (field.name !== name || field.type === 'hidden') continue
        if (field.type === 'radio') field.checked = field.value === value
        else field.value = value
      }
    }
    if (same(typedIn(form), asServed.get(form))) return forget(keyOf(form))
    dirty.add(form)
    for (let one = form.closest('details'); one; one = one.parentElement.closest('details')) one.open = true
    const note = document.createElement('p')
    note.className = 'notice'
    note.setAttribute('role', 'status')
    note.textContent = body.dataset.restored
    form.prepend(note)
  }

  const keep = (form) => {
    const typed = typedIn(form)
    if (same(typed, asServed.get(form))) {
      dirty.delete(form)
      forget(keyOf(form))
    } else {
      dirty.add(form)
      keepAs(keyOf(form), { typed })
    }
  }

  // Shows unsent drafts of a closed reading, whose form is gone, so that they can be copied.
  const giveBack = (over) => {
    const start = PREFIX + reader + ':' + over.dataset.over + ':'
    const written = keys().filter((key) => key.startsWith(start)).flatMap((key) => {
      const draft = kept(key)
      return Object.entries(draft.typed).filter(([name, text]) => /change|\\./.test(name) && text.trim()).map(([, text]) => text)
    })
    if (!written.length || document.querySelector('.unsent, .mistake')) return
    const note = document.createElement('div')
    note.className = 'notice unsent'
    note.append(Object.assign(document.createElement('p'), { textContent: body.dataset.unsent }))
    for (const text of written) {
      const quote = document.createElement('blockquote')
      quote.append(Object.assign(document.createElement('p'), { textContent: text, dir: 'auto' }))
      note.append(quote)
    }
    over.before(note)
  }

  const zone = new Intl.DateTimeFormat({ en: 'en-GB' }[document.documentElement.lang] || document.documentElement.lang, {
    day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short',
  })
  const arrange = () => {
    if (reader) for (const form of document.querySelectorAll('form[data-draft]')) restore(form)
    const over = document.querySelector('[data-over]')
    if (reader && over) giveBack(over)
    for (const time of document.querySelectorAll('time[datetime]')) {
      time.title = time.title || time.textContent
      time.textContent = zone.format(new Date(time.dateTime)).replace(/(?<=^\\d+) | (?=г\\.|\\S+$)|(?<= (?:at|в)) /g, '\\u00a0')
    }
  }

  const announce = (text, more) => {
    news.textContent = text
    if (more) {
      const link = document.createElement('a')
      link.href = location.pathname + location.search
      link.textContent = more
      news.append(' ', link)
    }
  }

  const tag = () => document.querySelector('meta[name=parley-tag]')
  const SOONEST = 4000, LATEST = 60000
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
        const busy = dirty.size > 0 || (main.contains(document.activeElement) && document.activeElement !== main)
        if (busy) announce(body.dataset.news, body.dataset.look)
        else {
          main.replaceChildren(...fresh.getElementById('main').childNodes)
          document.title = fresh.title
          arrange()
          announce(body.dataset.news)
        }
        const freshTag = fresh.querySelector('meta[name=parley-tag]')
        // Without a tag the page no longer changes.
        if (!freshTag) return tag().remove()
        tag().content = freshTag.content
        wait = SOONEST
      } else wait = Math.min(wait * 1.5, LATEST)
      if (answer.status === 401) return announce(body.dataset.ended)
    } catch { wait = Math.min(wait * 2, LATEST) }
    later()
  }

  document.addEventListener('input', (event) => {
    const form = event.target.closest('form[data-draft]')
    if (form && reader) keep(form)
  })
  document.addEventListener('submit', (event) => {
    // A second press does not send the form again.
    if (event.target.hasAttribute('data-sent')) event.preventDefault()
    event.target.setAttribute('data-sent', '')
    setTimeout(() => event.target.removeAttribute('data-sent'), 8000)
    if (reader && event.target.dataset.draft) {
      keepAs(keyOf(event.target), { typed: typedIn(event.target), sent: event.target.elements.key.value })
    }
    if (event.submitter && event.submitter.hasAttribute('data-leave')) {
      for (const key of keys()) if (key.startsWith(PREFIX)) forget(key)
    }
  })
  document.addEventListener('visibilitychange', () => { if (!document.hidden && tag()) { wait = SOONEST; look() } })

  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('[data-sent]')) form.removeAttribute('data-sent')
  })

  // An invitation's secret is behind the #, so browsers do not send it to the server.
  const redeem = document.querySelector('form[data-invitation]')
  const takeSecret = () => {
    const secret = location.hash.slice(1)
    if (!redeem || !secret) return
    redeem.elements.invitation.value = secret
    redeem.querySelector('[data-by-hand]').hidden = true
    for (const link of document.querySelectorAll('a[hreflang]')) link.hash = secret
    history.replaceState(null, '', location.pathname)
  }
  addEventListener('hashchange', takeSecret)

  takeSecret()
  arrange()
  const link = document.querySelector('[data-copy]')
  if (link && navigator.clipboard) {
    const button = document.createElement('button')
    button.textContent = link.dataset.copy
    button.onclick = () => navigator.clipboard.writeText(link.textContent.trim()).then(() => { news.textContent = body.dataset.copied })
    link.after(button)
  }
  const said = document.querySelector('[data-said]')
  if (said) news.textContent = said.textContent
  const mistake = document.querySelector('.mistake')
  if (mistake) mistake.focus()
  if (tag()) later()
})()
`

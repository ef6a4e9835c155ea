/**
 * The part of the browser's script that stores typed texts on this device until the server has confirmed them, also if the
 * session expires before, and the signed receipts of what was acknowledged. They are deleted when the person signs out anywhere or is revoked, and when another person signs
 * in here.
 *
 * A draft is sealed (AES-256-GCM, with a random nonce of 96 bits; NIST SP 800-38D) with a key that only the pages of its
 * author have (`keyOfDrafts`). So nobody can read it here after the session has ended, and its author has it back after
 * signing in again.
 */
export const DRAFTS_SCRIPT = `const drafts = (() => {
  const { reader, draftKey, restored, unsent } = document.body.dataset
  const PREFIX = 'parley:'

  // Storage can be unavailable; the page works without it.
  const stored = (name) => { try { return JSON.parse(localStorage.getItem(name)) } catch { return null } }
  const store = (name, draft) => { try { localStorage.setItem(name, JSON.stringify(draft)) } catch {} }
  const forget = (name) => { try { localStorage.removeItem(name) } catch {} }
  const names = () => { try { return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)) } catch { return [] } }

  let hasEnded = false
  const end = () => {
    hasEnded = true
    names().forEach(forget)
    // The key of this device in an encrypted caucus (in-browser/device-store.ts).
    try { indexedDB.deleteDatabase('parley-caucus') } catch {}
  }

  // Drafts of another person go when somebody signs in here, all drafts go when the session was ended. Those of an expired session wait for the same person.
  if (reader) for (const name of names()) if (!name.startsWith(PREFIX + reader + ':')) forget(name)
  if (document.body.hasAttribute('data-forget')) end()

  // Deletes a confirmed draft, also if its form is not on this page.
  const done = new URLSearchParams(location.search).get('done')
  if (done) for (const name of names()) if (stored(name)?.sent === done) forget(name)

  const bytesOf = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0))
  const textOf = (bytes) => btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(''))
  const key = draftKey && crypto.subtle?.importKey('raw', bytesOf(draftKey), 'AES-GCM', false, ['encrypt', 'decrypt'])
  const seal = async (typed) => {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key, new TextEncoder().encode(JSON.stringify(typed)))
    return { iv: textOf(iv), sealed: textOf(new Uint8Array(sealed)) }
  }
  const open = async (name) => {
    const draft = stored(name)
    if (!draft || !key) return
    if (draft.typed) {
      // Earlier versions sealed nothing.
      store(name, { ...(await seal(draft.typed)), sent: draft.sent })
      return draft.typed
    }
    try {
      const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(draft.iv) }, await key, bytesOf(draft.sealed))
      return JSON.parse(new TextDecoder().decode(opened))
    } catch { forget(name) }
  }

  const nameOf = (form) => PREFIX + reader + ':' + form.dataset.draft
  const typedIn = (form) => {
    const typed = {}
    for (const field of form.querySelectorAll('textarea, select, input[type=text], input[type=radio], input[type=checkbox]')) {
      if (field.type === 'radio' || field.type === 'checkbox') { if (field.checked) typed[field.name] = field.value }
      else typed[field.name] = field.value
    }
    return typed
  }
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other)
  const asServed = new WeakMap()
  const dirty = new Set()

  const restore = async (form) => {
    if (asServed.has(form)) return
    const isGivenBack = form.hasAttribute('data-typed')
    asServed.set(form, isGivenBack ? {} : typedIn(form))
    if (isGivenBack) return dirty.add(form)
    const typed = await open(nameOf(form))
    if (typed && !dirty.has(form)) bringBack(form, typed)
  }

  const bringBack = (form, typed) => {
    for (const [was, value] of Object.entries(typed)) {
      // A draft stored before fields had languages goes into the first language.
      const name = (form.elements[was] ? '' : [...form.elements].map((field) => field.name).find((one) => one.startsWith(was + '.'))) || was
      for (const field of form.elements) {
        if (field.name !== name || field.type === 'hidden') continue
        if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.value === value
        else field.value = value
      }
    }
    if (same(typedIn(form), asServed.get(form))) return forget(nameOf(form))
    dirty.add(form)
    for (let one = form.closest('details'); one; one = one.parentElement.closest('details')) one.open = true
    const note = document.createElement('p')
    note.className = 'notice'
    note.setAttribute('role', 'status')
    note.textContent = restored
    form.prepend(note)
  }

  // What was typed last is stored, whichever was sealed first.
  const latest = new WeakMap()
  const keep = async (form, sent) => {
    const typed = typedIn(form)
    latest.set(form, typed)
    if (!sent && same(typed, asServed.get(form))) {
      dirty.delete(form)
      return forget(nameOf(form))
    }
    dirty.add(form)
    if (!key) return
    const sealed = await seal(typed)
    if (latest.get(form) === typed && !hasEnded) store(nameOf(form), { ...sealed, sent })
  }

  // Shows unsent drafts of a closed reading, whose form is gone, so that they can be copied.
  const giveBack = async (over) => {
    const start = PREFIX + reader + ':' + over.dataset.over + ':'
    const opened = await Promise.all(names().filter((name) => name.startsWith(start)).map(open))
    const written = opened.flatMap((typed) =>
      Object.entries(typed || {}).filter(([name, text]) => /change|\\./.test(name) && !name.startsWith('answers.') && text.trim()).map(([, text]) => text))
    if (!written.length || document.querySelector('.unsent, .mistake')) return
    const note = document.createElement('div')
    note.className = 'notice unsent'
    note.append(Object.assign(document.createElement('p'), { textContent: unsent }))
    for (const text of written) {
      const quote = document.createElement('blockquote')
      quote.append(Object.assign(document.createElement('p'), { textContent: text, dir: 'auto' }))
      note.append(quote)
    }
    over.before(note)
  }

  document.addEventListener('input', (event) => {
    const form = event.target.closest('form[data-draft]')
    if (form && reader && !hasEnded) keep(form)
  })
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (reader && form.dataset.draft && !hasEnded) {
      const [name, sent] = [nameOf(form), form.elements.key.value]
      // At once: the next page may come before the draft is sealed again.
      const draft = stored(name)
      if (draft) store(name, { ...draft, sent })
      keep(form, sent)
    }
    if (event.submitter && event.submitter.hasAttribute('data-leave')) end()
  })

  // The signed receipts of what was just acknowledged. They say nothing of what was submitted. Those of words are left to their author to save: that
  // there is one would tell that there were words.
  const RECEIPTS = PREFIX + reader + ':receipt:'
  const keepReceipts = async (reading) => {
    try {
      const answer = await fetch('/api/readings/' + reading + '/receipts', { cache: 'no-store' })
      if (!answer.ok) return
      for (const { digest, is, signed } of (await answer.json()).receipts)
        if (signed && is !== 'words' && is !== 'statement' && !hasEnded) store(RECEIPTS + reading + ':' + digest, signed[0])
    } catch {}
  }
  const showKept = (place) => {
    const kept = names().filter((name) => name.startsWith(RECEIPTS + place.dataset.kept + ':')).sort().map(stored)
    if (!kept.length) return
    const text = kept.flatMap(({ receipt, key }) => [receipt, key]).join('\\n')
    place.querySelector('a').href = 'data:text/plain;charset=utf-8,' + encodeURIComponent(text)
    place.hidden = false
  }
  const arrange = () => {
    if (!reader) return
    for (const form of document.querySelectorAll('form[data-draft]')) restore(form)
    const over = document.querySelector('[data-over]')
    if (over) giveBack(over)
    for (const place of document.querySelectorAll('[data-kept]')) showKept(place)
  }
  const acknowledged = document.querySelector('[data-acknowledged]')
  if (reader && acknowledged) keepReceipts(acknowledged.dataset.acknowledged)

  return { arrange, end, areTyped: () => dirty.size > 0 }
})()
`

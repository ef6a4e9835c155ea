/**
 * The part of the browser's script that makes a passkey, and signs in with one (Web Authentication Level 3). Its forms are hidden
 * until it has run, and where the browser has no passkeys. The server asks, the device answers, and the form takes the answer there.
 */
export const PASSKEY_SCRIPT = `(() => {
  const can = window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON
  for (const form of can ? document.querySelectorAll('form[data-passkey]') : []) {
    const { passkey: address, makes } = form.dataset
    const said = form.querySelector('[role=alert]')
    const answer = async () => {
      const asked = await fetch(address, { method: 'POST', cache: 'no-store' })
      if (!asked.ok) return location.reload()
      const options = await asked.json()
      const made = makes
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
      form.elements.passkey.value = JSON.stringify(made.toJSON())
      form.submit()
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      if (form.hasAttribute('data-sent')) return
      said.hidden = true
      answer().catch(({ name }) => {
        form.removeAttribute('data-sent')
        said.textContent = name === 'InvalidStateError' ? said.dataset.there : said.dataset.failed
        said.hidden = false
        said.focus()
      })
    })
    form.closest('[data-passkeys]').hidden = false
  }
  const cannot = document.querySelector('[data-no-passkeys]')
  if (can && cannot) cannot.hidden = true
})()
`

/**
 * The part of the browser's script that shows the sentence of a clause while somebody types it. The words are in the page
 * (`functions/web/pieces/clause-sentence.ts`). The sentence is announced when a field is left, not at each letter.
 */
export const SENTENCE_SCRIPT = `(() => {
  const say = (form) => {
    const { by, form: kind, word } = form.elements
    const typed = (name) => form.elements[name].value.trim() || '…'
    for (const shown of form.querySelectorAll('[data-words]')) {
      const { openings, conditions, stop } = JSON.parse(shown.dataset.words)
      const condition = word.value && conditions[word.value] + typed('condition.' + shown.lang)
      const sentence = openings[by.value + ' ' + kind.value] + typed('action.' + shown.lang) + condition
      shown.textContent = sentence + (/[.!?…。！？؟]["'»”’」』]?$/u.test(sentence) ? '' : stop)
    }
    return form.querySelector('[data-words][lang=' + document.documentElement.lang + ']')
  }
  const formOf = (event) => {
    const form = event.target.closest('form')
    return form && form.querySelector('[data-preview]') && form
  }
  document.addEventListener('input', (event) => formOf(event) && say(formOf(event)))
  document.addEventListener('change', (event) => {
    const form = formOf(event)
    const shown = form && say(form)
    if (shown) form.querySelector('[data-preview] [role=status]').textContent = shown.textContent
  })
  for (const preview of document.querySelectorAll('[data-preview]')) say(preview.closest('form'))
  document.documentElement.classList.add('scripted')
})()
`

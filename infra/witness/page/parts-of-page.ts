/** A part of the page, with a heading. */
export function part(title: string, ...children: readonly Node[]): HTMLElement {
  const made = document.createElement('section')
  const heading = document.createElement('h2')
  heading.textContent = title
  made.append(heading, ...children)
  return made
}

/** A paragraph. What it says stays text. */
export function sentence(text: string, looks = ''): HTMLElement {
  const made = document.createElement('p')
  made.className = looks
  made.textContent = text
  return made
}

/** A button that does something once at a time. */
export function button(label: string, does: () => Promise<void>): HTMLElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = label
  made.onclick = async () => {
    made.disabled = true
    try {
      await does()
    } finally {
      made.disabled = false
    }
  }
  const line = document.createElement('div')
  line.className = 'actions'
  line.append(made)
  return line
}

/** Lines to pass on, and a button that copies them where a browser can. */
export function linesToCopy(
  lines: string,
  { copy, copied }: { readonly copy: string; readonly copied: string },
): readonly HTMLElement[] {
  const shown = document.createElement('pre')
  shown.className = 'link'
  shown.textContent = lines
  // A box that scrolls is reached by the keyboard.
  shown.tabIndex = 0
  if (navigator.clipboard === undefined) return [shown]
  const line = button(copy, async () => {
    await navigator.clipboard.writeText(lines)
    const [made] = line.children
    if (made !== undefined) made.textContent = copied
  })
  line.firstElementChild?.classList.add('quiet')
  return [shown, line]
}

/** A link that saves a text as a file. */
export function saveLink(label: string, file: string, content: string): HTMLElement {
  const made = document.createElement('a')
  made.textContent = label
  made.download = file
  made.href = `data:text/plain;charset=utf-8,${encodeURIComponent(content)}`
  return made
}

/** A field for a file of this device. The same one can be opened again after it was changed. */
export function fileField(label: string, opens: (file: File) => Promise<void>): readonly HTMLElement[] {
  const made = document.createElement('input')
  made.type = 'file'
  made.id = 'shown-to-others'
  made.onchange = async () => {
    const [file] = made.files ?? []
    if (file !== undefined) await opens(file)
    made.value = ''
  }
  const name = document.createElement('label')
  name.htmlFor = made.id
  name.textContent = label
  return [name, made]
}

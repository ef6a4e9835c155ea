/** A note that was saved, or the one in the log of a record; `undefined` where the text has none. */
export function noteOfText(text: string): string | undefined {
  if (!text.trimStart().startsWith('{')) return text.includes('\n\n') ? text : undefined
  const written = parsed(text)
  const note = written?.log?.checkpoint ?? written?.checkpoint
  return typeof note === 'string' ? note : undefined
}

type Written = { readonly checkpoint?: unknown; readonly log?: { readonly checkpoint?: unknown } }

function parsed(text: string): Written | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

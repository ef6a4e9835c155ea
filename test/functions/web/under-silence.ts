import { type aStack, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { withReason } from '../../composed.ts'

export const FIRST = '1.terms.1'
export const SILENT = '1.terms.2'

type Stack = Awaited<ReturnType<typeof aStack>>

/** Starts a round, and has its first reading hold a term that one side objects to. @returns the term */
export async function intoBrackets({ company: { cleo, ada, abe, bo, bea } }: Stack): Promise<string> {
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, FIRST)
  const term = await ada.tables(FIRST, aDefinition())
  for (const one of [ada, abe]) await one.takes(FIRST, term, 'support')
  for (const one of [bo, bea]) await one.takes(FIRST, term, 'object', withReason('object'))
  return term
}

/** What a page says, without its markup. */
export function plain(page: string): string {
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
  return main
    .replace(/<(?!\/?(?:strong|time|bdi)\b)[^>]+>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
}

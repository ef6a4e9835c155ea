import { readRoster } from '../../../functions/store/participants.ts'
import type { LocalStack } from '../../../infra/local/local-stack.ts'
import { aStack, opened } from '../../a-stack.ts'
import { inviteAfresh, signIn } from '../../sign-in.ts'

export const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' }

/** A dialogue whose first reading is open, with a term that Ada tabled and blocks. */
export async function aDialogueWithATerm() {
  const all = await aStack()
  const { ada, cleo } = all.company
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, '1.terms.1')
  const body = { kind: 'definition', term: { en: 'Reach' }, definition: { en: 'What is in reach.' } } as const
  const term = await ada.tables('1.terms.1', body)
  await ada.takes('1.terms.1', term, 'block', { change: { en: 'A secret until it is settled.' } })
  return { all, term }
}

/** Asks for pages as a browser does, and comes in through the page of an invitation. */
export function browserOf(stack: LocalStack) {
  function ask(path: string, request: RequestInit = {}): Promise<Response> {
    return fetch(`${stack.origin}${path}`, { redirect: 'manual', ...request })
  }

  function redeemOnPage(invitation: string, headers: Record<string, string> = {}): Promise<Response> {
    const body = new URLSearchParams({ invitation })
    return ask('/invitation', { method: 'POST', headers: { Origin: stack.origin, ...FORM, ...headers }, body })
  }

  async function secretOf(name: string): Promise<string> {
    const someone = (await readRoster(stack.table)).find((one) => one.name === name)
    return inviteAfresh(stack.table, someone?.id ?? '')
  }

  async function sessionOf(name: string): Promise<string> {
    const someone = (await readRoster(stack.table)).find((one) => one.name === name)
    return `parley-session=${(await signIn(stack.table, someone?.id ?? '')).secret}`
  }

  return { ask, redeemOnPage, secretOf, sessionOf }
}

import { SESSION_COOKIE } from '../functions/http/session-of-request.ts'
import { readRoster } from '../functions/store/participants.ts'
import type { LocalStack } from '../infra/local/local-stack.ts'
import { signIn } from './sign-in.ts'

/** Asks for pages and sends their forms as a browser does, without one. */
export function onPages({ table, origin }: LocalStack) {
  return {
    /** The cookie of a new session of somebody on the roster. */
    async sessionOf(name: string): Promise<string> {
      const someone = (await readRoster(table)).find((one) => one.name === name)
      return `${SESSION_COOKIE}=${(await signIn(table, someone?.id ?? '')).secret}`
    },
    get(path: string, cookie: string): Promise<Response> {
      return fetch(`${origin}${path}`, { headers: { Cookie: cookie }, redirect: 'manual' })
    },
    /** Sends a form, and what the visitor answers where the page asks before something that cannot be undone. */
    async post(path: string, cookie: string, fields: Record<string, string>): Promise<Response> {
      const send = (sent: Record<string, string>) =>
        fetch(`${origin}${path}`, {
          method: 'POST',
          redirect: 'manual',
          headers: { Cookie: cookie, Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams(sent),
        })
      const answer = await send(fields)
      const page = answer.status === 200 ? await answer.clone().text() : ''
      const isQuestion = page.includes('name="confirmed" value="yes"') && !page.includes('name="confirmed" value="no"')
      return isQuestion ? send({ ...fields, confirmed: 'yes' }) : answer
    },
  }
}

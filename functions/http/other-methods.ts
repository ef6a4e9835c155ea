import type { Context, Env, Hono, MiddlewareHandler } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { Refused } from '../platform/refusal.ts'

/**
 * Answers a known path with another method: `OPTIONS` with 204, any other with the refusal `method-not-allowed`. Both have the
 * methods of the path in `Allow` (RFC 9110, section 15.5.6). No origin but Parley's own may send requests, so there is no
 * answer for a preflight.
 *
 * @param app whose routes are known
 * @param refuse answers a refusal
 */
export function otherMethods<E extends Env>(
  app: Hono<E>,
  refuse: (refused: Refused, context: Context) => Response | Promise<Response>,
): MiddlewareHandler<E> {
  return methodNotAllowed({
    app: app as unknown as Hono,
    async onMethodNotAllowed(context, methods) {
      const allow = [...methods, 'OPTIONS'].toSorted().join(', ')
      if (context.req.method === 'OPTIONS') return context.body(null, 204, { Allow: allow })
      const refused = new Refused('method-not-allowed', `${context.req.path} takes ${allow}`)
      const answer = await refuse(refused, context)
      answer.headers.set('Allow', allow)
      return answer
    },
  }) as unknown as MiddlewareHandler<E>
}

import { Hono } from 'hono'
import { functionArn } from './addresses.ts'
import type { Invoke } from './local-functions.ts'

/**
 * The part of Lambda's API that the operating scripts use: Invoke, over its wire protocol. The access key keeps pages
 * in a browser on this machine from invoking functions.
 */
export function lambda(invoke: Invoke, accessKeyId: string): Hono {
  return new Hono().post('/2015-03-31/functions/:name/invocations', async (context) => {
    if (!(context.req.header('authorization') ?? '').includes(`Credential=${accessKeyId}/`)) {
      return context.json({ message: 'The security token included in the request is invalid.' }, 403)
    }
    try {
      return context.json(await invoke(functionArn(context.req.param('name')), await context.req.json()))
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error))
      context.header('X-Amz-Function-Error', 'Unhandled')
      return context.json({ errorType: name, errorMessage: message })
    }
  })
}

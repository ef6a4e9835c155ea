import { Hono } from 'hono'

/**
 * The part of Bedrock's API that asks a model, over its wire protocol. A local stack has no model. A server on this machine
 * that has one is named by the environment variable `AWS_ENDPOINT_URL_BEDROCK_RUNTIME` when the stack starts.
 */
export function noModel(): Hono {
  return new Hono().post('/model/:model/converse', (context) => {
    context.header('x-amzn-errortype', 'ResourceNotFoundException')
    return context.json({ message: 'There is no model on this machine.' }, 404)
  })
}

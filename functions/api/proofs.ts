import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import * as z from 'zod'
import { InclusionProof, proveInclusion } from '../record/prove-inclusion.ts'
import { theTable } from '../surroundings.ts'
import { callerIs, type Session } from './caller.ts'
import { refuseInvalid } from './invalid.ts'
import { PROBLEMS } from './problem.ts'

const prove = createRoute({
  method: 'get',
  path: '/readings/{reading}/proof/{digest}',
  summary: 'That what a receipt was given for was counted: a path to the root in the settlement',
  middleware: callerIs(),
  request: { params: z.object({ reading: z.string(), digest: z.string().regex(/^[0-9a-f]{64}$/) }) },
  responses: {
    200: { description: 'The proof', content: { 'application/json': { schema: InclusionProof } } },
    ...PROBLEMS,
  },
})

/** Proofs of inclusion, on request. */
export const proofs = new OpenAPIHono<Session>({ defaultHook: refuseInvalid }).openapi(prove, async (context) => {
  const { reading, digest } = context.req.valid('param')
  return context.json(await proveInclusion(theTable(), reading, digest), 200)
})

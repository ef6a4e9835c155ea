import * as z from 'zod'
import { PROBLEMS } from '../http/problem.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { InclusionProof, proveInclusion } from '../record/prove-inclusion.ts'

const prove = {
  method: 'get',
  path: '/readings/{reading}/proof/{digest}',
  summary: 'Get the proof that a receipt was counted: a path to the root in the settlement',
  request: { params: z.object({ reading: z.string().min(1).max(60), digest: z.string().regex(/^[0-9a-f]{64}$/) }) },
  responses: {
    200: { description: 'The proof', content: { 'application/json': { schema: InclusionProof } } },
    ...PROBLEMS,
  },
} satisfies Route

/** Proofs of inclusion in a reading's Merkle tree. */
export const proofs: readonly Served[] = [
  serve(prove, async (context, { table, now }) => {
    const { reading, digest } = context.req.valid('param')
    return context.json(await proveInclusion(table, callerOf(context), reading, digest, now), 200)
  }),
]

import { handle } from 'hono/aws-lambda'
import { web } from './web.ts'

/** Parley's pages, behind API Gateway. */
export const handler = handle(web())

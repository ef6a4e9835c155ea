import { handle } from 'hono/aws-lambda'
import { documents } from './documents-app.ts'

/** The instrument as files, behind API Gateway. */
export const handler = handle(documents())

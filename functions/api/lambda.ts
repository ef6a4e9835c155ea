import { handle } from 'hono/aws-lambda'
import { api } from './app.ts'

/** The API, behind API Gateway. */
export const handler = handle(api())

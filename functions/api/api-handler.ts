import { handle } from 'hono/aws-lambda'
import { api } from './api-app.ts'

/** The API, behind API Gateway. */
export const handler = handle(api())

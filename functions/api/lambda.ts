import { handle } from 'hono/aws-lambda'
import { app } from '../app.ts'

/** Parley behind API Gateway: pages for people, JSON for programs. */
export const handler = handle(app())

import { behindGateway } from '../http/behind-gateway.ts'
import { api } from './api-app.ts'

/** The API, behind API Gateway. */
export const handler = behindGateway(api())

import { behindGateway } from '../http/behind-gateway.ts'
import { documents } from './documents-app.ts'

/** The instrument as files, behind API Gateway. */
export const handler = behindGateway(documents())

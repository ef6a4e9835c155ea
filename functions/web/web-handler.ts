import { behindGateway } from '../http/behind-gateway.ts'
import { web } from './web.ts'

/** Parley's pages, behind API Gateway. */
export const handler = behindGateway(web())

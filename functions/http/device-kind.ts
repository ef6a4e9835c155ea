import type { Context } from 'hono'
import type { DeviceKind } from '../../shared/device.ts'

/**
 * What kind of device a request comes from: a program, for the API; otherwise a phone, or a computer. Nothing else of what a
 * browser says about itself is looked at, and it is stored nowhere.
 */
export function deviceOf(context: Context): DeviceKind {
  if (context.req.path.startsWith('/api/')) return 'program'
  return /Mobi|Android|iPhone|iPad/i.test(context.req.header('User-Agent') ?? '') ? 'phone' : 'computer'
}

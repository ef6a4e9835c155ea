import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { hashForPolicy } from '../../record/hashing.ts'
import { SCRIPT } from './browser-script.ts'
import { PASSKEY_SCRIPT } from './passkey-script.ts'
import { SCREEN_STYLE } from './screen-style.ts'
import { SENTENCE_SCRIPT } from './sentence-script.ts'
import { STYLE } from './style.ts'

const SCRIPTS = [SCRIPT, SENTENCE_SCRIPT, PASSKEY_SCRIPT].join(';')

/** The path of the script contains its hash, so browsers can cache it without expiry. */
export const SCRIPT_PATH = `/assets/parley.${createHash('sha256').update(SCRIPTS).digest('hex').slice(0, 16)}.js`

/** The hash of the inline stylesheet, for the content security policy. Inline, it saves a round trip. */
export const STYLE_HASH = hashForPolicy(STYLE)
export const SCREEN_STYLE_HASH = hashForPolicy(SCREEN_STYLE)

export const assets = new Hono().get('/assets/:file', (context, next) => {
  if (context.req.path !== SCRIPT_PATH) return next()
  return context.body(SCRIPTS, 200, {
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': 'public, max-age=31536000, immutable',
  })
})

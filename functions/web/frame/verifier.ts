import { hash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { Hono } from 'hono'
import * as environment from '../../environment/environment.ts'

/**
 * The verifier: one file, the same in every dialogue and for everybody. It brings its own policy, which is stricter than that of the pages.
 * Where it was not put beside the functions, there is no such page.
 */
export const verifier = new Hono().get('/verify', (context, next) => {
  const file = verifierIn(environment.verifierFile())
  if (file === undefined) return next()
  const headers = {
    ETag: file.tag,
    'Cache-Control': 'public, max-age=300',
    'Content-Security-Policy': `${file.policy}; object-src 'none'; frame-ancestors 'none'`,
  }
  if (context.req.header('If-None-Match') === file.tag) return context.body(null, 304, headers)
  return context.html(file.page, 200, headers)
})

type Verifier = { readonly page: string; readonly tag: string; readonly policy: string }

/** It is read once. */
const read = new Map<string, Verifier>()

function verifierIn(path: string): Verifier | undefined {
  const known = read.get(path)
  if (known !== undefined || !existsSync(path)) return known
  const page = readFileSync(path, 'utf8')
  const [, policy = "default-src 'none'"] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? []
  // Weak, because the page is sent compressed or not.
  const verifier = { page, tag: `W/"${hash('sha256', page, 'base64url').slice(0, 27)}"`, policy }
  read.set(path, verifier)
  return verifier
}

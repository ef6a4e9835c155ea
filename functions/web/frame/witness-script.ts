import { hash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { Hono } from 'hono'
import * as environment from '../../environment/environment.ts'

/** The script of the witness's page: that page alone has it. */
export const witnessScript = new Hono().get('/assets/:file', (context, next) => {
  const script = scriptIn(environment.witnessScript())
  if (script === undefined || context.req.path !== script.path) return next()
  return context.body(script.text, 200, {
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': 'public, max-age=31536000, immutable',
  })
})

/** The path of the script, which contains its hash; `undefined` where it was not put beside the functions. */
export function witnessScriptPath(): string | undefined {
  return scriptIn(environment.witnessScript())?.path
}

type Script = { readonly text: string; readonly path: string }

/** It is read once. */
const read = new Map<string, Script>()

function scriptIn(file: string): Script | undefined {
  const known = read.get(file)
  if (known !== undefined || !existsSync(file)) return known
  const text = readFileSync(file, 'utf8')
  const script = { text, path: `/assets/witness.${hash('sha256', text).slice(0, 16)}.js` }
  read.set(file, script)
  return script
}

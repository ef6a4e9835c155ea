import { hash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { Hono } from 'hono'
import * as environment from '../../environment/environment.ts'

/** The scripts that some pages alone have: that of the witness's page, and that of an encrypted caucus. */
export const pageScripts = new Hono().get('/assets/:file', (context, next) => {
  const script = [witnessScript(), caucusScript()].find((one) => one?.path === context.req.path)
  if (script === undefined) return next()
  return context.body(script.text, 200, {
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': 'public, max-age=31536000, immutable',
  })
})

/** The path of the witness's script, which contains its hash; `undefined` where it was not put beside the functions. */
export function witnessScriptPath(): string | undefined {
  return witnessScript()?.path
}

/** The same of the script of an encrypted caucus. */
export function caucusScriptPath(): string | undefined {
  return caucusScript()?.path
}

function witnessScript(): Script | undefined {
  return scriptIn(environment.witnessScript(), 'witness')
}

function caucusScript(): Script | undefined {
  return scriptIn(environment.caucusScript(), 'caucus')
}

type Script = { readonly text: string; readonly path: string }

/** It is read once. */
const read = new Map<string, Script>()

function scriptIn(file: string, name: string): Script | undefined {
  const known = read.get(file)
  if (known !== undefined || !existsSync(file)) return known
  const text = readFileSync(file, 'utf8')
  const script = { text, path: `/assets/${name}.${hash('sha256', text).slice(0, 16)}.js` }
  read.set(file, script)
  return script
}

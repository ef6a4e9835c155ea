import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where what V8 compiled is kept for every process that the tests start. */
export const COMPILED = join(tmpdir(), 'node-compile-cache')

import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { digestOf } from './archive/manifest.ts'
import { keptVerifier } from './verifier-page.ts'

/** Writes the verifier's page, and says its digest: `npm run verifier [-- <file>]`. Who has the same source code gets the same digest. */
const [, , file = 'out/verify.html'] = process.argv
mkdirSync(dirname(file), { recursive: true })
copyFileSync(keptVerifier(), file)
process.stdout.write(`${file}\nSHA-256 ${digestOf(readFileSync(file))}\n`)

import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { verifyRecord } from './verify/verify-record.ts'

/**
 * Checks a record without trusting whoever made it: `npm run verify -- record.json [--head <root hash>]`.
 * Exit code 0 when everything matches, 1 when something does not, 2 when there is nothing to check.
 */
const { values, positionals } = parseArgs({ options: { head: { type: 'string' } }, allowPositionals: true })
const [file] = positionals

if (file === undefined) {
  console.error('usage: npm run verify -- record.json [--head <root hash from the instrument>]')
  process.exitCode = 2
} else {
  process.exitCode = await verifyFile(file)
}

async function verifyFile(name: string): Promise<number> {
  let written: unknown
  try {
    written = JSON.parse(await readFile(name, 'utf8'))
  } catch (error) {
    console.error(`${name} cannot be read as JSON: ${error instanceof Error ? error.message : error}`)
    return 2
  }
  const { mismatches, readings, submissions, covered, erased, head } = verifyRecord(written, values.head)
  for (const { place, says } of mismatches) console.error(`✗ ${place}: ${says}`)
  if (mismatches.length > 0) {
    console.error(`\n${mismatches.length} ${mismatches.length === 1 ? 'thing does' : 'things do'} not match in ${name}`)
    return 1
  }
  console.log(`✓ ${readings} readings, ${submissions} submissions: everything matches`)
  if (covered > 0) {
    console.log(`  ${covered} submissions are covered by the attribution rule: tallies and rankings are taken as given`)
  }
  if (erased > 0) {
    console.log(`  ${erased} ${erased === 1 ? 'name was' : 'names were'} erased: the seals they were under still hold`)
  }
  console.log(
    `  root hash ${head}${values.head === undefined ? ' (compare it with the one you were given)' : ', as expected'}`,
  )
  return 0
}

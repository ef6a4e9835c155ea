import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MUTANTS } from '../mutation/mutants.ts'

const ROOT = join(import.meta.dirname, '../..')

/** `npm run mutants` takes hours and runs seldom. A fault that cannot be put in any more is found here, when the code changes. */
test.each(MUTANTS)('this fault can be put into the code: $name', async ({ file, changes, noticedBy }) => {
  const code = await readFile(join(ROOT, file), 'utf8')
  await readFile(join(ROOT, noticedBy))

  for (const [from] of changes) expect(code.split(from), `${file} has ${from} once`).toHaveLength(2)
})

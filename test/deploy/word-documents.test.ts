import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toDocx } from '../../functions/documents/to-docx.ts'
import { withChanges } from '../../functions/documents/with-changes.ts'
import { instrumentOf } from '../../shared/instrument/instrument.ts'
import { recordBefore } from '../../shared/proof/record-until.ts'
import { aRecord } from '../shared/instrument/a-record.ts'
import { ROOT } from './ministack.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-docx-'))
})
afterAll(() => rm(folder, { recursive: true }))

test.each(['en', 'ru'] as const)(
  'the instrument in %s, with tracked changes and without, is valid by the schema of Office Open XML',
  async (language) => {
    const record = await aRecord()
    const documents = instrumentOf(record, language)
    const earlier = instrumentOf(recordBefore(record), language)
    const marked = documents.map((now, at) => withChanges(earlier[at] ?? now, now))

    for (const [name, file] of [
      ['plain', documents],
      ['changes', marked],
    ] as const) {
      await writeFile(join(folder, `${name}.${language}.docx`), await toDocx(file))
      expect(await mistakesIn(join(folder, `${name}.${language}.docx`))).toEqual([])
    }
  },
)

/** What openxml-audit, which has the schemas of Office 2019, finds wrong in a file. */
async function mistakesIn(file: string): Promise<readonly unknown[]> {
  const options = ['--validator', 'ooxml', '--output', 'json', '--max-errors', '0', file]
  const audit = spawn('.parley/ministack/bin/openxml-audit', options, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await Promise.all([text(audit.stdout), once(audit, 'close')])
  const audited: readonly { readonly errors: readonly unknown[] }[] = JSON.parse(said)
  return audited.flatMap(({ errors }) => errors)
}

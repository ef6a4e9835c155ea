import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { exportTo } from '../../../infra/operate/export-to.ts'
import { type TableTarget, tableTarget } from '../../../infra/operate/table-target.ts'
import { targetOf } from '../../../infra/operate/target.ts'
import { ENVIRONMENT } from '../../../shared/environment-names.ts'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'

let running: Awaited<ReturnType<typeof aStack>>
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-target-'))
  running = await aStack({}, join(folder, 'state'))
  const { cleo, ada, bo } = running.company
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, '1.terms.1')
  const id = await ada.tables('1.terms.1', aDefinition())
  await bo.takes('1.terms.1', id, 'support')
  await cleo.closes('1.terms.1')
}, 60_000)
afterAll(async () => {
  await running.stop()
  rmSync(folder, { recursive: true })
})

test('a table without its stack is exported as the stack exports it', async () => {
  const written = { table: [] as string[], stack: [] as string[] }
  await using target = closing(tableTarget(process.env[ENVIRONMENT.table] ?? '', 'river-and-sea'))
  const stack = await targetOf('river-and-sea', { local: true, state: join(folder, 'state') })

  await exportTo(join(folder, 'table'), target, (file) => written.table.push(file))
  await exportTo(join(folder, 'stack'), stack, (file) => written.stack.push(file))

  expect(written.table.length).toBeGreaterThan(3)
  expect(digestsOf('table', written.table)).toEqual(digestsOf('stack', written.stack))
}, 60_000)

test('a table that is not there is refused by its name, and so is anything but an export', async () => {
  await using target = closing(tableTarget('not-there', 'river-and-sea'))

  await expect(target.ask({ do: 'list-files' }, z.unknown())).rejects.toThrow('what is in not-there cannot be exported')
  await expect(target.ask({ do: 'resume' }, z.unknown())).rejects.toThrow('resume is not for a table without its stack')
}, 60_000)

function closing(target: TableTarget) {
  return { ...target, [Symbol.asyncDispose]: () => target.close() }
}

function digestsOf(root: string, files: readonly string[]) {
  return files.map((file) => [
    file.slice(join(folder, root).length),
    createHash('sha256').update(readFileSync(file)).digest('hex'),
  ])
}

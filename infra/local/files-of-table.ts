import { listFiles, readFilePart, readRecordPart } from '../../functions/operate/files-of-dialogue.ts'
import { Operation } from '../../functions/operate/operation.ts'
import { openTable } from '../../functions/store/table.ts'
import { loadLanguages } from '../../shared/languages/loaded.ts'
import { LANGUAGE_CODES } from '../../shared/languages/registry.ts'

/**
 * A process that answers what the operations function of a stack answers about the files of an export, from a table without a stack, with the rights of whoever
 * started it: `files-of-table.ts <table> <slug>`. A drill reads the copy so that it restored.
 */

/** What it says to each operation that it is sent. */
type SaidOfTable = { readonly answer: unknown } | { readonly refused: string }

const [table = '', slug = ''] = process.argv.slice(2)
const kept = { table: openTable(table), slug }

process.on('message', async (sent) => {
  const said = await answerTo(sent).then(
    (answer): SaidOfTable => ({ answer }),
    (error: Error): SaidOfTable => ({ refused: `${error.name}: ${error.message}` }),
  )
  process.send?.(said)
})
process.on('disconnect', () => process.exit())

async function answerTo(sent: unknown): Promise<unknown> {
  await loadLanguages(LANGUAGE_CODES)
  const asked = Operation.parse(sent)
  if (asked.do === 'list-files') return { files: await listFiles(kept) }
  if (asked.do === 'read-file') return readFilePart(kept, asked)
  if (asked.do === 'read-record') return readRecordPart(kept, asked)
  throw new Error(`${asked.do} is not for a table without its stack`)
}

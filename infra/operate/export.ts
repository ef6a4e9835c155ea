import { command, parseArguments } from './command.ts'
import { exportTo } from './export-to.ts'
import { targetOf, WHERE } from './target.ts'

const USAGE = 'npm run export -- <dialogue> [--out folder] [--local] [--state folder]'

/** `npm run export`: the record and the instrument of every round, as files. */
await command(async () => {
  const { values, positionals } = parseArguments(USAGE, { ...WHERE, out: { type: 'string' } }, 1)
  const [slug = ''] = positionals
  const folder = values.out ?? `out/${slug}`
  const files = await exportTo(folder, await targetOf(slug, values), (file) => console.log(file))
  console.log(
    files === 0
      ? 'No round was started yet. There is nothing to export.'
      : `${files} files. record.json is the complete record, which discloses positions on a small side. Share only the other editions.`,
  )
})

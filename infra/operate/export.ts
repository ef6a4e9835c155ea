import { command, parseArguments } from './command.ts'
import { exportTo } from './export-to.ts'
import { targetOf, WHERE } from './target.ts'

const USAGE = 'npm run export -- <dialogue> [--out folder] [--local] [--state folder]'

/** `npm run export`: the records and the documents of every round, as files and as one archive. */
await command(async () => {
  const { values, positionals } = parseArguments(USAGE, { ...WHERE, out: { type: 'string' } }, 1)
  const [slug = ''] = positionals
  const folder = values.out ?? `out/${slug}`
  const { files, archive } = await exportTo(folder, await targetOf(slug, values), (file) => console.log(file))
  if (archive === undefined) console.log('No round was started yet. There is nothing to export.')
  else {
    console.log(`${files} files. record.json is the complete record, which discloses positions on a small side.`)
    console.log('Share only the other editions.')
    console.log(`All of them are in ${archive.path}, with the complete record.`)
    console.log(`Digest of its manifest: ${archive.manifest}`)
    console.log(`To verify it: npm run verify -- ${archive.path} --manifest ${archive.manifest}`)
  }
})

import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { runningIn } from '../running-stack.ts'
import { awsAccount } from './aws-account.ts'
import { ask, CannotOperate, command, parseArguments } from './command.ts'
import { type Outputs, outputsOf, stackOf } from './deployed-stack.ts'
import { exportTo } from './export-to.ts'
import { forgetNote, type Removal, readNote, remove, writeNote } from './removal.ts'
import { whyNot } from './stack-status.ts'
import { tablesOf } from './tables-of.ts'
import { stateOf, targetOf, WHERE, type Where } from './target.ts'

const USAGE =
  'npm run destroy -- <dialogue> [--keep-data] [--out folder] [--confirm <dialogue>] [--local] [--state folder]'
const OPTIONS = {
  ...WHERE,
  'keep-data': { type: 'boolean', default: false },
  out: { type: 'string' },
  confirm: { type: 'string' },
} as const

type Values = Where & { readonly 'keep-data': boolean; readonly out?: string; readonly confirm?: string }

/**
 * `npm run destroy`: exports everything, asks for the dialogue's name, and removes it with its tables and its key. If it fails or is
 * ended half-way, it goes on where it stopped when it is run again.
 */
await command(async () => {
  const { values, positionals } = parseArguments(USAGE, OPTIONS, 1)
  const [slug = ''] = positionals
  if (values.local || values.state !== undefined) return destroyLocal(slug, values as Values)
  return destroyDeployed(slug, values as Values)
})

async function destroyDeployed(slug: string, values: Values): Promise<void> {
  const file = `.parley/destroy/${slug}.${process.env['AWS_REGION'] ?? 'default'}.json`
  const begun = readNote(file)
  if (begun !== undefined) console.log(`Removing ${slug} was begun; it goes on where it stopped.`)
  const removal = begun ?? (await toRemove(slug, values))
  await confirm(slug, values, inWords(removal))
  writeNote(file, removal)
  await remove(removal, awsAccount, { say: console.log, forget: () => forgetNote(file) })
}

/**
 * What there is of a dialogue. Every table of it that the same key encrypts goes with it, because nobody can read it without the key. A
 * stack whose first deployment failed, or that is gone, has nothing to export.
 */
async function toRemove(slug: string, values: Values): Promise<Removal> {
  const stack = await stackOf(slug, 'destroy')
  if (stack?.outputs !== undefined) {
    const why = whyNot(slug, stack.status, 'operate')
    if (why === undefined) await exportAll(slug, values)
    else console.log(`Nothing can be exported any more: ${why.split(';')[0]}.`)
    const { TableName, KeyArn, SigningKeyArn, Vpc } = stack.outputs
    if (Vpc !== undefined)
      console.log(`Its functions are in ${Vpc}: Lambda gives their interfaces back within 40 minutes.`)
    if (values['keep-data']) return { slug, tables: [], kept: keptData(stack.outputs) }
    const others = (await tablesOf(slug)).filter(({ name, key }) => name !== TableName && key === KeyArn)
    const signing = SigningKeyArn === undefined ? {} : { signingKey: SigningKeyArn }
    return { slug, tables: [TableName, ...others.map(({ name }) => name)], key: KeyArn, ...signing }
  }
  const left = await tablesOf(slug)
  const [key, ...more] = new Set(left.flatMap((table) => table.key ?? []))
  if (more.length > 0) throw new CannotOperate(severalKeys(left.map(({ name }) => name)))
  if (stack === undefined && left.length === 0) await outputsOf(slug)
  return { slug, tables: left.map(({ name }) => name), ...(key !== undefined && { key }) }
}

function severalKeys(tables: readonly string[]): string {
  return `the stack is gone, and its tables have several keys: ${tables.join(', ')}; remove those that nobody needs in the console`
}

async function exportAll(slug: string, { out, ...where }: Values): Promise<void> {
  const folder = out ?? `out/${slug}`
  const { files } = await exportTo(folder, await targetOf(slug, where), (file) => console.log(file))
  console.log(`\n${files} files are in ${folder}. What is removed now cannot be restored.`)
}

function inWords({ tables, key }: Removal): string {
  if (tables.length === 0) return 'everything except its table and its key'
  return `everything, including ${tables.join(', ')}${key === undefined ? '' : ' and its key'}`
}

/** @throws {CannotOperate} when the name is not typed */
async function confirm(slug: string, values: Values, what: string): Promise<void> {
  const name = values.confirm ?? (await ask(`To remove ${what}, type the dialogue's name: `, `use --confirm ${slug}`))
  if (name !== slug) throw new CannotOperate(`${name || 'an empty name'} is not ${slug}; nothing was removed`)
}

function keptData({ TableName, KeyArn, SigningKeyArn }: Outputs): string {
  const signing = SigningKeyArn === undefined ? '' : `, signingKey: "${SigningKeyArn}"`
  return [
    'The table and its keys were kept. To deploy the dialogue again with them, write into its file',
    '  operations:',
    `    data: { table: ${TableName}, key: "${KeyArn}"${signing} }`,
  ].join('\n')
}

async function destroyLocal(slug: string, values: Values): Promise<void> {
  await exportAll(slug, values)
  const keepData = values['keep-data']
  await confirm(slug, values, keepData ? 'everything except its state' : 'everything, including its state')
  const state = stateOf(slug, values)
  const running = runningIn(state)
  if (running !== undefined) process.kill(running.pid, 'SIGTERM')
  while (runningIn(state) !== undefined) await pause(100)
  if (keepData) console.log(`Stopped. Its state is in ${state}; npm start continues from there.`)
  else {
    await rm(state, { recursive: true })
    console.log(`Stopped, and ${state} is removed.`)
  }
}

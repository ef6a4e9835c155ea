import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Metafile } from 'esbuild'
import { bundlingInto } from '../../infra/bundling.ts'
import { type Measured, median, ms, type Question } from './measured.ts'

const ENTRIES = [
  'functions/api/api-handler.ts',
  'functions/web/web-handler.ts',
  'functions/documents/documents-handler.ts',
  'functions/round/open-the-round.ts',
  'functions/round/open-the-reading.ts',
  'functions/round/wait-for-the-reading.ts',
  'functions/round/settle-the-reading.ts',
  'functions/round/publish-the-instrument.ts',
]
const TIMES = 9
const ROOT = join(import.meta.dirname, '../..')

/** The client of DynamoDB as every store uses it, and Hono behind a gateway: what nothing here can do without. */
const FLOOR = `
  import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
  import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
  import { Hono } from 'hono'
  import { handle } from 'hono/aws-lambda'
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}))
  export const handler = handle(new Hono()
    .get('/:id', async (c) => c.json(await client.send(new GetCommand({ TableName: 't', Key: { id: c.req.param('id') } }))))
    .put('/:id', async (c) => c.json(await client.send(new PutCommand({ TableName: 't', Item: { id: c.req.param('id') } })))))
`

/** Importing each function's bundle, as it is deployed, against a bundle of Hono and the client of DynamoDB alone. */
export const coldStart: Question = {
  asks: 'What does a cold start import beyond Hono and the client of DynamoDB?',
  async answer() {
    const folder = mkdtempSync(join(tmpdir(), 'parley-bundles-'))
    writeFileSync(join(folder, 'floor.ts'), FLOOR)
    const bundles = []
    for (const entry of [join(folder, 'floor.ts'), ...ENTRIES]) {
      const made = join(folder, String(bundles.length))
      const nodePaths = [join(ROOT, 'node_modules')]
      const { metafile } = await build({ ...bundlingInto(made, ROOT, entry), metafile: true as const, nodePaths })
      bundles.push({ entry, file: join(made, 'index.mjs'), parts: loadedAtOnce(metafile), times: [] as number[] })
    }
    // The first time a file is read from the disk.
    for (let time = 0; time <= TIMES; time += 1) {
      for (const { file, times } of bundles) {
        const took = importTime(file)
        if (time > 0) times.push(took)
      }
    }
    const [floor, ...ours] = bundles
    const measured = ours.map(({ entry, parts, times }): Measured => {
      const figures = {
        bundle: `${kilobytes(parts)} KB (floor ${kilobytes(floor?.parts ?? [])} KB)`,
        import: `${ms(median(times))} (floor ${ms(median(floor?.times ?? []))})`,
        packages: packagesIn(parts),
      }
      const ratio = median(times) / median(floor?.times ?? [])
      return { what: `cold ${entry.slice('functions/'.length)}`, ratio, better: 'lower', goal: goalOf(entry), figures }
    })
    rmSync(folder, { recursive: true })
    return measured
  },
}

/** A step has its own part of Parley only; the API and the pages have every route. */
function goalOf(entry: string): number {
  if (entry.startsWith('functions/round/')) return 1.2
  return entry.startsWith('functions/api/') ? 1.4 : 1.6
}

/** What a fresh process takes of the processor to import it, beyond starting, in milliseconds. */
function importTime(file: string): number {
  const script = `const c = process.cpuUsage(); await import(${JSON.stringify(pathToFileURL(file).href)}); const u = process.cpuUsage(c); process.stdout.write(String((u.user + u.system) / 1000)); process.exit()`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${file} cannot be imported: ${stderr}`)
  return Number(stdout)
}

type Output = Metafile['outputs'][string]

/** The entry, and the parts that it imports when it is loaded. What is loaded when it is needed, such as the words of a language, is not among them. */
function loadedAtOnce({ outputs }: Metafile): readonly Output[] {
  const entry = Object.keys(outputs).find((path) => path.endsWith('/index.mjs'))
  const paths = new Set(entry === undefined ? [] : [entry])
  for (const path of paths) {
    for (const one of outputs[path]?.imports ?? []) {
      if (one.kind === 'import-statement' && !one.external) paths.add(one.path)
    }
  }
  return [...paths].flatMap((path) => outputs[path] ?? [])
}

function kilobytes(parts: readonly Output[]): string {
  return (parts.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000).toFixed(0)
}

function packagesIn(parts: readonly Output[]): string {
  const bytes = new Map<string, number>()
  for (const [input, { bytesInOutput }] of parts.flatMap(({ inputs }) => Object.entries(inputs))) {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/
      .exec(input)?.[1]
      ?.replace(/^@(aws-sdk|smithy|aws)\/.*/, 'the AWS SDK')
    const part = name ?? 'Parley'
    bytes.set(part, (bytes.get(part) ?? 0) + bytesInOutput)
  }
  return [...bytes]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 6)
    .map(([part, size]) => `${part} ${(size / 1_000).toFixed(0)}`)
    .join(', ')
}

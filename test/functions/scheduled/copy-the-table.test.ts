import { createServer } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { eraseNamesInTime } from '../../../functions/actions/erase-names.ts'
import { handler as copyOutside } from '../../../functions/scheduled/copy-the-table.ts'
import { setProcessEnvironment } from '../../../infra/local/environment-of.ts'
import { listen } from '../../../infra/local/listen.ts'
import { COPY_OUTSIDE_KEY } from '../../../shared/copy-outside.ts'
import { ENVIRONMENT } from '../../../shared/environment-names.ts'
import { aStack } from '../../a-stack.ts'
import { daysFromNow } from '../../builders.ts'

const HOUR_MS = 60 * 60 * 1_000
const ERASED_ON = daysFromNow(40).slice(0, 10)
const [TABLE, BUCKET, ACCOUNT, KEY] = ['arn:table', 'copies', '111111111111', 'arn:key']

/** DynamoDB as it exports, before the local table, which cannot. */
let exporting: Awaited<ReturnType<typeof listen>>
let exports: Map<string, { readonly asked: Record<string, unknown>; status: string }>
let running: Awaited<ReturnType<typeof aStack>>
let restore: () => void
beforeAll(async () => {
  running = await aStack({ eraseNamesOn: ERASED_ON })
  const table = process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? ''
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray())
    const [, call] = String(request.headers['x-amz-target']).split('.')
    const asked = JSON.parse(body.toString())
    const answer = (said: object) =>
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(said))
    if (call === 'ExportTableToPointInTime') {
      const arn = `arn:export/${asked.ClientToken}`
      exports.set(arn, { asked, status: 'IN_PROGRESS' })
      return answer({ ExportDescription: { ExportArn: arn, ExportStatus: 'IN_PROGRESS' } })
    }
    if (call === 'DescribeExport') {
      const status = exports.get(asked.ExportArn)?.status
      const why = status === 'FAILED' && { FailureCode: 'S3NoSuchBucket' }
      return answer({ ExportDescription: { ExportArn: asked.ExportArn, ExportStatus: status, ...why } })
    }
    const headers = { ...request.headers, host: new URL(table).host } as unknown as Record<string, string>
    const sent = await fetch(table, {
      method: 'POST',
      headers: without(headers, 'connection', 'content-length', 'expect'),
      body,
    })
    return response.writeHead(sent.status, { 'content-type': 'application/x-amz-json-1.0' }).end(await sent.bytes())
  })
  exporting = await listen(server)
  restore = setProcessEnvironment({
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${exporting.port}`,
    [ENVIRONMENT.tableArn]: TABLE,
    [ENVIRONMENT.copyBucket]: BUCKET,
    [ENVIRONMENT.copyAccount]: ACCOUNT,
    [ENVIRONMENT.copyKey]: KEY,
    [ENVIRONMENT.copyKeptDays]: '5',
  })
})
afterAll(async () => {
  restore()
  await exporting.stop()
  await running.stop()
})

let metrics: unknown[]
let log: unknown[]
beforeEach(async () => {
  exports = new Map()
  metrics = []
  log = []
  await running.stack.table.delete(COPY_OUTSIDE_KEY)
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.spyOn(console, 'error').mockImplementation((said) => void log.push(said))
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    metrics.push(JSON.parse(String(line))['copied'])
    return true
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('once a day an export to the other account is begun, and it is looked whether it was completed', async () => {
  expect(await copyOutside()).toEqual({ copy: 'being-made', copied: 0 })
  expect([...exports.values()].map(({ asked }) => asked)).toMatchObject([
    {
      TableArn: TABLE,
      S3Bucket: BUCKET,
      S3BucketOwner: ACCOUNT,
      S3Prefix: 'river-and-sea/table',
      S3SseAlgorithm: 'KMS',
      S3SseKmsKeyId: KEY,
      ExportFormat: 'DYNAMODB_JSON',
    },
  ])
  after(1)
  expect(await copyOutside()).toEqual({ copy: 'being-made', copied: 0 })
  become('COMPLETED')
  after(1)
  expect(await copyOutside()).toEqual({ copy: 'made', copied: 1 })
  after(21)
  expect(await copyOutside()).toEqual({ copy: 'made', copied: 1 })
  expect(exports.size).toBe(1)
  after(1)
  expect(await copyOutside()).toEqual({ copy: 'being-made', copied: 1 })
  expect(exports.size).toBe(2)
  after(7)
  expect(await copyOutside()).toEqual({ copy: 'being-made', copied: 0 })
  expect(metrics).toEqual([0, 0, 1, 1, 1, 0])
})

test('an export that failed is begun again, and the log says why it did', async () => {
  await copyOutside()
  become('FAILED')
  after(1)

  expect(await copyOutside()).toEqual({ copy: 'being-made', copied: 0 })
  expect(exports.size).toBe(2)
  expect(log).toEqual([{ 'copy failed': 'S3NoSuchBucket' }])
})

test('none is begun that would keep names beyond the day on which they are erased, until they are', async () => {
  vi.setSystemTime(Date.parse(ERASED_ON) - 5 * 24 * HOUR_MS)
  expect(await copyOutside()).toEqual({ copy: 'paused', copied: 1 })
  vi.setSystemTime(Date.parse(ERASED_ON) + HOUR_MS)
  expect(await copyOutside()).toEqual({ copy: 'paused', copied: 1 })
  expect(exports.size).toBe(0)

  await eraseNamesInTime(running.stack.table, running.stack.dialogue, new Date())

  expect(await copyOutside()).toEqual({ copy: 'being-made', copied: 0 })
  expect(exports.size).toBe(1)
})

function after(hours: number): void {
  vi.setSystemTime(Date.now() + hours * HOUR_MS)
}

function become(status: string): void {
  for (const one of exports.values()) one.status = status
}

function without(headers: Record<string, string>, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))
}

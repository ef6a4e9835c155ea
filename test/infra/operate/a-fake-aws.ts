import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { setProcessEnvironment } from '../../../infra/local/environment-of.ts'
import { listen } from '../../../infra/local/listen.ts'

/** What a fake account has. Tests change it as they like. */
export type FakeAws = {
  /** The stacks by their names: their states, outputs and templates. */
  stacks: Record<string, { status: string; outputs?: Record<string, string>; template?: unknown }>
  /** The tables by their names. */
  tables: Record<string, { tags: Record<string, string>; key: string; isEmpty: boolean; format?: number }>
  /** How much of Lambda's concurrency nobody has reserved. */
  concurrency: number
  /** The calls, in order. */
  readonly calls: string[]
  stop(): Promise<void>
}

/** The answers of CloudFormation, DynamoDB and Lambda that operating commands read, in this process, for credentials of nobody. */
export async function aFakeAws(): Promise<FakeAws> {
  const server = createServer(async (request, response) => {
    const { status = 200, type = 'application/x-amz-json-1.0', body } = answer(aws, request, await text(request))
    response.writeHead(status, { 'content-type': type }).end(body)
  })
  const listening = await listen(server)
  const restore = setProcessEnvironment({
    AWS_ENDPOINT_URL: `http://127.0.0.1:${listening.port}`,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'nobody',
    AWS_SECRET_ACCESS_KEY: 'nothing',
  })
  const aws: FakeAws = {
    stacks: { CDKToolkit: { status: 'CREATE_COMPLETE' } },
    tables: {},
    concurrency: 1_000,
    calls: [],
    async stop() {
      restore()
      await listening.stop()
    },
  }
  return aws
}

type Answer = { readonly status?: number; readonly type?: string; readonly body: string }

function answer(aws: FakeAws, { headers, url }: IncomingMessage, body: string): Answer {
  const target = headers['x-amz-target']
  if (url?.includes('/account-settings')) {
    aws.calls.push('GetAccountSettings')
    return json({ AccountLimit: { UnreservedConcurrentExecutions: aws.concurrency } })
  }
  if (typeof target === 'string') {
    const operation = target.split('.')[1] ?? ''
    aws.calls.push(operation)
    return json(ofTables(aws, operation, JSON.parse(body)))
  }
  const form = new URLSearchParams(body)
  const operation = form.get('Action') ?? ''
  const name = form.get('StackName') ?? ''
  aws.calls.push(`${operation} ${name}`)
  return ofStack(aws.stacks[name], operation, name)
}

function json(body: unknown): Answer {
  return { body: JSON.stringify(body) }
}

function ofTables(
  { tables }: FakeAws,
  operation: string,
  { TableName = '', ResourceArn = '' }: Record<string, string>,
) {
  const table = tables[TableName || ResourceArn.replace('arn:', '')]
  switch (operation) {
    case 'ListTables':
      return { TableNames: Object.keys(tables) }
    case 'DescribeTable':
      return { Table: { TableName, TableArn: `arn:${TableName}`, SSEDescription: { KMSMasterKeyArn: table?.key } } }
    case 'ListTagsOfResource':
      return { Tags: Object.entries(table?.tags ?? {}).map(([Key, Value]) => ({ Key, Value })) }
    case 'GetItem':
      return table?.format === undefined ? {} : { Item: { format: { N: String(table.format) } } }
    case 'Scan':
      return { Count: table?.isEmpty ? 0 : 1 }
    default:
      throw new TypeError(`this account has no ${operation}`)
  }
}

function ofStack(stack: FakeAws['stacks'][string] | undefined, operation: string, name: string): Answer {
  const type = 'text/xml'
  if (stack === undefined) {
    const message = `Stack with id ${name} does not exist`
    const body = `<ErrorResponse><Error><Code>ValidationError</Code><Message>${message}</Message></Error></ErrorResponse>`
    return { status: 400, type, body }
  }
  const outputs = Object.entries(stack.outputs ?? {}).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  )
  const result =
    operation === 'GetTemplate'
      ? `<TemplateBody><![CDATA[${JSON.stringify(stack.template)}]]></TemplateBody>`
      : `<Stacks><member><StackName>${name}</StackName><StackStatus>${stack.status}</StackStatus><Outputs>${outputs.join('')}</Outputs></member></Stacks>`
  return {
    type,
    body: `<${operation}Response><${operation}Result>${result}</${operation}Result></${operation}Response>`,
  }
}

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestOptions, request } from 'node:http'
import { basename, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import pLimit from 'p-limit'
import { listen } from '../../infra/local/listen.ts'
import { REGION, ROOT, startMinistack } from './ministack.ts'

const ACCOUNT = '000000000000'

/** A cloud on this machine: MiniStack, with its policies enforced. */
export type Cloud = {
  readonly endpoint: string
  /** What a client of the SDK is made with, as whoever owns the account. */
  readonly config: ReturnType<typeof configOf>
  /** Runs a command as somebody who works in this account would. */
  run(command: string, ...args: readonly string[]): Promise<Ran>
  /** Runs a command as somebody else in this account. */
  runAs(who: Credentials, command: string, ...args: readonly string[]): Promise<Ran>
  /** Asks a service in its own protocol, as whoever owns the account. @returns the answer as text */
  ask(service: string, method: string, path: string, body?: string, headers?: Record<string, string>): Promise<string>
  /** Opens an address on this machine that leads to a gateway, as a domain would. @returns what to call once it is known */
  door(): Promise<{ readonly origin: string; leadTo(gateway: string): void; stop(): Promise<void> }>
  /** What a client is made with that acts as a function does while it runs. */
  actingAs(functionArn: string, roleArn: string): ReturnType<typeof configOf>
  stop(): Promise<void>
}

export type Ran = { readonly code: number | null; readonly said: string }

/** Who asks for something. */
export type Credentials = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

const OWNER: Credentials = { accessKeyId: 'test', secretAccessKey: 'test' }

/** With policies enforced, and functions that run. */
const AS_AN_ACCOUNT = {
  AUTH: 'true',
  LAMBDA_EXECUTOR: 'local',
  // A function that runs holds a thread, and asks for others by what it asks of the table.
  MINISTACK_WORKER_THREADS: '256',
  // Functions run with the Node that runs this.
  PATH: `${join(process.execPath, '..')}:${process.env['PATH']}`,
}

/** Starts a cloud that nobody has used yet, and bootstraps it for CDK. */
export async function aCloud(): Promise<Cloud> {
  const { endpoint, port, stop } = await startMinistack(AS_AN_ACCOUNT)
  const environment = { ...process.env, ...accountEnvironment(endpoint) }

  const ask: Cloud['ask'] = async (service, method, path, body, headers = {}) => {
    const authorization = `AWS4-HMAC-SHA256 Credential=test/20260101/${REGION}/${service}/aws4_request, SignedHeaders=host, Signature=none`
    const sent = body === undefined ? {} : { body }
    return (await fetch(`${endpoint}${path}`, { method, headers: { authorization, ...headers }, ...sent })).text()
  }
  const cloud: Cloud = {
    endpoint,
    config: configOf(endpoint, OWNER),
    run: (command, ...args) => run(command, args, environment),
    runAs: ({ accessKeyId, secretAccessKey }, command, ...args) =>
      run(command, args, {
        ...environment,
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
      }),
    ask,
    door: () => door(port),
    actingAs: (functionArn, roleArn) => configOf(endpoint, credentialsOf(functionArn, roleArn)),
    stop,
  }
  const bootstrapped = await cloud.run('node_modules/.bin/cdk', 'bootstrap', `aws://${ACCOUNT}/${REGION}`)
  if (bootstrapped.code !== 0) throw new Error(bootstrapped.said)
  // The policy of the bucket for assets asks for TLS, which a cloud on the loopback interface does not speak.
  await ask('s3', 'DELETE', `/cdk-hnb659fds-assets-${ACCOUNT}-${REGION}?policy`)
  return cloud
}

function configOf(endpoint: string, credentials: Credentials) {
  return { endpoint, region: REGION, credentials, maxAttempts: 1 }
}

function accountEnvironment(endpoint: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: OWNER.accessKeyId,
    AWS_SECRET_ACCESS_KEY: OWNER.secretAccessKey,
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    CDK_DISABLE_CLI_TELEMETRY: 'true',
  }
}

/** The credentials that MiniStack gives a function: it makes them from the two names. */
function credentialsOf(functionArn: string, roleArn: string): Credentials {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const digest = sha256(`${functionArn}:${roleArn}`)
  return {
    accessKeyId: `ASIA${digest.slice(0, 16).toUpperCase()}`,
    secretAccessKey: sha256(`secret:${digest}`),
    sessionToken: sha256(`token:${digest}`),
  }
}

async function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  const begun = performance.now()
  const started = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk) => said.push(String(chunk)))
  const [code] = await once(started, 'close')
  const seconds = ((performance.now() - begun) / 1_000).toFixed(0)
  process.stderr.write(`${seconds.padStart(5)} s  ${[basename(command), ...args].join(' ')}\n`)
  return { code, said: said.join('') }
}

/** Each request under way has a process of Node here, on the cores of this machine: fifty that start at once would all be late. */
const REQUESTS_AT_ONCE = 4

async function door(cloud: number): Promise<Awaited<ReturnType<Cloud['door']>>> {
  let host = ''
  const few = pLimit(REQUESTS_AT_ONCE)
  const server = createServer(async (incoming, outgoing) => {
    const body = await buffer(incoming)
    const { method = 'GET', url = '', headers } = incoming
    const answer = await few(() =>
      forward({ port: cloud, host: '127.0.0.1', method, path: url, headers: { ...headers, host } }, body),
    )
    outgoing.writeHead(answer.status, answer.headers).end(answer.body)
  })
  const { port, stop } = await listen(server)
  return {
    origin: `http://localhost:${port}`,
    leadTo(gateway) {
      host = `${gateway}.execute-api.localhost:${cloud}`
    },
    stop,
  }
}

async function forward(options: RequestOptions, body: Buffer) {
  const onward = request({ ...options, agent: false })
  onward.end(body)
  const [answer] = (await once(onward, 'response')) as [IncomingMessage]
  return { status: answer.statusCode ?? 502, headers: answer.headers, body: await buffer(answer) }
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CloudFormationClient,
  CloudFormationServiceException,
  DescribeStacksCommand,
  GetTemplateCommand,
} from '@aws-sdk/client-cloudformation'
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda'
import * as z from 'zod'
import type { DialogueFile } from '../../shared/operations.ts'
import { FIRST_FORMAT, type TableFormat } from '../../shared/table-format.ts'
import { formatOf, whyTooOld } from '../migrations/format-of.ts'
import { stackNameOf } from '../stack-name.ts'
import { synthesizeWithoutBundles } from '../without-bundles.ts'
import { CannotOperate } from './command.ts'
import { replacedData, StackTemplate } from './data-of.ts'
import { type DeployedStack, type Outputs, stackOf } from './deployed-stack.ts'
import { type DialogueTable, tablesOf } from './tables-of.ts'

/** Lambda requires that this much of an account's concurrency is not reserved. */
const LEFT_TO_OTHERS = 100
/** The stack that `cdk bootstrap` makes. */
const BOOTSTRAP = 'CDKToolkit'

/** What is deployed already. */
export type Before = {
  readonly stack: DeployedStack | undefined
  readonly template: StackTemplate | undefined
  /** The table that the dialogue has, and will have. */
  readonly table: string | undefined
  readonly format: TableFormat
}

/**
 * Checks in seconds, before anything is bundled, what would make a deployment fail after minutes, or lose data: credentials, region,
 * the state of the stack, the bootstrap, the quota of Lambda, the table and the key, and that the table is not newer than this version.
 *
 * @param newData whether the dialogue may get another table or key than it has
 * @throws {CannotOperate} with what is wrong, and what to do
 */
export async function preflight(file: DialogueFile, newData: boolean): Promise<Before> {
  const { slug } = file.dialogue
  const stack = await stackOf(slug, 'deploy')
  await requireBootstrap()
  const after = withoutBundles(file)
  const template = stack?.outputs === undefined ? undefined : await templateOf(stackNameOf(slug))
  const table = newData ? undefined : (file.operations.data?.table ?? stack?.outputs?.TableName)
  const format = table === undefined ? FIRST_FORMAT : await formatOf(table)
  const tooOld = table === undefined ? undefined : whyTooOld(table, format)
  if (tooOld !== undefined) throw new CannotOperate(tooOld)
  if (!newData) await refuseLoss(file, template, after, stack?.outputs)
  if (template === undefined && file.operations.reserveConcurrency) await requireConcurrency(after)
  return { stack, template, table, format }
}

async function requireBootstrap(): Promise<void> {
  try {
    await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName: BOOTSTRAP }))
  } catch (cause) {
    if (!(cause instanceof CloudFormationServiceException && /does not exist/.test(cause.message))) throw cause
    throw new CannotOperate('this account and region are not prepared for deployments; run npx cdk bootstrap once', {
      cause,
    })
  }
}

/** The template as it will be deployed, except that no function has its code. */
function withoutBundles(file: DialogueFile): StackTemplate {
  const folder = mkdtempSync(join(tmpdir(), 'parley-preflight-'))
  try {
    const templateFile = synthesizeWithoutBundles(file, folder)
    return StackTemplate.parse(JSON.parse(readFileSync(join(folder, templateFile), 'utf8')))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function templateOf(StackName: string): Promise<StackTemplate> {
  const { TemplateBody = '' } = await new CloudFormationClient({}).send(new GetTemplateCommand({ StackName }))
  return StackTemplate.parse(JSON.parse(TemplateBody))
}

/** A dialogue that gets another table begins anew, without its roster and its rounds, and nothing would say so. */
async function refuseLoss(
  { dialogue: { slug }, operations }: DialogueFile,
  before: StackTemplate | undefined,
  after: StackTemplate,
  outputs: Outputs | undefined,
): Promise<void> {
  const differing = before === undefined ? [] : replacedData(before, after)
  if (before !== undefined && differing.length === 0) return
  if (before === undefined && operations.data !== undefined) return
  const tables = await tablesOf(slug)
  const replaced = differing.filter((what) => !isGoingOn(what, operations.data, outputs, tables))
  if (differing.length > 0 && replaced.length === 0) return
  const full = tables.filter(({ isEmpty }) => !isEmpty)
  if (replaced.length === 0 && full.length === 0) return
  const why =
    replaced.length === 0
      ? 'there is data of this dialogue in the account, and its file does not name it'
      : `this would give the dialogue another ${replaced.join(' and another ')}, and so lose what it has`
  throw new CannotOperate(
    [
      `${why}. Write into its file the operations.data of the table that it shall have, or deploy with --new-data:`,
      ...full.map(
        ({ name, key }) => `  data: { table: ${name}, key: "${key ?? 'its key’s ARN'}"${signingKeyOf(outputs)} }`,
      ),
    ].join('\n'),
  )
}

/** Whether the file names the table or the key that the dialogue has, or a table with data of it, such as one that was restored. */
function isGoingOn(
  what: ReturnType<typeof replacedData>[number],
  data: DialogueFile['operations']['data'],
  outputs: Outputs | undefined,
  tables: readonly DialogueTable[],
): boolean {
  if (data === undefined) return false
  const named = tables.find(({ name, isEmpty }) => name === data.table && !isEmpty)
  switch (what) {
    case 'table':
      return data.table === outputs?.TableName || named !== undefined
    case 'key':
      return data.key === outputs?.KeyArn || (named?.key !== undefined && data.key === named.key)
    case 'signing key':
      return data.signingKey !== undefined && data.signingKey === outputs?.SigningKeyArn
    default:
      return what satisfies never
  }
}

/** The key of the log is known from the stack alone. */
function signingKeyOf(outputs: Outputs | undefined): string {
  return outputs?.SigningKeyArn === undefined ? '' : `, signingKey: "${outputs.SigningKeyArn}"`
}

/** A new account may run only ten functions at once. Reserving concurrency there would fail the deployment. */
async function requireConcurrency({ Resources }: StackTemplate): Promise<void> {
  const reserved = Object.values(Resources)
    .map(({ Properties }) => z.number().catch(0).parse(Properties['ReservedConcurrentExecutions']))
    .reduce((total, one) => total + one, 0)
  const { AccountLimit } = await new LambdaClient({}).send(new GetAccountSettingsCommand({}))
  const free = (AccountLimit?.UnreservedConcurrentExecutions ?? 0) - LEFT_TO_OTHERS
  if (free >= reserved) return
  throw new CannotOperate(
    `this dialogue reserves ${reserved} concurrent executions of Lambda, and this account has ${Math.max(free, 0)} ` +
      'left: raise the quota "Concurrent executions" (Service Quotas, AWS Lambda), or write into the file ' +
      'operations.reserveConcurrency: false',
  )
}

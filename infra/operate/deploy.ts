import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda'
import * as z from 'zod'
import type { DialogueFile } from '../../shared/operations.ts'
import { dialogueFileOf, readWholeFile } from '../dialogue-file.ts'
import { hasBudgets } from '../has-budgets.ts'
import { stackNameOf } from '../stack-name.ts'
import { ask, CannotOperate, command, parseArguments, requireTerminal } from './command.ts'
import { NotDeployed, type Outputs, outputsOf } from './target.ts'

const USAGE = 'npm run deploy -- <dialogue> [--yes] [--origin https://…]'
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Lambda requires that this much of an account's concurrency is not reserved. */
const LEFT_TO_OTHERS = 100

const Template = z.object({
  Resources: z.record(z.string(), z.object({ Properties: z.looseObject({}).optional() })),
})

/**
 * `npm run deploy`: bundles a dialogue's functions, shows what will change, deploys it, and prints what to do next. A
 * mistake in the dialogue's file ends the command before anything is changed.
 */
await command(async () => {
  const options = { yes: { type: 'boolean', default: false }, origin: { type: 'string' } } as const
  const { values, positionals } = parseArguments(USAGE, options, 1)
  const [name = ''] = positionals
  if (!values.yes) requireTerminal('use --yes')
  const file = readWholeFile(dialogueFileOf(name))
  const { slug } = file.dialogue
  const folder = resolve(`.parley/deploy/${slug}`)
  const origin = values.origin === undefined ? [] : ['-c', `origin=${values.origin}`]

  await cdk('synth', '--quiet', '--output', folder, '-c', `dialogue=${name}`, ...origin)
  await checkConcurrency(folder, file)
  await cdk('diff', '--app', folder)
  if (!values.yes && !/^y(es)?$/i.test(await ask('\nDeploy this? [y/N] ', 'use --yes'))) {
    throw new CannotOperate('nothing was deployed')
  }
  await cdk('deploy', '--app', folder, '--require-approval', 'never', stackNameOf(slug))
  console.log(whatNext(file, await outputsOf(slug)))
})

/** Runs the CDK's command in this terminal. */
async function cdk(...args: readonly string[]): Promise<void> {
  const started = spawn(join(ROOT, 'node_modules/.bin/cdk'), args, { cwd: ROOT, stdio: 'inherit' })
  const [code] = await once(started, 'close')
  if (code !== 0) throw new CannotOperate(`cdk ${args[0]} failed; its output is above`)
}

/** A new account may run only ten functions at once. Reserving concurrency there would fail the deployment. */
async function checkConcurrency(folder: string, { dialogue, operations }: DialogueFile): Promise<void> {
  if (!operations.reserveConcurrency || (await isDeployed(dialogue.slug))) return
  const template = Template.parse(
    JSON.parse(readFileSync(join(folder, `${stackNameOf(dialogue.slug)}.template.json`), 'utf8')),
  )
  const reserved = Object.values(template.Resources)
    .map(({ Properties }) => z.number().catch(0).parse(Properties?.['ReservedConcurrentExecutions']))
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

async function isDeployed(slug: string): Promise<boolean> {
  try {
    await outputsOf(slug)
    return true
  } catch (error) {
    if (error instanceof NotDeployed) return false
    throw error
  }
}

function whatNext(
  { dialogue: { slug, mediator }, operations }: DialogueFile,
  { Origin, DomainTarget }: Outputs,
): string {
  const { alarmsTo, domain, reminders } = operations
  return [
    '',
    `${slug} is at ${Origin}`,
    '',
    'What to do next:',
    ...(domain === undefined ? [] : [`- Point a CNAME record of ${domain.name} to ${DomainTarget}.`]),
    alarmsTo === undefined
      ? "- Nobody receives alarms: set operations.alarmsTo in the dialogue's file."
      : `- ${alarmsTo} gets a message from AWS: open its link, because alarms are not delivered before that.`,
    ...(alarmsTo === undefined || hasBudgets(process.env['AWS_REGION'])
      ? []
      : [
          '- CloudFormation does not support budgets in this region: create one in the console, under Billing, Budgets.',
        ]),
    ...(reminders === undefined
      ? []
      : [`- Verify ${reminders.from} or its domain in SES, and request production access.`]),
    ...(mediator === undefined ? [] : [`- Ask for access to ${mediator.model} in the console of Amazon Bedrock.`]),
    `- Invite the first facilitator: npm run invite -- ${slug} "Their Name"`,
  ].join('\n')
}

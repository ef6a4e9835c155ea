import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DialogueFile } from '../../shared/operations.ts'
import { TABLE_FORMAT, type TableFormat } from '../../shared/table-format.ts'
import { dialogueFileOf, readWholeFile } from '../dialogue-file.ts'
import { hasBudgets } from '../has-budgets.ts'
import { stackNameOf } from '../stack-name.ts'
import { agrees, CannotOperate, command, parseArguments, ROOT, requireTerminal, succeeds } from './command.ts'
import { StackTemplate } from './data-of.ts'
import { type Outputs, outputsOf } from './deployed-stack.ts'
import { preflight } from './preflight.ts'
import { summaryOf } from './summary.ts'

const USAGE = 'npm run deploy -- <dialogue> [--yes] [--diff] [--new-data] [--origin https://…]'
const OPTIONS = {
  yes: { type: 'boolean', default: false },
  diff: { type: 'boolean', default: false },
  'new-data': { type: 'boolean', default: false },
  origin: { type: 'string' },
} as const

/**
 * `npm run deploy`: checks what could fail, bundles a dialogue's functions, shows in twenty lines what will change, deploys it, and
 * prints what to do next. A mistake in the dialogue's file ends the command before anything is changed.
 */
await command(async () => {
  const { values, positionals } = parseArguments(USAGE, OPTIONS, 1)
  const [name = ''] = positionals
  if (!values.yes) requireTerminal('use --yes')
  const file = readWholeFile(dialogueFileOf(name))
  const { slug } = file.dialogue
  const folder = resolve(`.parley/deploy/${slug}`)
  const origin = values.origin === undefined ? [] : ['-c', `origin=${values.origin}`]

  const before = await preflight(file, values['new-data'])
  await cdk('synth', '--quiet', '--output', folder, '-c', `dialogue=${name}`, ...origin)
  for (const line of summaryOf(before.template, templateIn(folder, slug), before.table)) console.log(line)
  if (values.diff) await cdk('diff', '--app', folder)
  if (!values.yes && !(await agrees('\nDeploy this? [y/N] ', 'use --yes'))) {
    throw new CannotOperate('nothing was deployed')
  }
  if (before.table !== undefined) await migrated(before.table, before.format, 'before')
  await cdk('deploy', '--app', folder, '--require-approval', 'never', stackNameOf(slug))
  const outputs = await outputsOf(slug)
  await migrated(outputs.TableName, before.format, 'after')
  console.log(whatNext(file, outputs, before.template === undefined))
})

/** Migrates a table of an earlier format, before and after the functions change. It takes rights to the table that nothing else here takes. */
async function migrated(table: string, before: TableFormat, when: 'before' | 'after'): Promise<void> {
  if (before.format >= TABLE_FORMAT) return
  const { completeMigration, migrate } = await import('../migrations/migrate.ts')
  const changed = await (when === 'before' ? migrate : completeMigration)({ table, before })
  console.log(`${table} is migrated to format ${TABLE_FORMAT}: ${changed} items changed ${when} its functions.`)
}

function templateIn(folder: string, slug: string): StackTemplate {
  return StackTemplate.parse(JSON.parse(readFileSync(join(folder, `${stackNameOf(slug)}.template.json`), 'utf8')))
}

/** Runs the CDK's command in this terminal. */
async function cdk(...args: readonly string[]): Promise<void> {
  if (!(await succeeds(join(ROOT, 'node_modules/.bin/cdk'), args)))
    throw new CannotOperate(`cdk ${args[0]} failed; its output is above`)
}

function whatNext(
  { dialogue: { slug, mediator }, operations }: DialogueFile,
  { Origin, DomainTarget }: Outputs,
  isFirst: boolean,
): string {
  const { alarmsTo, auditTo, data, domain, egress, reminders } = operations
  // A dialogue that was there before, or whose table was, has a facilitator.
  const isEmpty = isFirst && data === undefined
  return [
    '',
    `${slug} is at ${Origin}`,
    '',
    ...(isEmpty ? ['What to do next:'] : ['What to do, if it was not done before:']),
    ...(domain === undefined ? [] : [`- Point a CNAME record of ${domain.name} to ${DomainTarget}.`]),
    alarmsTo === undefined
      ? "- Nobody receives alarms: set operations.alarmsTo in the dialogue's file."
      : `- ${alarmsTo} gets a message from AWS: open its link, because alarms are not delivered before that.`,
    ...(alarmsTo === undefined || hasBudgets(process.env['AWS_REGION'])
      ? []
      : [
          '- CloudFormation does not support budgets in this region: create one in the console, under Billing, Budgets.',
        ]),
    auditTo === undefined
      ? '- No second party has a log of who reads the table past the functions: set operations.auditTo (docs/operating.md, "A log that somebody else keeps").'
      : `- ${auditTo} gets a log of who reads the table past the functions: ask its owner whether files arrive.`,
    ...(egress === 'closed'
      ? [
          `- Try everything once that this dialogue uses: its functions reach only what is let through (docs/operating.md, "A closed egress").`,
        ]
      : []),
    ...(reminders === undefined
      ? []
      : [`- Verify ${reminders.from} or its domain in SES, and request production access.`]),
    ...(mediator === undefined ? [] : [`- Ask for access to ${mediator.model} in the console of Amazon Bedrock.`]),
    ...(isEmpty ? [`- Invite the first facilitator: npm run invite -- ${slug} "Their Name"`] : []),
  ].join('\n')
}

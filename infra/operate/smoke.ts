import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { LANGUAGE_CODES } from '../../shared/languages/registry.ts'
import { agrees, CannotOperate, command, parseArguments, ROOT, requireTerminal, succeeds } from './command.ts'
import { outputsOf } from './deployed-stack.ts'
import { type SmokeAccount, smokeAccount } from './smoke-account.ts'
import { takeOnePosition } from './smoke-round.ts'
import { targetOf } from './target.ts'

const USAGE = 'npm run smoke -- <mail address> [--yes] [--without-alarms] [--origin https://…]'
const OPTIONS = {
  yes: { type: 'boolean', default: false },
  'without-alarms': { type: 'boolean', default: false },
  origin: { type: 'string' },
} as const
const SIDES = ['north', 'south']
/** With several, the state machine counts side by side. */
const SHARDS = 3
const [LANGUAGE = ''] = LANGUAGE_CODES
const LATE = 'A reading is late'
const KEY = 'The key will be deleted'
/** CloudWatch reads a metric from a log and evaluates an alarm within some minutes. */
const ALARM_MINUTES = 15

/**
 * `npm run smoke`: tries in a real account what no emulator enforces. It deploys a dialogue of its own under a new name, takes a position
 * in it and settles its reading, raises an alarm whose mail you look for, disables its key and waits for the alarm, enables the key, and removes everything. It touches no
 * other dialogue. What it has deployed it removes, also after a failure.
 */
await command(async () => {
  const { values, positionals } = parseArguments(USAGE, OPTIONS, 1)
  const [address = ''] = positionals
  if (!values.yes) requireTerminal('use --yes; then nobody is asked whether mail arrived')
  const slug = `smoke-${randomBytes(4).toString('hex')}`
  if (!values.yes && !(await agrees(`${whatItDoes(slug)} Go on? [y/N] `, 'use --yes'))) {
    throw new CannotOperate('nothing was deployed')
  }
  const folder = join(ROOT, '.parley/smoke', slug)
  const file = join(folder, `${slug}.yaml`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, JSON.stringify(dialogueNamed(slug, address)))
  try {
    const origin = values.origin === undefined ? [] : ['--origin', values.origin]
    await npm('deploy', file, '--yes', ...origin)
    await tryOut(slug, { isAsking: !values.yes, waits: !values['without-alarms'] })
  } finally {
    await npm('destroy', slug, '--confirm', slug, '--out', join(folder, 'export')).catch(() => {
      console.log(`If anything of it is left, npm run destroy -- ${slug} --confirm ${slug} removes it.`)
      process.exitCode = 1
    })
    rmSync(folder, { force: true, recursive: true })
  }
})

/** @param how whether somebody is asked what arrived, and whether alarms are waited for */
async function tryOut(slug: string, how: { readonly isAsking: boolean; readonly waits: boolean }): Promise<void> {
  const [{ KeyArn }, account] = [await outputsOf(slug), await smokeAccount(slug)]
  const { digest, settle } = await takeOnePosition(await targetOf(slug, { local: false }), SIDES)
  console.log(`✓ A position was taken. Its receipt is ${digest}.`)
  await settle()
  console.log('✓ Its reading was closed, counted shard by shard, and settled.')
  if (how.isAsking)
    await isTrue('Open the link in the mail from AWS that asks to confirm a subscription. Is it confirmed?')
  await account.raise(LATE)
  console.log(`✓ The alarm “${LATE}” was raised.`)
  if (how.isAsking) await isTrue('Did its mail arrive? It may take a minute.')
  await disableTheKey(account, KeyArn, how.waits)
  if (how.isAsking && how.waits) await isTrue('Did the mail about the key arrive?')
  console.log('✓ Everything was tried.')
}

/** Without its key nobody can read the table, and the alarm about it has to come all the same. */
async function disableTheKey(account: SmokeAccount, key: string, waits: boolean): Promise<void> {
  await account.disableKey(key)
  try {
    await account.watch()
    for (let minutes = 0; waits && !(await account.isRaised(KEY)); minutes += 1) {
      if (minutes >= ALARM_MINUTES)
        throw new CannotOperate(`the alarm “${KEY}” was not raised in ${ALARM_MINUTES} minutes`)
      console.log('  waiting for the alarm about the disabled key …')
      await pause(60_000)
    }
    console.log(
      waits ? `✓ The alarm “${KEY}” was raised while the key was disabled.` : '✓ The key was disabled and watched.',
    )
  } finally {
    await account.enableKey(key)
  }
}

/** Runs another command of this folder in this terminal. */
async function npm(name: string, ...args: readonly string[]): Promise<void> {
  if (!(await succeeds('npm', ['run', '--silent', name, '--', ...args], 'ignore')))
    throw new CannotOperate(`npm run ${name} failed; its output is above`)
}

async function isTrue(question: string): Promise<void> {
  if (!(await agrees(`${question} [y/N] `, 'use --yes'))) throw new CannotOperate(`the answer to “${question}” was no`)
}

function whatItDoes(slug: string): string {
  return `This deploys a dialogue named ${slug} in the account and region of your credentials, tries it, and removes it. It takes half an hour, and costs a few cents.`
}

function dialogueNamed(slug: string, alarmsTo: string): unknown {
  const text = (words: string) => ({ [LANGUAGE]: words })
  return {
    slug,
    title: text('A smoke test'),
    mandate: text('To try out a deployment.'),
    convener: text('Whoever runs it'),
    languages: [LANGUAGE],
    sides: SIDES.map((id) => ({ id, name: text(`The ${id} side`) })),
    modalities: ['code-of-conduct'],
    shards: SHARDS,
    operations: { alarmsTo },
  }
}

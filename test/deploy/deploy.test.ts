import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../a-stack.ts'
import { aDialogueFile } from '../builders.ts'
import { EVERYTHING_ON } from '../infra/a-template.ts'
import { aCloud, type Cloud } from './a-cloud.ts'
import { attemptsOn, refusal } from './attempts.ts'
import { dialoguesIn } from './deployed-dialogues.ts'
import { remainingResources } from './remaining-resources.ts'
import { testTwoRounds } from './test-two-rounds.ts'
import { type WithRights, withRights } from './with-rights.ts'

let cloud: Cloud
let dialogues: ReturnType<typeof dialoguesIn>
let door: Awaited<ReturnType<Cloud['door']>>
let folder: string
let file: string

let rights: WithRights

const script = (name: string, ...args: readonly string[]) => cloud.run('npm', 'run', '--silent', name, '--', ...args)
/** As somebody who has one of the policies, and no other right. */
const scriptBy = (who: keyof WithRights, name: string, ...args: readonly string[]) =>
  cloud.runAs(rights[who], 'npm', 'run', '--silent', name, '--', ...args)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-deploy-'))
  file = join(folder, 'river-and-sea.yaml')
  // The emulator's CloudFormation has no trails: `test/infra/audit-trail.test.ts` reads the one in the template.
  const { domain: _, auditTo: __, ...operations } = EVERYTHING_ON
  writeFileSync(file, JSON.stringify(aDialogueFile({ operations })))
  cloud = await aCloud()
  dialogues = dialoguesIn(cloud)
  door = await cloud.door()
})
afterAll(async () => {
  await door?.stop()
  await cloud?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('the deploy command', () => {
  test('stops at a mistake in the dialogue’s file, and changes nothing', async () => {
    const mistaken = join(folder, 'mistaken.yaml')
    writeFileSync(mistaken, JSON.stringify(aDialogueFile({ slug: 'mistaken', sides: [] })))

    const { code, said } = await script('deploy', mistaken, '--yes')

    expect(code).toBe(1)
    expect(said).toBe('mistaken.yaml: sides: a dialogue has two sides or more\n')
  })

  test('does not ask without a terminal, and deploys nothing', async () => {
    const { code, said } = await script('deploy', 'us-russia')

    expect(code).toBe(1)
    expect(said).toBe('there is no terminal to ask in; use --yes\n')
    expect((await remainingResources(cloud))['stacks']).not.toContain('parley-us-russia')
  })

  test('bundles, shows the changes, deploys, and prints the address and the next step', async () => {
    const { code, said } = await script('deploy', 'us-russia', '--yes', '--origin', door.origin)

    expect(said).toMatch(/functions\/api\/api-handler\.ts +(\d+ KB of )?at most \d+/)
    expect(said).toContain('AWS::DynamoDB::Table')
    expect(said).toContain(`us-russia is at ${door.origin}`)
    expect(said).toContain('npm run invite -- us-russia')
    expect(code).toBe(0)
    door.leadTo(await dialogues.outputOf('us-russia', 'Gateway'))
  })
})

describe('a deployed dialogue', () => {
  testTwoRounds(() => ({ cloud, origin: door.origin, folder }))
})

describe('the drill command', () => {
  test('refuses a table without backups, and says so', async () => {
    const { code, said } = await script('drill', 'us-russia')

    expect(code).toBe(1)
    expect(said).toMatch(/ has no backups; enable its point-in-time recovery\n$/)
  })

  test('restores a copy, verifies every round in it, says how old it was, and leaves nothing of it', async () => {
    await dialogues.enableBackups('us-russia')
    const before = await remainingResources(cloud)
    const { code, said } = await script('drill', 'us-russia')

    expect(code, said).toBe(0)
    expect(said).toMatch(/The copy is of \d{4}-\d\d-\d\dT[\d:.]+Z, \d minutes? before the drill began\./)
    expect(said).toContain('everything matches')
    expect(said).toContain('Nothing of it is left.')
    expect((await remainingResources(cloud))['tables']).toEqual(before['tables'])
  })

  test('finds that a record in the table was changed, and leaves nothing of the copy then either', async () => {
    const before = await remainingResources(cloud)
    const changeBack = await dialogues.changeOneItem('us-russia')
    const { code, said } = await script('drill', 'us-russia')
    await changeBack()

    expect(code, said).toBe(1)
    expect(said).toMatch(
      /drill cannot be exported: RecordIncomplete: 1\.terms\.1 counted \d+ submissions and holds \d+\n/,
    )
    expect((await remainingResources(cloud))['tables']).toEqual(before['tables'])
  })
})

describe('a second dialogue beside the first', () => {
  test('is deployed with every option, by somebody who has the rights of the policy for it and no other', async () => {
    rights = await withRights(cloud, 'river-and-sea')
    const { code, said } = await scriptBy('Deploy', 'deploy', file, '--yes', '--diff')

    expect(code, said).toBe(0)
    expect(said).toContain('convener@example.org gets a message from AWS')
  })

  test('has nothing to export, which who may operate it finds out, and not of the other dialogue', async () => {
    const { code, said } = await scriptBy('Operate', 'export', 'river-and-sea', '--out', join(folder, 'none'))
    const other = await scriptBy('Operate', 'status', 'us-russia')
    const deploying = await scriptBy('Operate', 'deploy', file, '--yes')

    expect(code).toBe(0)
    expect(said).toBe('No round was started yet. There is nothing to export.\n')
    for (const one of [other, deploying])
      expect(one).toMatchObject({ code: 1, said: expect.stringMatching(/^AWS refused: /) })
  })

  test('has no round that a drill could verify, which who has the rights to a drill and no other finds out', async () => {
    await dialogues.enableBackups('river-and-sea')
    const { code, said } = await scriptBy('Drill', 'drill', 'river-and-sea')
    const other = await scriptBy('Drill', 'drill', 'us-russia')

    expect(code).toBe(1)
    expect(said).toContain('no round was started yet; there is nothing to verify')
    expect(other).toMatchObject({ code: 1, said: expect.stringMatching(/^AWS refused: /) })
    expect((await remainingResources(cloud))['tables']).not.toMatch(/drill/)
  })

  test('has a watch that finds no problem, reminders with no recipient, and nothing to announce', async () => {
    const watched = await dialogues.invoke(await dialogues.functionOf('river-and-sea', 'Watch'), {})
    const reminded = await dialogues.invoke(await dialogues.functionOf('river-and-sea', 'Reminders'), {})
    const announced = await dialogues.invoke(await dialogues.functionOf('river-and-sea', 'Events'), {})

    expect(watched).toEqual({ overdueReadings: 0, stoppedRounds: 0, keyAtRisk: 0 })
    expect(reminded).toEqual({ reminded: 0 })
    expect(announced).toEqual({ announced: 0 })
  })

  test('is copied to the bucket of another account once, by a function that looks whether it was', async () => {
    await cloud.ask('s3', 'PUT', `/${EVERYTHING_ON.copyOutside.bucket}`)
    const copying = await dialogues.functionOf('river-and-sea', 'CopyOutside')

    expect(await dialogues.invoke(copying, {})).toEqual({ copy: 'being-made', copied: 0 })
    await eventually('the copy to be made', async () => {
      const found = (await dialogues.invoke(copying, {})) as { readonly copied: number }
      return found.copied === 1 || undefined
    })
    expect(await dialogues.invoke(copying, {})).toEqual({ copy: 'made', copied: 1 })
  })

  test('has access to its own table, and to no table, key, machine or function of the first', async () => {
    const [theirs, ours] = [await dialogues.resourcesOf('us-russia'), await dialogues.resourcesOf('river-and-sea')]
    const target = await dialogues.targetsOf('us-russia')
    const own = await dialogues.targetsOf('river-and-sea')

    for (const functionName of ours.filter(({ type }) => type === 'AWS::Lambda::Function').map(({ id }) => id)) {
      const config = await dialogues.credentialsOf(functionName)

      for (const [what, attempt] of Object.entries(attemptsOn(target, config))) {
        expect(await refusal(attempt), `${functionName}: ${what}`).toMatch(/AccessDenied/)
      }
      // Not because nothing is allowed at all: every one of them does something with its own table.
      const ownAttempts = Object.values(attemptsOn(own, config)).slice(0, 4)
      const allowed = await Promise.all(ownAttempts.map(refusal))
      expect(
        allowed.filter((name) => !/AccessDenied/.test(name)),
        functionName,
      ).not.toEqual([])
    }
    // A stage is named after its gateway, and is called $default in both.
    const shared = theirs.filter(({ id }) => ours.some((one) => one.id === id))
    expect(shared.map(({ id }) => id)).toEqual(['$default'])
  })
})

describe('the destroy command', () => {
  test('exports and removes everything of a dialogue, and nothing of another one', async () => {
    const { KeyArn, SigningKeyArn } = await dialogues.outputsOf('us-russia')
    const out = join(folder, 'last')
    const { code, said } = await script('destroy', 'us-russia', '--confirm', 'us-russia', '--out', out)

    expect(said).toMatch(
      /What is left:\n- the key, which KMS deletes on \d{4}-\d\d-\d\d[^\n]+\n- the key that its log [^\n]+\n$/,
    )
    expect(code).toBe(0)
    expect(readdirSync(join(out, 'round-1'))).toContain('instrument.ru.docx')
    for (const [kind, there] of Object.entries(await remainingResources(cloud)))
      expect(there, kind).not.toMatch(/us-russia/)
    for (const KeyId of [KeyArn, SigningKeyArn]) {
      const key = await new KMSClient(cloud.config).send(new DescribeKeyCommand({ KeyId }))
      expect(key.KeyMetadata?.KeyState).toBe('PendingDeletion')
    }
    expect((await script('status', 'us-russia')).said).toContain('us-russia is not deployed')
    expect((await script('status', 'river-and-sea')).said).toContain('No round was started yet.')
  })

  test('has exported records that verify in a row, with the register of consultations', async () => {
    const records = ['round-1/record.json', 'round-2/record.json', 'register.json']
    const { code, said } = await script('verify', ...records.map((file) => join(folder, 'last', file)))

    expect(said).toContain('everything matches')
    expect(code).toBe(0)
  })

  test('leaves the data where the file says so, and the dialogue can be deployed again with it', async () => {
    const { link } = (await dialogues.invoke(await dialogues.functionOf('river-and-sea', 'Operations'), {
      do: 'invite',
      name: 'Kim',
    })) as {
      link: string
    }
    const { TableName, KeyArn, SigningKeyArn } = await dialogues.outputsOf('river-and-sea')
    const data = { table: TableName, key: KeyArn, signingKey: SigningKeyArn }

    const kept = await script('destroy', 'river-and-sea', '--keep-data', '--confirm', 'river-and-sea', '--out', folder)
    const table = await new DynamoDBClient(cloud.config).send(new DescribeTableCommand({ TableName }))
    writeFileSync(file, JSON.stringify(aDialogueFile({ operations: { data } })))
    const again = await scriptBy('Deploy', 'deploy', file, '--yes')
    const redeemed = await dialogues.redeem('river-and-sea', link)

    expect(kept.said).toContain(`data: { table: ${TableName}, key: "${KeyArn}", signingKey: "${SigningKeyArn}" }`)
    expect(table.Table).toMatchObject({ TableStatus: 'ACTIVE', DeletionProtectionEnabled: true })
    expect(again.code, again.said).toBe(0)
    expect(redeemed).toBe(201)
  })

  test('leaves nothing at the end, and needs no more than the rights of its policy', async () => {
    const { code, said } = await scriptBy(
      'Destroy',
      'destroy',
      'river-and-sea',
      '--confirm',
      'river-and-sea',
      '--out',
      folder,
    )

    expect(code, said).toBe(0)
    for (const [kind, there] of Object.entries(await remainingResources(cloud)))
      expect(there, kind).not.toMatch(/parley|river/i)
  })
})

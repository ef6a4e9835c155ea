import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

type Step = { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> }
type Job = {
  readonly permissions?: Readonly<Record<string, string>>
  readonly environment?: string
  readonly strategy?: { readonly matrix: { readonly part: readonly string[] } }
  readonly 'timeout-minutes'?: number
  readonly steps: readonly Step[]
}
type Workflow = {
  readonly on: unknown
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const ROOT = join(import.meta.dirname, '../../..')
const FOLDER = join(ROOT, '.github/workflows')
const files = readdirSync(FOLDER)
const textOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8')
const workflowOf = (file: string) => parse(textOf(file)) as Workflow
const jobs = files.flatMap((file) =>
  Object.entries(workflowOf(file).jobs).map(([name, job]) => [`${file} ${name}`, job] as const),
)
const jobNamed = (name: string) => jobs.find(([one]) => one === name)?.[1]

describe('a workflow', () => {
  test.each(files)('%s names each action by the hash of a commit, with its version', (file) => {
    const used = textOf(file)
      .split('\n')
      .filter((line) => line.includes('uses:'))

    expect(used).not.toEqual([])
    for (const line of used) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('has one hash for one version of an action', () => {
    const used = new Set(files.flatMap((file) => textOf(file).match(/uses: .+/g) ?? []))

    expect(new Set([...used].map((one) => one.split('@')[0])).size).toBe(used.size)
  })

  test.each(files)('%s may read the repository and nothing else, unless a job says more', (file) => {
    expect(workflowOf(file).permissions).toEqual({ contents: 'read' })
    expect(JSON.stringify(workflowOf(file).on)).not.toContain('pull_request_target')
  })

  test.each(jobs)('%s puts nothing that others wrote into a script, and ends in time', (_, job) => {
    for (const { run = '' } of job.steps) expect(run).not.toContain('{{')
    expect(job['timeout-minutes']).toBeLessThanOrEqual(60)
  })

  test.each(jobs)('%s keeps no token beside what it runs', (_, { steps }) => {
    const [checkout] = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))

    expect(checkout?.with).toMatchObject({ 'persist-credentials': false })
  })
})

describe('credentials of AWS', () => {
  test('are given to two jobs: one runs the code of the base branch, the other waits for an approval', () => {
    const given = jobs.filter(([, { permissions }]) => permissions?.['id-token'] !== undefined).map(([name]) => name)
    const roles = jobs.filter(([, job]) => JSON.stringify(job).includes('role-to-assume')).map(([name]) => name)
    const base = { ref: `$${'{{ github.event.pull_request.base.sha }}'}`, 'persist-credentials': false }

    expect(given).toEqual(['compare.yml compare', 'deploy.yml deploy'])
    expect(roles).toEqual(given)
    expect(jobNamed('compare.yml compare')?.steps[0]?.with).toEqual(base)
    expect(jobNamed('deploy.yml deploy')?.environment).toBe('production')
  })
})

describe('CI', () => {
  test('has a job for every part of what has to pass', () => {
    const parts = /^parts='(.+)'$/m.exec(readFileSync(join(ROOT, '.ci/run'), 'utf8'))?.[1]?.split(' ')

    expect(jobNamed('ci.yml part')?.strategy?.matrix.part).toEqual(parts)
  })
})

test('every script that a workflow runs by npm is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }
  const run = files.flatMap((file) =>
    [...textOf(file).matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name),
  )

  expect(run).toContain('licences')
  for (const name of run) expect(Object.keys(scripts)).toContain(name)
})

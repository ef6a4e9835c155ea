import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { nextSteps } from '../../../infra/new/next-steps.ts'
import { ROSTER_TEMPLATE } from '../../../infra/new/written-files.ts'
import { readRosterTable } from '../../../shared/roster/read-roster.ts'

const SIDES = [
  { id: 'coast', name: { en: 'Coast' } },
  { id: 'island', name: { en: 'Island' } },
]
const CHOSEN = {
  languages: ['en'],
  title: { en: 'Fishing' },
  slug: 'fishing',
  convener: { en: 'Two institutes' },
  mandate: { en: 'To agree on catches.' },
  sides: SIDES,
  attribution: 'none',
  days: 7,
} as const
const WRITTEN = { file: 'dialogues/fishing.yaml', roster: 'dialogues/fishing.roster.csv' }
const stepsOf = (coChairs: boolean) => nextSteps({ ...CHOSEN, coChairs }, WRITTEN)

describe('what npm run new says to do next', () => {
  test.each([false, true])('names the words that its roster takes, with co-chairs: %s', (coChairs) => {
    const steps = stepsOf(coChairs)
    const words = (column: string) =>
      new RegExp(`^ +${column} +([^(\n]*)`, 'm').exec(steps)?.[1]?.trim().split(', ') ?? []
    const [capacity = ''] = words('capacity')
    const takesSide = coChairs ? 'co-chair' : 'participant'
    const people = words('role').flatMap((role) =>
      role === takesSide ? words('side').map((side) => [role, side, coChairs ? '' : capacity]) : [[role, '', '']],
    )
    const table = ROSTER_TEMPLATE + people.map((cells, at) => `Person ${at},${cells.join(',')},\n`).join('')

    const read = readRosterTable(table, {
      dialogue: { sides: SIDES, coChairs },
      // Whoever deployed a dialogue with co-chairs adds no participants.
      mayAdd: ({ role }) => !coChairs || role !== 'participant',
      roster: [],
    })
    expect(read.problems).toEqual([])
    expect(read.lines.map(({ newcomer }) => newcomer.role).toSorted()).toEqual(
      coChairs ? ['facilitator', 'facilitator', 'observer'] : ['facilitator', 'observer', 'participant', 'participant'],
    )
  })

  test('with co-chairs says that there is a link for each side, and who adds its participants', () => {
    const steps = stepsOf(true)

    expect(steps).toContain('prints a link for the co-chair of each side.')
    expect(steps).toMatch(/5\. Each co-chair signs in, and adds the participants of their own side on the page Roster/)
    expect(steps).toContain('npm run invite -- fishing "<name>" --convened-by <side>')
    expect(steps).not.toMatch(/puts everybody|link for its facilitator/)
  })

  test('a folder that is not there is named, not the file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-new-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const missing = join(folder, 'nowhere')
    const flags = ['--yes', '--folder', missing, '--title', 'Fishing', '--convener', 'Two', '--mandate', 'To agree.']
    const sides = ['--side', 'Coast', '--side', 'Island']

    const failed = promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      'infra/new/new-dialogue.ts',
      ...flags,
      ...sides,
    ])
    await expect(failed).rejects.toMatchObject({
      stderr: expect.stringContaining(`--folder: there is no folder ${missing}; make it first`),
    })
  }, 30_000)
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { parseDialogue } from '../../shared/dialogue.ts'
import type { LocalizedText } from '../../shared/localized-text.ts'
import { balanceOf, NewParticipant } from '../../shared/participant.ts'

const FOLDER = join(import.meta.dirname, '../../dialogues')
const files = readdirSync(FOLDER).filter((name) => /^[a-z0-9-]+\.yaml$/.test(name))
const rosters = readdirSync(FOLDER).filter((name) => name.endsWith('.roster.yaml'))

test('the project has a dialogue with an example roster', () => {
  expect(files).toContain('us-russia.yaml')
  expect(rosters).toContain('us-russia.roster.yaml')
})

describe.each(files)('%s', (name) => {
  const dialogue = parseDialogue(contentOf(name))

  test('is named after its dialogue', () => {
    expect(name).toBe(`${dialogue.slug}.yaml`)
  })

  test('has every text in each of its languages', () => {
    const { title, mandate, convener, sides, reaffirms } = dialogue
    const texts: readonly LocalizedText[] = [title, mandate, convener, ...[...sides, ...reaffirms].map(titleOf)]

    for (const text of texts) expect(Object.keys(text).sort()).toEqual([...dialogue.languages].sort())
  })
})

describe.each(rosters)('%s', (name) => {
  const dialogue = parseDialogue(contentOf(name.replace('.roster', '')))
  const roster = z.array(NewParticipant).parse(contentOf(name))

  test('keeps every side at track 1.5', () => {
    const participants = roster.map((one, index) => ({ ...one, id: `p${index}`, joinedAt: '2026-01-01T00:00:00.000Z' }))
    const sides = dialogue.sides.map((side) => side.id)

    const balances = balanceOf(sides, participants, dialogue.actingOfficialsAtMost)

    expect(balances.filter((balance) => !balance.isTrackOnePointFive)).toEqual([])
  })

  test('has a few acting officials, and sides of similar size', () => {
    const sizes = dialogue.sides.map(({ id }) => roster.filter((one) => one.role === 'participant' && one.side === id))

    for (const side of sizes)
      expect(side.some((one) => 'capacity' in one && one.capacity === 'acting-official')).toBe(true)
    expect(Math.max(...sizes.map((side) => side.length)) - Math.min(...sizes.map((side) => side.length))).toBeLessThan(
      3,
    )
  })

  test('has a facilitator, and no two people with the same name', () => {
    const names = roster.map((one) => one.name)

    expect(roster.some((one) => one.role === 'facilitator')).toBe(true)
    expect(new Set(names).size).toBe(names.length)
  })
})

test('the US–Russia dialogue has the rules of the design', () => {
  const dialogue = parseDialogue(contentOf('us-russia.yaml'))

  expect(dialogue).toMatchObject({
    attribution: 'none',
    packageRule: 'early-harvest',
    nonAdmission: true,
    actingOfficialsAtMost: 0.25,
    redraftings: 1,
  })
  expect(dialogue.reaffirms.map(({ id }) => id)).toEqual(['unga-2131', 'helsinki-vi'])
})

function contentOf(name: string): unknown {
  return parse(readFileSync(join(FOLDER, name), 'utf8'))
}

function titleOf(one: { readonly name: LocalizedText } | { readonly title: LocalizedText }): LocalizedText {
  return 'name' in one ? one.name : one.title
}

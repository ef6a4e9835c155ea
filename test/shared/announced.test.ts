import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Announcement, announcementOf, closingSoon } from '../../shared/announced.ts'
import type { DialogueEvent } from '../../shared/events.ts'
import { aReading } from '../builders.ts'

const NOW = new Date('2026-11-29T10:00:00.000Z')
const inHours = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000).toISOString()

describe('an announcement', () => {
  test('has ids and the outcome, and not how a reading was closed', () => {
    const settled = {
      id: 'x',
      event: 'reading-settled',
      round: 1,
      reading: '1.terms.1',
      at: inHours(0),
      next: 'adjourn',
    }

    expect(announcementOf('talks', { ...settled, decision: 'settle' } as DialogueEvent)).toEqual({
      ...settled,
      dialogue: 'talks',
    })
  })

  test.each(['round-started', 'deadline-moved', 'last-call-given', 'last-call-called-off', 'reading-closed'] as const)(
    'is not made of %s',
    (event) => {
      expect(announcementOf('talks', { id: 'x', event, round: 1, reading: '1.terms.1' })).toBe(undefined)
    },
  )

  test('is as the page for programs describes it', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/integrators.md'), 'utf8')
    const section = page.slice(page.indexOf('## Events on a bus'), page.indexOf('## Authentic texts'))
    const example = JSON.parse(/```json\n([^`]+)```/.exec(section)?.[1] ?? '')

    expect(Announcement.parse(example.detail)).toEqual(example.detail)
    expect(example['detail-type']).toBe(example.detail.event)
    expect([...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, event]) => event)).toEqual([
      'reading-opened',
      'reading-closing-soon',
      'reading-settled',
      'instrument-published',
    ])
    for (const event of Announcement.shape.event.options) expect(section).toContain(`| \`${event}\` |`)
  })
})

describe('what closes soon', () => {
  test.each([
    ['open', 12, ['1.terms.1']],
    ['open', 24, ['1.terms.1']],
    ['open', 25, []],
    ['open', 0, []],
    ['closed', 12, []],
  ] as const)('of a reading that is %s and closes in %i hours, a day before', (status, hours, announced) => {
    const reading = aReading({ id: '1.terms.1', status, closesAt: inHours(hours) })

    expect(closingSoon('talks', [reading], 24, NOW).map((one) => one.reading)).toEqual(announced)
  })
})

import { expect, test } from 'vitest'
import { sha256 } from '../../../functions/record/hashing.ts'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { toMarkdown } from '../../../shared/instrument/markdown.ts'
import { checkpointText } from '../../../shared/log/checkpoint.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aWitness } from '../../a-witness.ts'
import { aBareRecord } from './a-record.ts'

const KEY = 'talks.example.org/api/log+d791ce5a+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea'
const [us, russia] = [aWitness('us'), aWitness('russia')]

const inMarkdown = (record: RoundRecord, language: 'en' | 'ru') =>
  instrumentOf(record, language).map(toMarkdown).join('\n')

test.each([
  [
    'en',
    /\(American side\) signed this part of the log on 1 March 2035/,
    /\(Russian side\) had not signed this part of the log/,
  ],
  ['ru', /эта часть журнала подписана 1 марта 2035/, /эта часть журнала не подписана/],
] as const)(
  'the instrument names the witnesses of the sides, and says when each signed, in %s',
  async (language, signed, not) => {
    const record = await aBareRecord()
    const note = `${checkpointText('talks.example.org/api/log', { size: 1, root: sha256(new Uint8Array()) })}\n`
    const checkpoint = `${note}${us.signs(note, new Date('2035-03-01T10:00:00Z'))}`
    const log = { entries: [{ round: 1, event: 'opening', link: record.opening.link }], checkpoint } as const
    const dialogue = { ...record.dialogue, witnesses: [us.named, russia.named] }

    const text = inMarkdown({ ...record, key: KEY, dialogue, log }, language)

    expect(text).toMatch(signed)
    expect(text).toMatch(not)
    for (const { named } of [us, russia]) expect(text).toContain(named.key)
    expect(inMarkdown({ ...record, key: KEY, log }, language)).not.toContain(us.named.key)
  },
)

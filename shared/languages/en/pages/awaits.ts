import type { BlockedBy } from '../../../blocked-by.ts'
import type { Changed } from '../../../changed-since.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('en')

/** What the pages say of what awaits somebody, and on the facilitators' board, in English. */
export const awaits = {
  awaits: {
    title: 'What awaits you',
    texts: (texts: number, readings: number): string =>
      `${count(texts, { one: 'text', other: 'texts' })} ${texts === 1 ? 'awaits' : 'await'} your position in ${count(readings, { one: 'reading', other: 'readings' })}.`,
    closes: (readings: number): string => (readings === 1 ? 'The reading closes on' : 'The first reading closes on'),
    nothing: 'No text awaits your position now.',
    next: 'Go to the next text',
    underSilence: (readings: number): string =>
      `${count(readings, { one: 'reading is', other: 'readings are' })} under the silence procedure. You do not need to do anything if you agree.`,
    back: 'Back to this text',
    anotherReading: 'The next text is in another reading.',
    toFirstPage: 'To the first page',
    since: 'What changed since your last visit',
    sinceWhen: 'Your last visit on this device:',
    nothingChanged: 'No reading opened, was settled or has a new deadline.',
    is: {
      opened: 'opened',
      moved: 'has a new deadline',
      settled: 'is settled',
    } satisfies Record<Changed['is'], string>,
    more: (many: number): string => `and ${count(many, { one: 'other change', other: 'other changes' })}`,
  },
  board: {
    title: 'The board',
    next: 'Next to close',
    noneOpen: 'No reading is open.',
    lanes: 'Lanes by stage',
    ended: { ratified: 'Ratified', shelved: 'Shelved' },
    heard: 'Heard',
    unheard: 'Not heard yet',
    notCounted: 'There are too many people to count here. The page of the reading counts them.',
    blocked: 'What is missing',
    by: {
      consent: 'the consent of every side to the current motion',
      'chairs-texts': 'the consent of every side to chair’s texts',
      quorum: 'the quorum, so far',
    } satisfies Record<BlockedBy, string>,
    settling: 'It is being settled.',
    lead: 'Lead this reading',
    stopped: 'The round has stopped. Nothing is lost. Resume it here.',
    answer: 'Answer',
    resume: 'Resume the round',
    publication: 'Go to the publication',
  },
}

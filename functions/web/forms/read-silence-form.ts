import type { Decision } from '../../../shared/reading.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { Typed } from '../pieces/typed-values.tsx'
import type { Understood } from './read-position-form.ts'

/** A date and time as a browser sends it or a person types it. Seconds and zone are optional. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?\s*(?:Z|UTC)?$/i

/** Reads the end of the silence of the next reading, in UTC. Empty content if the field was left empty. */
export function silenceUntilIn(
  typed: Typed,
  decision: Decision,
  phrases: Phrases,
): Understood<{ readonly until?: string | undefined }> {
  const written = (typed['until'] ?? '').trim()
  if (written === '') return { content: {} }
  if (decision !== 'silence') return { mistakes: [phrases.mistake.onlyWithSilence] }
  const until = momentIn(written)
  return until === undefined ? { mistakes: [phrases.mistake.unreadable] } : { content: { until } }
}

function momentIn(written: string): string | undefined {
  const [, day = '', hour = '', minute = '', second = '00', fraction = '0'] = MOMENT.exec(written) ?? []
  const iso = `${day}T${hour.padStart(2, '0')}:${minute}:${second}.${fraction.padEnd(3, '0')}Z`
  const moment = new Date(iso)
  // `Date` reads 31 November as 1 December.
  return Number.isNaN(moment.getTime()) || moment.toISOString() !== iso ? undefined : iso
}

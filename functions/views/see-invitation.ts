import { whatAwaits } from '../../shared/awaits.ts'
import { inLanguage, type Language } from '../../shared/localized-text.ts'
import type { Participant } from '../../shared/participant.ts'
import { type ProposalBody, textsOf } from '../../shared/proposal.ts'
import { countWords } from '../../shared/text/word-segmenter.ts'
import { readReadings } from '../store/readings.ts'
import { runningRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { readTextsToAnswer } from './see-awaits.ts'

/** What waits for the position of an invited participant. */
export type Waiting = {
  readonly texts: number
  readonly readings: number
  /** In the language of the page, else in that of the text. Absent where the text of a basket is among them. */
  readonly words: number | undefined
  /** When the first of these readings closes. */
  readonly until: string | undefined
}

/** Reads what waits for a participant who has not accepted their invitation yet. It tells nothing of other people. */
export async function seeWaiting(
  table: Table,
  participant: Participant,
  language: Language,
  now: Date,
): Promise<Waiting> {
  const round = participant.role === 'participant' ? await runningRound(table) : undefined
  const readings = round === undefined ? [] : await readReadings(table, round.round)
  const open = round === undefined ? [] : await readTextsToAnswer(table, participant, readings, round, now)
  const awaits = whatAwaits(open)
  const awaiting = new Set(awaits.readings.flatMap(({ texts }) => texts))
  const bodies = open.flatMap(({ proposals }) => proposals.filter(({ id }) => awaiting.has(id)).map(({ body }) => body))
  return {
    texts: awaits.texts,
    readings: awaits.readings.length,
    words: wordsIn(bodies, language),
    until: awaits.readings[0]?.closesAt,
  }
}

function wordsIn(bodies: readonly ProposalBody[], language: Language): number | undefined {
  if (bodies.some(({ kind }) => kind === 'text')) return undefined
  return bodies
    .flatMap((body) => (body.kind === 'text' ? [] : textsOf(body)))
    .map((text) => inLanguage(text, language))
    .reduce((sum, written) => sum + countWords(written.words, written.language), 0)
}

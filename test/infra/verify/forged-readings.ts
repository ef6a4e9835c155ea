import type { Open } from './a-forgery.ts'

/* What a forger changes in the readings of a record. */

export const POSITION = (reading: Open) => firstLeaf(reading, 'position')

/** The first leaf of a kind that a reading shows. */
export function firstLeaf(reading: Open, kind: string): Open {
  return reading.submissions.find((one: Open) => one.submission?.is === kind).submission
}

export function flipStatus(outcome: Open): void {
  outcome.status = outcome.status === 'agreed' ? 'dropped' : 'agreed'
}

export function flipAgrees(outcome: Open): void {
  outcome.sides[0].agrees = !outcome.sides[0].agrees
}

export function dropped(open: Open, index: number): Open {
  return open.readings[index].outcomes.find((one: Open) => one.reason !== 'withdrawn')
}

export function aProposal(open: Open): Open {
  return open.readings[0].submissions.find((one: Open) => one.submission?.is === 'proposal').submission
}

export function wordsIn(open: Open): Open {
  return open.readings[0].submissions.find((one: Open) => one.submission?.is === 'words').submission
}

export function notesIn(reading: Open): Open {
  return reading.submissions.find((one: Open) => one.submission?.said?.[0].says === 'reservation').submission.said
}

/** Adds another change to what one leaf says. */
export function addTo(said: Open, text: Open): void {
  said.push({ ...said[0], text })
}

/** Puts words in the place of as many leaves of padding. */
function replaceWords(reading: Open, many: number, says: Open): void {
  const padding = reading.submissions.filter((leaf: Open) => leaf.submission?.is === 'padding')
  for (const leaf of padding.slice(0, many)) {
    const { salt } = leaf.submission
    leaf.submission = { is: 'words', reading: reading.id, proposal: 'text', said: [says], salt }
  }
}

/** Says a reservation once more, in a leaf of its own. */
export function reserveAgain(reading: Open): void {
  const [reservation] = notesIn(reading)
  replaceWords(reading, 1, { ...reservation, text: { en: 'Not at sea.' } })
}

/** Makes more declarations than there are positions. */
export function declareOften(reading: Open): void {
  const [{ clause }] = notesIn(reading)
  replaceWords(reading, 14, { says: 'declaration', clause, text: { en: 'Noted.' } })
}

/** Makes a leaf of words a statement, as the first format has them. */
export function apart(words: Open): void {
  Object.assign(words, { is: 'statement', ...words.said[0] })
  delete words.said
}

export function firstReadingWith(kind: string, open: Open): Open {
  return open.readings.find(({ submissions }: Open) => submissions.some((one: Open) => one.submission?.is === kind))
}

/** Leaves out the first submission of a kind. */
export function leave(reading: Open, kind: string): void {
  const index = reading.submissions.findIndex((one: Open) => one.submission?.is === kind)
  reading.submissions.splice(index, 1)
}

export function firstOf(open: Open): Open {
  return open.readings[0].submissions.find((one: Open) => one.submission?.is === 'position')
}

export function rewordCarried(reading: Open): void {
  const carried = reading.submissions.find(
    (one: Open) => one.submission?.is === 'proposal' && one.submission.tabledIn !== reading.id,
  ).submission
  const field = carried.body.kind === 'definition' ? 'definition' : 'reason'
  carried.body[field] = { en: 'Something else.' }
}

export function ratifiedText(reading: Open): Open {
  return reading.submissions.find((one: Open) => one.submission?.is === 'proposal').submission.body
}

export function byDeadline(open: Open): Open {
  return { by: 'deadline', at: open.readings[2].closing.at }
}

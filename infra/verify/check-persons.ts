import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedPosition, Submission } from '../../shared/submission.ts'
import type { SortedReading } from './count.ts'
import { isEarly } from './formats.ts'
import type { Findings } from './mismatch.ts'

/**
 * Checks, where names are disclosed, that what is said of persons fits together: a person is of one side in the whole
 * round, has one position on a text, and revises their own alone; words go with the position of the person whose they are;
 * and who takes part leads nothing.
 */
export function checkPersons(
  sorted: SortedReading,
  before: readonly SortedReading[],
  record: RoundRecord,
  findings: Findings,
): void {
  if (record.dialogue.attribution !== 'named') return
  const place = `${sorted.at}.submissions`
  for (const wrong of new Set([...faultsOfSides(sorted, before), ...faultsOfVoices(sorted)]))
    findings.report(place, wrong)
  if (isEarly(record)) return
  for (const wrong of new Set(faultsOfWords(sorted))) findings.report(place, wrong)
}

/** A person is of one side, and a facilitator of none. */
function faultsOfSides(sorted: SortedReading, before: readonly SortedReading[]): readonly string[] {
  const sides = new Map<string, string>()
  for (const one of before) for (const { person, side } of peopleIn(one)) sides.set(person, sides.get(person) ?? side)
  return [
    ...peopleIn(sorted).flatMap(({ person, side }) => {
      const known = sides.get(person) ?? side
      sides.set(person, known)
      return known === side ? [] : [`say that ${person} is of ${side}, and before of ${known}`]
    }),
    ...sorted.aside.flatMap(({ participant: person = '' }) =>
      sides.has(person) ? [`say that ${person}, who is of ${sides.get(person)}, set a statement aside`] : [],
    ),
  ]
}

/** Everybody who took part in a reading, with the side that their submission names. */
function peopleIn({ reading }: SortedReading): readonly { readonly person: string; readonly side: string }[] {
  return reading.submissions.flatMap(({ submission }) => {
    const person = submission && personIn(submission)
    const side = submission && 'side' in submission ? submission.side : undefined
    return person === undefined || side === undefined ? [] : [{ person, side }]
  })
}

function personIn(submission: Submission): string | undefined {
  if (submission.is === 'proposal') return submission.author
  return 'participant' in submission ? submission.participant : undefined
}

/** A voice is the position of one person on one text. */
function faultsOfVoices({ reading }: SortedReading): readonly string[] {
  const [persons, voices] = [new Map<string, string>(), new Map<string, string>()]
  return positionsIn(reading).flatMap(({ voice, participant = '', proposal }) => {
    const known = persons.get(voice) ?? participant
    persons.set(voice, known)
    const own = JSON.stringify([participant, proposal])
    const knownVoice = voices.get(own) ?? voice
    voices.set(own, knownVoice)
    return [
      ...(known === participant ? [] : [`say that ${participant} revised the position of ${known} on ${proposal}`]),
      ...(knownVoice === voice ? [] : [`have two positions of ${participant} on ${proposal}`]),
    ]
  })
}

function positionsIn({ submissions }: SortedReading['reading']): readonly RecordedPosition[] {
  return submissions.flatMap(({ submission }) => (submission?.is === 'position' ? [submission] : []))
}

/** Words that were not superseded go with the standing position of their person, and a change with its stance. */
function faultsOfWords({ positions, statements }: SortedReading): readonly string[] {
  if (positions === undefined) return []
  const stances = new Map(positions.map((one) => [JSON.stringify([one.participant, one.proposal]), one.stance]))
  return statements.flatMap(({ participant, proposal, stance }) => {
    const taken = stances.get(JSON.stringify([participant, proposal]))
    if (taken === undefined) return [`have words of ${participant}, who has no position on ${proposal}`]
    return stance === undefined || stance === taken
      ? []
      : [`have words of ${participant} to "${stance}", whose position on ${proposal} is "${taken}"`]
  })
}

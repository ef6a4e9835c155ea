import type { BracketView } from '../../functions/views/bracket-map-view.ts'
import { wordsIn } from '../../shared/languages/loaded.ts'
import { USUAL_LANGUAGE } from '../../shared/languages/registry.ts'
import { inLanguage } from '../../shared/localized-text.ts'
import { dayOf } from '../../shared/moment.ts'
import { Status } from '../../shared/outcomes.ts'
import { textsOf } from '../../shared/proposal.ts'
import type { Next } from '../../shared/reading.ts'
import type { BetweenRounds, Progress } from './cast.ts'

/** Progress as lines for a terminal. */
export function progressLine(progress: Progress): string {
  if (progress.is === 'day') return `\nDay ${progress.day} of the rehearsal, ${progress.date}`
  if (progress.is === 'confirmations') return `Confirmations · ${progress.basket}: ${progress.outcomes.join(', ')}`
  if (progress.is === 'consultation') {
    const outcome = progress.outcome === undefined ? '' : `, ${progress.outcome}`
    return `Consultation · ${progress.name}: ${progress.phase}${outcome}`
  }
  const where = placeOf(progress)
  switch (progress.is) {
    case 'opened':
      return `${where}: open`
    case 'extended':
      return `${where}: the deadline is moved to ${dayOf(progress.closesAt)}`
    case 'unanswered':
      return `${where}: a question is left unanswered, because it appears at ${progress.appearsAt}`
    case 'brackets':
      return [`${where}: in brackets`, ...(progress.brackets.length === 0 ? ['    nothing'] : [])]
        .concat(progress.brackets.map(bracketLine))
        .join('\n')
    case 'settled':
      return [`${where}: settled`, ...Status.options.flatMap(came(progress))]
        .concat(`    → ${NEXT[progress.came.next]}`)
        .join('\n')
    default:
      return progress satisfies never
  }
}

const NEXT: { readonly [next in Next]: string } = {
  'another-reading': 'another reading',
  'next-stage': 'the next stage',
  redraft: 'not ratified: back to drafting',
  ratified: 'ratified',
  shelve: 'the basket is shelved',
  adjourn: 'the round is adjourned',
}

function placeOf({ reading: { reading }, id }: Exclude<Progress, BetweenRounds>): string {
  const lane = reading.lane === undefined ? '' : ` · ${reading.lane}`
  return `${id.padEnd(20)} ${wordsIn(USUAL_LANGUAGE).documents.readings.stages[reading.stage]}${lane}, reading ${reading.number}`
}

/** A matter in brackets: its first words, which side agrees on which wording, and how many objections there are. */
function bracketLine({ wordings, objections }: BracketView): string {
  const [first] = wordings
  const [text] = first === undefined || first.body.kind === 'text' ? [] : textsOf(first.body)
  const words = text === undefined ? '' : inLanguage(text, USUAL_LANGUAGE).words
  const agreed = wordings.map(
    ({ letter, agreedBy }) =>
      `${letter} ${agreedBy === undefined ? 'agreed by some sides' : `agreed by ${agreedBy.join(' and ') || 'no side'}`}`,
  )
  return `    [${words}] ${agreed.join(', ')}; objections: ${objections.length}`
}

function came({ came }: Extract<Progress, { readonly is: 'settled' }>) {
  return (status: Status) => (came[status].length === 0 ? [] : [`    ${status.padEnd(10)} ${came[status].join(', ')}`])
}

import { Status } from '../../shared/outcomes.ts'
import type { Next } from '../../shared/reading.ts'
import type { Stage } from '../../shared/stage.ts'
import type { Progress } from './cast.ts'

/** Progress as lines for a terminal. */
export function progressLine(progress: Progress): string {
  const where = placeOf(progress)
  switch (progress.is) {
    case 'opened':
      return `${where}: open`
    case 'extended':
      return `${where}: the deadline is moved to ${progress.closesAt.slice(0, 10)}`
    case 'settled':
      return [`${where}: settled`, ...Status.options.flatMap(came(progress))]
        .concat(`    → ${NEXT[progress.came.next]}`)
        .join('\n')
    default:
      return progress satisfies never
  }
}

const STAGES: { readonly [stage in Stage]: string } = {
  terms: 'Define terms',
  baskets: 'Split into baskets',
  modality: 'Choose a modality',
  commitments: 'Draft commitments',
  ratification: 'Ratify',
}

const NEXT: { readonly [next in Next]: string } = {
  'another-reading': 'another reading',
  'next-stage': 'the next stage',
  redraft: 'not ratified: back to drafting',
  ratified: 'ratified',
  shelve: 'the basket is shelved',
  adjourn: 'the round is adjourned',
}

function placeOf({ reading: { reading }, id }: Progress): string {
  const lane = reading.lane === undefined ? '' : ` · ${reading.lane}`
  return `${id.padEnd(20)} ${STAGES[reading.stage]}${lane}, reading ${reading.number}`
}

function came({ came }: Extract<Progress, { readonly is: 'settled' }>) {
  return (status: Status) => (came[status].length === 0 ? [] : [`    ${status.padEnd(10)} ${came[status].join(', ')}`])
}

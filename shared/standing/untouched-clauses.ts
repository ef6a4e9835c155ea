import type { Sitting } from '../instrument/matters.ts'
import { competitionOfStanding } from './roots.ts'
import type { WhatStands } from './what-stands.ts'

type Clause = WhatStands['baskets'][number]['clauses'][number]

/** The clauses of a basket under review that stand as they are: no amendment of them was agreed. */
export function untouchedClauses(
  clauses: readonly Clause[],
  sittings: readonly Pick<Sitting, 'outcomes' | 'settlement'>[],
): readonly Clause[] {
  const agreed = new Set(
    sittings.flatMap(({ outcomes, settlement }) =>
      outcomes.filter(({ proposal }) => settlement.agreed.includes(proposal)).map(({ competes }) => competes),
    ),
  )
  return clauses.filter(({ id }) => !agreed.has(competitionOfStanding('commitment', id)))
}

/** The same clauses as if a sitting had agreed on them, so that they are put together with those that sittings agreed on. */
export function sittingOfUntouched(clauses: readonly Clause[], sittings: readonly Sitting[]): readonly Sitting[] {
  const untouched = untouchedClauses(clauses, sittings)
  if (untouched.length === 0) return []
  const competes = (id: string) => competitionOfStanding('commitment', id)
  return [
    {
      settlement: { agreed: untouched.map(({ id }) => id), bracketed: [] },
      outcomes: untouched.map(({ id }) => ({
        proposal: id,
        competes: competes(id),
        status: 'agreed',
        reason: 'every-side-agrees',
      })),
      submissions: untouched.map(({ id, body, outOfLine, source }) => ({
        submission: {
          is: 'proposal',
          id,
          body,
          competes: competes(id),
          reading: source.reading,
          tabledIn: source.reading,
          salt: '',
          ...(outOfLine !== undefined && { outOfLine }),
        },
      })),
    },
  ]
}

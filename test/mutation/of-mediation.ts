import type { Mutant } from './mutant.ts'

const BRIDGES = 'test/shared/mediation/bridges.test.ts'

/** Faults of the embedded mediator, and of what a mediator is given. */
export const OF_MEDIATION: readonly Mutant[] = [
  {
    name: 'mediation: a wording that some side accepted is enough',
    file: 'shared/mediation/compose-candidates.ts',
    changes: [
      [
        '    sides.every((side) => isAcceptedAsWeaker(wording, point, side, compared)),',
        '    sides.some((side) => isAcceptedAsWeaker(wording, point, side, compared)),',
      ],
    ],
    noticedBy: BRIDGES,
  },
  {
    name: 'mediation: what was tabled is offered again',
    file: 'shared/mediation/mediate.ts',
    changes: [['[...tabled, ...kept]', '[...kept]']],
    noticedBy: BRIDGES,
  },
  {
    name: 'mediation: words that reverse the meaning of a sentence are left out',
    file: 'shared/mediation/compose-candidates.ts',
    changes: [['  if (areLimiting(point.units)) return []\n', '']],
    noticedBy: 'test/shared/mediation/mediate.test.ts',
  },
  {
    name: 'mediation: an objection in the brief has its side',
    file: 'functions/views/brief-from-view.ts',
    changes: [['({ id: objection.id, change: objection.change })', 'objection']],
    noticedBy: 'test/functions/views/brief-from-view.test.ts',
  },
]

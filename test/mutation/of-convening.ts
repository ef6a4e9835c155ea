import type { Mutant } from './mutant.ts'

const CONVENING = 'test/crash/convening.test.ts'

/** Faults that would add a table twice or in part, or let somebody in whom nobody let in. */
export const OF_CONVENING: readonly Mutant[] = [
  {
    name: 'a table is added before its people are written',
    file: 'functions/actions/add-from-table.ts',
    changes: [
      [
        '  await writeIntake(\n',
        "  await settleIntake(table, intake, { became: 'added', people: people.length, at: now.toISOString() })\n  await writeIntake(\n",
      ],
    ],
    noticedBy: CONVENING,
  },
  {
    name: 'two tables at one moment do not see each other',
    file: 'functions/actions/add-from-table.ts',
    changes: [['  if (!(await takePlace(table, placed))) return undefined\n', '  await takePlace(table, placed)\n']],
    noticedBy: 'test/functions/actions/add-from-table.test.ts',
  },
  {
    name: 'people of a table that is not added are on the roster',
    file: 'functions/store/roster-intakes.ts',
    changes: [['if (intakes.size === 0) return stored', 'if (intakes.size >= 0) return stored']],
    noticedBy: CONVENING,
  },
  {
    name: 'a table that was sent again is another one',
    file: 'functions/actions/add-from-table.ts',
    changes: [["if (before?.became === 'added') return before.people\n", '']],
    noticedBy: CONVENING,
  },
  {
    name: 'an invitation that was replaced lets somebody in',
    file: 'functions/store/session-openings.ts',
    changes: [
      [
        "when: 'invitation = :invitation AND attribute_not_exists(revokedAt) AND attribute_not_exists(cameIn)'",
        "when: '(invitation = :invitation OR invitation <> :redeemed) AND attribute_not_exists(revokedAt)'",
      ],
    ],
    noticedBy: CONVENING,
  },
  {
    name: 'an invitation lets somebody in a second time',
    file: 'functions/store/session-openings.ts',
    changes: [
      [' AND attribute_not_exists(cameIn)', ''],
      ["':redeemed': 'redeemed', ':yes'", "':redeemed': invitation, ':yes'"],
    ],
    noticedBy: CONVENING,
  },
  {
    name: 'a code signs a second screen in',
    file: 'functions/store/screens.ts',
    changes: [["      remove: 'code',\n", '']],
    noticedBy: CONVENING,
  },
  {
    name: 'a screen that was ended goes on',
    file: 'functions/store/screens.ts',
    changes: [['  await table.delete(screenKey(id))\n', '  await table.get(screenKey(id))\n']],
    noticedBy: CONVENING,
  },
  {
    name: 'the address of a calendar that was replaced still answers',
    file: 'functions/store/calendars.ts',
    changes: [["if (stored?.['calendar'] !== digest)", "if (stored?.['calendar'] === undefined || digest === '')"]],
    noticedBy: CONVENING,
  },
  {
    name: 'a code does not sign a screen in where another write followed the one whose response was lost',
    file: 'functions/store/screens.ts',
    changes: [["return isRedeemed || (await table.get(screenKey(id)))?.['session'] === session", 'return isRedeemed']],
    noticedBy: 'test/functions/access/screen-sessions.test.ts',
  },
  {
    name: 'nobody gets a letter because one person was revoked meanwhile',
    file: 'functions/actions/invite-who-has-not-come.ts',
    changes: [['if (error instanceof Refused && GONE.includes(error.code)) return undefined\n', '']],
    noticedBy: 'test/functions/actions/invite-who-has-not-come.test.ts',
  },
]

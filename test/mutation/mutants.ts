import { MODEL, type Mutant } from './mutant.ts'
import { OF_COMPOSING } from './of-composing.ts'
import { OF_CONVENING } from './of-convening.ts'
import { OF_MEDIATION } from './of-mediation.ts'
import { OF_QUORUM_AND_ORDER } from './of-quorum-and-order.ts'
import { OF_THE_FLOOR } from './of-the-floor.ts'

const WIRE = 'test/fault-injection/on-the-wire.test.ts'
const LIMITS = 'test/limits/limits.test.ts'
const RACE = 'test/functions/actions/race-at-the-close.test.ts'
const COPIES = 'test/functions/actions/reading-copies.test.ts'
const HEARD = 'test/functions/actions/heard-in-shards.test.ts'
const MERGED = 'test/functions/record/merged-counts.test.ts'
const REMEMBERED = 'test/functions/actions/take-position.test.ts'
const WHO_LEFT = 'test/functions/access/who-left.test.ts'
const IN_TIME = 'test/limits/in-time.test.ts'
const FAULTS = 'test/fault-injection/faults.test.ts'

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'a position is verified before it is written',
    file: 'functions/actions/write-then-check-open.ts',
    changes: [
      ['  const receipt = await write()\n', ''],
      [
        "  if (after === undefined || stateAt(after, now) !== 'open')",
        "  const receipt = await write()\n  if (after === undefined || stateAt(after, now) !== 'open')",
      ],
    ],
    noticedBy: RACE,
  },
  {
    name: 'what is in shards is counted before their copies are closed',
    file: 'functions/record/count-reading.ts',
    changes: [['  await closeCopies(table, reading)\n', '']],
    noticedBy: RACE,
  },
  {
    name: 'shards are counted by themselves before their copies are closed',
    file: 'functions/round/count-shards.ts',
    changes: [['  await closeCopies(table, reading)\n', '']],
    noticedBy: RACE,
  },
  {
    name: 'of two counts of a shard the later one counts',
    file: 'functions/store/shard-counts.ts',
    changes: [['written(table.putNew({ pk, sk: SORT.shardCount }', 'written(table.put({ pk, sk: SORT.shardCount }']],
    noticedBy: MERGED,
  },
  {
    name: 'a shard is left out of the merge',
    file: 'functions/record/count-reading.ts',
    changes: [['      ...shards.map((count, shard) =>', '      ...shards.slice(1).map((count, shard) =>']],
    noticedBy: MERGED,
  },
  {
    name: 'a position is acknowledged although it could not be noted who was heard',
    file: 'functions/actions/write-then-check-open.ts',
    changes: [
      ['noteHeard(table, reading, participant, now)', 'noteHeard(table, reading, participant, now).catch(() => {})'],
    ],
    noticedBy: HEARD,
  },
  {
    name: 'somebody is heard since their last position',
    file: 'functions/store/first-heard.ts',
    changes: [
      ['    if ((await table.get(key)) !== undefined) return true\n', ''],
      ['written(table.putNew(key', 'written(table.put(key'],
    ],
    noticedBy: HEARD,
  },
  {
    name: 'a copy that was closed is opened again',
    file: 'functions/store/reading-copies.ts',
    changes: [["'#changes < :changes AND #status = :open'", "'#changes < :changes'"]],
    noticedBy: COPIES,
  },
  {
    name: 'a copy takes a change that is older than what it knows',
    file: 'functions/store/reading-copies.ts',
    changes: [["'#changes < :changes AND #status = :open'", "'#status = :open'"]],
    noticedBy: COPIES,
  },
  {
    name: 'a new thing overwrites what is there',
    file: 'functions/store/table.ts',
    changes: [["        ConditionExpression: 'attribute_not_exists(pk)',\n", '']],
    noticedBy: WIRE,
  },
  {
    name: 'a task token takes the place of another',
    file: 'functions/store/keys/keys-of-rounds.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code that is changed
    changes: [['`${prefix}${digest}`', "`${prefix}${digest === '' ? '' : 'only'}`"]],
    noticedBy: WIRE,
  },
  {
    name: 'a settlement is stored a second time',
    file: 'functions/store/readings.ts',
    changes: [["when: '#status = :closed',", "when: '#status = :closed OR #status = :settled',"]],
    noticedBy: WIRE,
  },
  {
    name: 'a store that gave up is taken for a mistake of our own',
    file: 'functions/store/store-errors.ts',
    changes: [["throw new StoreUnavailable('the store did not answer', { cause: error })", 'throw error']],
    noticedBy: FAULTS,
  },
  {
    name: 'only the first page of a query is read',
    file: 'functions/store/table.ts',
    changes: [
      [
        'yield (page.value?.Items ?? []).map(withoutKey)\n',
        'yield (page.value?.Items ?? []).map(withoutKey)\n        return\n',
      ],
    ],
    noticedBy: LIMITS,
  },
  {
    name: 'a read is only eventually consistent',
    file: 'functions/store/table.ts',
    changes: [['Key: key, ConsistentRead: true', 'Key: key, ConsistentRead: false']],
    noticedBy: WIRE,
  },
  {
    name: 'a write whose answer was lost is taken for a race that was lost',
    file: 'functions/store/table.ts',
    changes: [['if (there?.[MARK] === mark) return withoutKey(there)\n', '']],
    noticedBy: WIRE,
  },
  {
    name: 'a service that says nothing is waited for for ever',
    file: 'functions/platform/retries.ts',
    changes: [[', socketTimeout: 3_000', '']],
    noticedBy: WIRE,
  },
  {
    name: 'a reading that is closed is closed again, in another way',
    file: 'functions/store/readings.ts',
    changes: [
      [
        "when: '#status = :open AND closesAt > :asked',",
        "when: 'closesAt > :asked AND (#status = :open OR #status = :closed OR attribute_exists(closing))',",
      ],
    ],
    noticedBy: MODEL,
  },
  {
    name: 'a deadline that was moved wakes nobody',
    file: 'functions/actions/move-deadline.ts',
    changes: [['  await complete(context, after)\n  return after\n', '  return after\n']],
    noticedBy: MODEL,
  },
  {
    name: 'a clock that was set back turns the record round',
    file: 'functions/round/settle-the-reading.ts',
    changes: [
      [
        'settledAt: momentAfter(new Date(), [reading.closing?.at, ...readings.map((one) => one.settlement?.settledAt)]),',
        'settledAt: new Date().toISOString(),',
      ],
    ],
    noticedBy: IN_TIME,
  },
  {
    name: 'every revision of a position counts',
    file: 'functions/store/positions.ts',
    changes: [
      [
        'return next?.proposal !== position.proposal ||',
        'return position.revision > 0 || next?.proposal !== position.proposal ||',
      ],
    ],
    noticedBy: LIMITS,
  },
  {
    name: 'who counts the next execution does not start it',
    file: 'functions/actions/continue-execution.ts',
    changes: [['return continueExecution(machine, of, executions + 1, count)', 'return']],
    noticedBy: IN_TIME,
  },
  {
    name: 'the machine comes to wait without looking whether the reading is closed by now',
    file: 'functions/round/wait-for-the-reading.ts',
    changes: [
      ["if (now?.status !== 'open' || now.closesAt < closesAt)", 'if (now === undefined || now.closesAt < closesAt)'],
    ],
    noticedBy: MODEL,
  },
  {
    name: 'the machine comes to wait without looking whether the deadline was brought forward by now',
    file: 'functions/round/wait-for-the-reading.ts',
    changes: [["if (now?.status !== 'open' || now.closesAt < closesAt)", "if (now?.status !== 'open')"]],
    noticedBy: WIRE,
  },
  {
    name: 'who joined after a reading was opened takes part in it',
    file: 'functions/actions/write-then-check-open.ts',
    changes: [
      [
        'if (!(await isOnRoll(table, id, reading.shards, caller.id))) {',
        "if (!(await isOnRoll(table, id, reading.shards, caller.id)) && id === '') {",
      ],
    ],
    noticedBy: MODEL,
  },
  {
    name: 'a proposal that was withdrawn elsewhere takes positions',
    file: 'functions/actions/take-position.ts',
    changes: [['if (after.withdrawals !== reading.withdrawals) ', "if (after.id === '') "]],
    noticedBy: REMEMBERED,
  },
  {
    name: 'who was revoked elsewhere is taken for who they were',
    file: 'functions/access/session-cache.ts',
    changes: [['return (after.departures ?? 0) === departures ||', 'return after.departures !== 0 ||']],
    noticedBy: WHO_LEFT,
  },
  {
    name: 'a departure is noted as counted before it is',
    file: 'functions/access/sessions.ts',
    changes: [
      [
        '    await countDeparture(table)\n    await noteDeparturesCounted(table, id, member.departures)\n',
        '    await noteDeparturesCounted(table, id, member.departures)\n    await countDeparture(table)\n',
      ],
    ],
    noticedBy: WHO_LEFT,
  },
  {
    name: 'a deadline that was brought forward elsewhere is not noticed',
    file: 'functions/actions/write-then-check-open.ts',
    changes: [["stateAt(after, now) !== 'open'", "after.status !== 'open'"]],
    noticedBy: REMEMBERED,
  },
  {
    name: 'a long leaf is spread into arguments',
    file: 'shared/proof/merkle.ts',
    changes: [['  return hash(prefixed)\n', '  return hash(Uint8Array.of(0, ...prefixed.subarray(1)))\n']],
    noticedBy: LIMITS,
  },
  {
    name: 'each objector has a row of their own',
    file: 'shared/disclosure/said.ts',
    changes: [['if (!byKey.has(key)) byKey.set(key, one)', 'byKey.set(key + String(byKey.size), one)']],
    noticedBy: 'test/functions/record/words.test.ts',
  },
  {
    name: 'a tree is as large as what was said',
    file: 'shared/proof/padding.ts',
    changes: [['return format !== FIRST_FORMAT', 'return format === FIRST_FORMAT']],
    noticedBy: 'test/functions/record/read-record.test.ts',
  },
  {
    name: 'one person can fill a tree up',
    file: 'shared/proof/padding.ts',
    changes: [['const LEAVES_OF_A_REVISION = 3', 'const LEAVES_OF_A_REVISION = 2']],
    noticedBy: 'test/shared/proof/padding.test.ts',
  },
  ...OF_COMPOSING,
  ...OF_THE_FLOOR,
  ...OF_QUORUM_AND_ORDER,
  ...OF_MEDIATION,
  ...OF_CONVENING,
]

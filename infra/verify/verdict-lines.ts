import type { Verdict } from './verify-record.ts'
import type { RegisterVerdict } from './verify-register.ts'

/** Whether a hash is the one that was given; without one, what to do with it. */
export function expectedIf(given: string | undefined): string {
  return given === undefined ? ' (compare it with the one you were given)' : ', as expected'
}

/** The numbers of checked items. With padded trees, only the complete edition has the number of submissions. */
export function countedIn({ readings, leaves, covered, padding }: Verdict): readonly string[] {
  const taken = 'by the attribution rule: tallies and rankings are taken as given'
  if (padding === undefined) {
    return [
      `✓ ${readings} readings, ${leaves} submissions: everything matches`,
      ...(covered > 0 ? [`  ${covered} submissions are covered ${taken}`] : []),
    ]
  }
  return [
    `✓ ${readings} readings, ${leaves} leaves: everything matches, and the number of leaves is right for the texts and rolls`,
    covered > 0
      ? `  ${covered} leaves, submissions and padding, are covered ${taken}`
      : `  ${leaves - padding} of the leaves are submissions, the others padding`,
  ]
}

/** Whether the record is the expected one, by the given hash. */
export function headIn({ head, release }: Verdict, given: string | undefined): readonly string[] {
  if (release?.isExpected) return [`root hash ${head}, and after it the release ${release.link}, as expected`]
  const root = `root hash ${head}${given === undefined || given === head ? expectedIf(given) : ''}`
  if (release === undefined) return [root]
  if (release.link === undefined) {
    return [root, 'it has no release of the complete record; the root hash does not show whether one was removed']
  }
  return [
    root,
    'it has a release of the complete record, which the root hash does not cover:',
    `release ${release.link} (compare it with the one you were given, or give it as --head)`,
  ]
}

/** How many confirmations came after the root hash, and the last link of them. */
export function confirmationsIn({ confirmations }: Verdict, given: string | undefined): readonly string[] {
  const last = confirmations.at(-1)
  if (last === undefined) return []
  const many = confirmations.length === 1 ? '1 confirmation' : `${confirmations.length} confirmations`
  const compare = given === last ? ', as expected' : ' (compare it with the one you were given, or give it as --head)'
  return [`it has ${many}, which the root hash does not cover: last link ${last}${compare}`]
}

/** Who signed the log, and whether every link of the record is in it; nothing if the record has none. */
export function logIn({ log }: Pick<Verdict, 'log'>): readonly string[] {
  if (log === undefined) return []
  const { name, entries, unsigned, witnesses, unwitnessed } = log
  const all = unsigned === 0 ? 'every link of this record is in it' : `${linksInWords(unsigned)} not signed yet`
  return [
    `signed log: ${entries === 1 ? '1 entry' : `${entries} entries`}, by ${name}; ${all}`,
    ...witnesses.map(({ name: witness, side, at }) =>
      at === undefined
        ? `  the witness of the side ${side}, ${witness}, has not signed it`
        : `  the witness of the side ${side}, ${witness}, signed it on ${at}`,
    ),
    ...(unwitnessed.length === 0
      ? []
      : [`  it was published without a witness of ${unwitnessed.join(', ')}: the time to sign had passed`]),
  ]
}

function linksInWords(many: number): string {
  return many === 1 ? 'the last link of this record was' : `the last ${many} links of this record were`
}

/** What was verified of the register of consultations; nothing if none was given. */
export function registerIn(verdict: RegisterVerdict | undefined, given: string | undefined): readonly string[] {
  if (verdict === undefined) return []
  const { events, covered, consultations, recounted, head, record } = verdict
  const many = consultations === 1 ? '1 consultation' : `${consultations} consultations`
  const isOf = record?.events.some(({ link }) => link === given) === true
  return [
    `✓ register of consultations: ${many}, ${events} events: each follows from those before it, by the rules and the dates`,
    ...(recounted > 0 ? [`  ${recounted} decisions of sides counted again`] : []),
    ...(covered > 0 ? [`  ${covered} events are covered: of consultations that are not transmitted`] : []),
    head === undefined
      ? '  this edition has only what every side consented to publish, and does not show whether there is more'
      : `  last link of the register ${head}${isOf ? ', of which the one that was given is part' : expectedIf(undefined)}`,
  ]
}

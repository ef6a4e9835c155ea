import type { Counted } from '../../format/plural.ts'
import { USUAL_SIGNS } from '../../format/signs.ts'

/** What the verifier's page says, in English. The page has no other words of a language. */
export const verifier = {
  name: 'English',
  signs: USUAL_SIGNS,
  title: 'Verify a record',
  what: 'This page checks the record of a dialogue in Parley: that nothing in it was changed, and that every outcome follows from what was submitted. With your receipts it says whether your positions are in it. It works without a network and sends nothing anywhere.',
  skip: 'Skip to the content',
  files: 'Files to check',
  drop: 'or drop them here',
  which:
    'Records of rounds (record.json), the register of consultations (register.json), receipts (receipts.json), or an archive of the dialogue (.zip). You can add more at any time.',
  hash: 'Hash that you were given (optional)',
  hashWhat:
    'The root hash from the last annex of the instrument, a later link, or the digest of an archive’s manifest. Without it, compare the root hash below by yourself.',
  verify: 'Check',
  again: 'Start again',
  remove: (name: string) => `Remove ${name}`,
  reading: (name: string) => `Reading ${name} …`,
  checking: (round: number, of: number) => `Checking round ${round} of ${of} …`,
  working: 'Checking. A large record takes some seconds.',
  broken: 'The check stopped because of an error in this page. The files may be fine. Use the command npm run verify.',
  needsScript:
    'This page needs JavaScript. The checks run in it, and nowhere else. Allow it for this file, or use the command npm run verify.',
  tooOld: 'This browser is too old for the check. Open this page in a newer browser.',
  whatToTrust:
    'A page can lie, too. Take it from somebody whom you trust, not only from the server whose record you check, and compare the digest of its file with the one that others have.',
  details: 'What was found, in the words of the command npm run verify',
  more: (many: number) => `and ${many} more`,

  holds: {
    record: 'The record holds.',
    records: 'The records hold.',
    register: 'The register holds.',
    archive: 'The archive holds.',
    everything: 'Every digest fits, every outcome was computed again, and the course of the round keeps to its rules.',
    row: 'Each round names the one before it, none is left out, and each starts from what those before it adopted.',
    registerAlone: 'Add the records of the rounds, to see that no consultation is missing that a round knew of.',
  },
  round: (number: number) => `Round ${number}`,
  counts: (readings: number, leaves: number, counted: Counted) =>
    `${counted(readings, { one: 'reading', other: 'readings' })}, ${counted(leaves, { one: 'submission or padding leaf', other: 'submissions and padding leaves' })}`,
  covered: (many: number, counted: Counted) =>
    `${counted(many, { one: 'submission is', other: 'submissions are' })} covered in this edition: only the digests are there. Tallies and rankings were taken as given. Everything else was checked.`,
  complete: 'This edition has every submission: every tally and ranking was counted again.',
  erased: (many: number, counted: Counted) =>
    `${counted(many, { one: 'name was', other: 'names were' })} erased. The seals are still valid.`,
  illFormed: (many: number, counted: Counted) =>
    `${counted(many, { one: 'place has', other: 'places have' })} half of a character. The format of this record allowed it.`,
  head: 'Root hash',
  release: 'Release of the complete record',
  noRelease: 'It has no release of the complete record. The root hash does not show whether one was removed.',
  notCovered: 'The root hash does not cover it: compare it, too.',
  confirmations: (many: number, counted: Counted) =>
    `Last of ${counted(many, { one: 'confirmation', other: 'confirmations' })}`,
  signed: (entries: number, counted: Counted) =>
    `The log of the dialogue has ${counted(entries, { one: 'entry', other: 'entries' })}. It is signed by `,
  witnessed: (at: string) =>
    `as a witness of its side signed the same on ${at.slice(0, 10)} at ${at.slice(11, 16)} UTC.`,
  notWitnessed: 'is named as a witness of its side, and has not signed it.',
  unwitnessed: (sides: string) =>
    `It was published without the signature of a witness of these sides, because the time for it had passed: ${sides}.`,
  unsigned: (many: number, counted: Counted) =>
    `${counted(many, { one: 'link at the end of this record was', other: 'links at the end of this record were' })} not signed yet when it was saved.`,
  manifest: (many: number, counted: Counted) =>
    `Digest of the manifest, which stands for ${counted(many, { one: 'file', other: 'files' })}`,
  consultations: 'Register of consultations',
  events: (consultations: number, events: number, counted: Counted) =>
    `${counted(consultations, { one: 'consultation', other: 'consultations' })}, ${counted(events, { one: 'event', other: 'events' })}`,
  recounted: (many: number, counted: Counted) =>
    `${counted(many, { one: 'decision of a side was', other: 'decisions of sides were' })} counted again.`,
  coveredEvents: (many: number, counted: Counted) =>
    `${counted(many, { one: 'event is', other: 'events are' })} covered: of consultations that are not transmitted.`,
  publicRegister: 'This edition has only what every side consented to publish. It does not show whether there is more.',
  lastLink: 'Last link of the register',
  given: {
    head: 'It is the root hash that you gave.',
    later: 'The hash that you gave belongs to it.',
    manifest: 'It is the digest that you gave.',
  },
  compare: 'Compare it with the one that you were given.',

  yours: 'Your receipts',
  allIn: (many: number, counted: Counted) =>
    counted(many, {
      one: 'of your submissions is in the record, unchanged.',
      other: 'of your submissions are in the record, unchanged.',
    }),
  notIn: (many: number, counted: Counted) =>
    `${counted(many, { one: 'receipt does', other: 'receipts do' })} not fit the record.`,
  noneOfYours:
    'To see whether your positions are in it, add your receipts. You can save them on the page of the reading.',
  notCompared: 'Your receipts were not compared: first the record has to hold.',
  unknownReading: 'No record that you gave has this reading. Add the record of its round.',
  receiptIs: {
    'in-the-record': 'in the record, unchanged',
    superseded: 'in the record, unchanged. A later revision of yours counts in its place',
    withdrawn: 'in the record, unchanged. It was withdrawn later',
    changed: 'the receipt was changed: its digest is not that of its content',
    forged: 'its signature does not fit. The receipt was changed or forged, and proves nothing',
    elsewhere:
      'it is not signed by the key that the record names. It is of another dialogue, or forged, and proves nothing here',
    proven:
      'MISSING. The server signed that it had arrived before the reading closed, and it signed a log with this record, which does not have it. This is a proof against the server: keep both files, and show them to others',
    missing:
      'missing. The server signed that it had arrived before the reading closed. The signed log does not have this part of the record yet, so it is no proof yet: keep both files, and download the record again',
    'left-out': 'not in the record: it was left out or changed',
    waiting:
      'not in the record. If you were told that it was recorded, it was left out or changed. If you were told that it may be counted, save your receipts again, now that the reading is settled',
    denied: 'you were told that it was not counted, and the record has it',
    'not-counted': 'it arrived too late and is not in the record, as you were told',
  },
  signedAt: (at: string, by: string) => `Signed at ${at} by ${by}`,
  kind: {
    proposal: 'A text that you tabled',
    withdrawal: 'The withdrawal of a text',
    position: 'Your position',
    words: 'What you wrote with a position',
    statement: 'What you wrote with a position',
    floor: 'Your statement',
    'floor-set-aside': 'Setting a statement aside',
    confirmation: 'Your answer to a confirmation',
    other: 'A submission',
  } as Readonly<Record<string, string>>,
  stance: {
    support: 'support',
    accept: 'accept',
    abstain: 'abstain',
    object: 'object',
    block: 'red line',
    ratify: 'ratify',
    'ratify-with-reservation': 'ratify with a reservation',
    'ad-referendum': 'accept ad referendum',
    decline: 'decline',
    confirm: 'confirm',
    none: 'taken back',
  } as Readonly<Record<string, string>>,

  fails: (many: number, counted: Counted) =>
    `This does not hold: ${counted(many, { one: 'thing does', other: 'things do' })} not match.`,
  failsWhat:
    'It is not the record that Parley made, or somebody changed it. Ask for it again from another source, and show this page to your side.',
  area: {
    format: 'The format is not one that this page knows.',
    files: 'A file of the archive is not as the manifest lists it.',
    register: 'The register of consultations does not keep to its rules.',
    row: 'The rounds do not follow one another.',
    seals: 'A digest does not fit: something was changed after it was sealed, or this is another record.',
    texts: 'A text, or how it was made, is not as it has to be.',
    positions: 'A submission is not as it has to be.',
    words: 'Words that are shown are not those that were submitted.',
    outcomes: 'An outcome does not follow from what was submitted.',
    course: 'The course of a reading does not keep to the rules: its time, its closing, or what follows.',
    people: 'The number of participants, a name or a voice is not right.',
    floor: 'A statement on the floor is not as it has to be.',
    confirmations: 'A confirmation does not keep to its rules.',
    end: 'The publication or the release is not right.',
    log: 'The signed log does not fit. If its signature is valid, it is a proof against who signed it: keep the files.',
    rules: 'The rules of the dialogue or of the round are not right.',
    other: 'Something else does not match.',
  },
  none: {
    unreadable: 'A file cannot be read. Choose it again.',
    'not-text': 'A file is not text. Give the record as it was downloaded, not a document.',
    'not-json': 'A file is no JSON. Give record.json as it was downloaded. An editor may have changed it.',
    'key-twice': 'A file has a key twice, so that two programs can read two records. Ask for the record again.',
    'parts-missing': 'A record was saved in parts, and not all of them are here. Add the others.',
    'damaged-archive': 'The archive is damaged, or is no zip file. Get it again.',
    'not-an-archive': 'This zip file is no archive of a dialogue in Parley. Give the one that was exported.',
    'no-record': 'There is no record among the files. Add record.json of the round.',
    'two-registers': 'A dialogue has one register of consultations. Remove one of the two files.',
    'newer-format': 'The file has a newer format than this page knows. Take the page of the newer version of Parley.',
    'round-twice': 'Two files are of one round. Remove one of them. Each edition of a record is checked by itself.',
    'archive-and-others': 'An archive is checked by itself. Remove the other files. Receipts may stay.',
    'not-a-hash':
      'The hash that you typed is none: it has 64 digits, each 0 to 9 or a to f. Look at it again, or leave it out.',
    nothing: 'Choose a file first.',
  },
}

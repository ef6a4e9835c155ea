import type { Answers } from './shown-answers.ts'

/**
 * Answers with made-up ids, digests, secrets and times in the place of those of one test, the same ones at each place.
 *
 * @param origin of the stack that answered
 */
export function madeUp(value: Answers, origin: string): Answers {
  const [ids, digests] = [new Map<string, string>(), new Map<string, string>()]
  const numbered = (known: Map<string, string>, found: string, make: (number: number) => string) => {
    const made = known.get(found) ?? make(known.size + 1)
    known.set(found, made)
    return made
  }
  const text = JSON.stringify(value, (key, part) => {
    if (key === 'submissions') return withoutPadding(part)
    if (isPartOfRecord(part)) return { ...part, text: `${part.text.slice(0, SHORTENED)}…` }
    if (typeof part !== 'string') return part
    const note = NOTES.find((one) => part.startsWith(one.slice(0, one.indexOf('\n') + 1)))
    if (note !== undefined) return note
    const [secret, instead] = SECRETS[key] ?? []
    if (secret?.test(part)) return instead
    if (BYTES.has(key) && BASE64.test(part)) return Buffer.alloc(Buffer.from(part, 'base64').length).toString('base64')
    if (POINTS.has(key) && BASE64.test(part)) return Buffer.alloc(65, 4).toString('base64')
    if (CURSOR.test(part)) return 'WzEsMV0'
    if (HASH.test(part)) return '6+TuxfnfcWIOg6iXg3T1vaVjom7oPmnL+ozJqLgK1bE='
    return part
      .replaceAll(origin, 'https://parley.example')
      .replace(INSTANT, TIMES[key] ?? '2035-03-01T09:30:00.000Z')
      .replace(DAY, '2035-03-01')
      .replace(LONG_DAY, (_, month: string) => `1 ${/[a-z]/i.test(month) ? 'March' : 'марта'} 2035`)
      .replace(TIME_OF_DAY, '09:00')
      .replace(UUID, (found) => numbered(ids, found, (number) => `${digits(number, 8)}-0000-4000-8000-000000000000`))
      .replace(GROUPED, () => Array.from({ length: 16 }, () => '1eef').join(' '))
      .replace(DEVICE, (found) => numbered(ids, found, (number) => digits((number * 7_919) % 0x1_0000, 4).repeat(8)))
      .replace(ID, (found) => numbered(ids, found, (number) => digits((number * 7_919) % 0x1_0000, 4).repeat(5)))
      .replace(DIGEST, (found) => numbered(digests, found, (number) => digits(number * 7_919, 8).repeat(8)))
  })
  return JSON.parse(text) as Answers
}

/** What is encrypted, and the public keys of devices. */
const BYTES: ReadonlySet<string> = new Set(['enc', 'sealed', 'iv'])
const POINTS: ReadonlySet<string> = new Set(['publicKey', 'by'])
const BASE64 = /^[A-Za-z0-9+/]{16,}={0,2}$/

/** The id of a device that has keys of its side. */
const DEVICE = /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g

/** 32 bytes in Base64. */
const HASH = /^[A-Za-z0-9+/]{43}=$/
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const DIGEST = /[0-9a-f]{64}/g
/** As documents print a digest. */
const GROUPED = /([0-9a-f]{4} ){15}[0-9a-f]{4}/g
const ID = /(?<![0-9a-f])[0-9a-f]{20}(?![0-9a-f])/g
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g
const DAY = /20\d\d-\d\d-\d\d(?!T)/g
const LONG_DAY =
  /\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December|[а-я]+) 20\d\d/g
/** The time of day behind a long date. */
const TIME_OF_DAY = /(?<= 2035 (?:at|в) )\d\d:\d\d(?= UTC)/g

/** How many characters of a part of a record are shown. */
const SHORTENED = 60

type Part = { readonly text: string }

function isPartOfRecord(part: unknown): part is Part {
  return typeof part === 'object' && part !== null && 'of' in part && 'part' in part && 'text' in part
}

type Submission = { readonly submission?: { readonly is: string } }

/** One leaf that is padding, or is not disclosed, is enough for an example: there can be a hundred. */
function withoutPadding(submissions: readonly Submission[]): readonly Submission[] {
  const kindOf = ({ submission }: Submission) => submission?.is ?? 'padding'
  const first = submissions.findIndex((one) => kindOf(one) === 'padding')
  return submissions.filter((one, index) => kindOf(one) !== 'padding' || index === first)
}

/** Where the next answer goes on: numbers and ids in base64. */
const CURSOR = /^W[A-Za-z0-9_-]{20,}$/

/** Some fields hold secrets. */
/** Of the worked example in `docs/record-format.md`. */
const KEY = 'talks.example.org/api/log+d791ce5a+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea'
const CHECKPOINT = `talks.example.org/api/log
2
6+TuxfnfcWIOg6iXg3T1vaVjom7oPmnL+ozJqLgK1bE=

\u2014 talks.example.org/api/log 15HOWk4ehshw+XRHIzvwmsekVEzmACB+31/+tzqjxqhEAyFltF4K44Da89pIU6x3boludZ88Xwqyk9kZhRZTzhHcQgY=
`
/** A signed receipt, and the certificate of its key. */
const NOTES = [
  `parley-receipt/1
dialogue river-and-sea
reading 1.terms.1
leaf 121b84d74501b7461952c225a75322f5bfd58d360e717c9500e5f8be0490e3f9
acknowledged 2026-11-28T09:00:00.000Z
closes 2026-12-05T09:00:00.000Z

\u2014 talks.example.org/api/log/1.terms.1 VVhejlTVt4QCkcCuHecvbQ/xvIw/qCo1neYkLM0oj+jh18P6bOwcg/B1WEK7RR3gXBPnODbfsF1D2/4RoFR5hqe0VwU=
`,
  `parley-receipt-key/1
dialogue river-and-sea
reading 1.terms.1
key talks.example.org/api/log/1.terms.1+55585e8e+AT1AF8PoQ4lakrcKp00bfrycmCzPLsSWjMDNVfEq9GYM

\u2014 talks.example.org/api/log 15HOWlLjmV/h77K9gI2kaz47ecKaW7hQ0R/L0uvZW59D0A7mlzIpGP5EeSvaKb36MuhLV6lJmEpCc/nGEoQPQo2d0wU=
`,
]

const SECRETS: Readonly<Record<string, readonly [RegExp, string]>> = {
  token: [/^.{40,}$/, 'parley-43-letters-and-digits-that-nobody-can-guess'],
  invitation: [/^.{40,}$/, '43-letters-and-digits-that-nobody-can-guess'],
  link: [/^http/, 'https://parley.example/invitation#43-letters-and-digits-that-nobody-can-guess'],
  address: [/^http/, 'https://parley.example/api/calendar/43-letters-and-digits/deadlines.ics'],
  code: [/^\d{12}$/, '481516234299'],
  key: [/^\S+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/, KEY],
  checkpoint: [/\u2014/, CHECKPOINT],
}

/** Other times are the same moment, where nothing depends on it. */
const TIMES: Readonly<Record<string, string>> = {
  openedAt: '2035-03-01T09:00:00.000Z',
  startedAt: '2035-03-01T09:00:00.000Z',
  closesAt: '2035-03-15T09:00:00.000Z',
  until: '2035-04-01T09:00:00.000Z',
  expiresAt: '2035-04-01T09:00:00.000Z',
}

function digits(number: number, length: number): string {
  return number.toString(16).padStart(length, '0')
}

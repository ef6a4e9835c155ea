/** What a place of a record is about, for a reader who is told in plain words before the place itself. */
export type Area =
  | 'format'
  | 'files'
  | 'register'
  | 'row'
  | 'seals'
  | 'texts'
  | 'positions'
  | 'words'
  | 'outcomes'
  | 'course'
  | 'people'
  | 'floor'
  | 'confirmations'
  | 'end'
  | 'log'
  | 'rules'
  | 'other'

/** The first that fits is taken. A place begins with the round or the file that it is in, where there are several. */
const AREAS: readonly (readonly [Area, RegExp])[] = [
  ['format', /^format$/],
  ['register', /^(register\b|register\.|events?\b|consultation\b|agenda\b|place\b)/],
  ['files', /^(manifest\.json|records|[\w./-]+\.(json|pdf|docx|html|md|txt)|VERIFY\.txt)$/i],
  ['row', /^(previous|stands|round$|$)|^dialogue\.slug$|^round\.startedAt$/],
  ['log', /^(log|key)\b/],
  ['seals', /(^|\.)(sealed|link|head|root|digest|salt)\b|^head$|^opening\b/],
  ['confirmations', /^confirmations/],
  ['end', /^(publication|release)/],
  ['rules', /^(dialogue|round)\b/],
  ['people', /\.(names|roll|recoveries|admitted|voices?|whose)\b|names\b|recover/],
  [
    'course',
    /\.(number|decided|stage|basket|sitting|passage|opens?|openedAt|closesAt|closing|extensions|rules|lastCall|deadline|padding|counted)\b|settlement\.(next|settledAt|lanes)|id$|^readings\[\d+\]$/,
  ],
  ['outcomes', /\.(outcomes|agreement|settlement)\b/],
  ['words', /\.(words|dispositions|reservations|declarations)\b|words put to ratification/],
  ['floor', /\.(floor|onTheFloor|aside|statements)\b/],
  ['positions', /\.submissions\[\d+\]/],
  ['texts', /\.submissions\b/],
]

/** Finds the area of a mismatch by its place. */
export function areaOf(place: string): Area {
  const here = withoutRound(place)
  return AREAS.find(([, pattern]) => pattern.test(here))?.[0] ?? 'other'
}

/** `round 2: head` and `round-2/record.json: head` are about `head`; `round 2` alone is about the row of the rounds. */
function withoutRound(place: string): string {
  if (/^round \d+$/.test(place)) return 'round'
  return place
    .replace(/^(round \d+|round-\d+\/[\w.]+|register(\.\w+)?\.json): /, '')
    .replace(/^register: /, 'register.')
}

import type { RegisterRecord } from '../../shared/consultation/recorded-register.ts'
import type { Findings } from './mismatch.ts'
import { canonicalJson, chainLink, sha256 } from './recompute-hashes.ts'

type Recorded = RegisterRecord['events'][number]

/**
 * Checks the seals and links of a register. An event that is covered has only these. The public
 * edition, which has no head, leaves out what it covers: an event that comes after one of those says which link it follows.
 *
 * @param record the parsed JSON and not the schema's output, as in `check-chain.ts`
 */
export function checkRegisterChain({ events, head }: RegisterRecord, findings: Findings): void {
  const isPublic = head === undefined
  for (const [index, event] of events.entries()) {
    const at = `events[${index}]`
    const before = events[index - 1]?.link ?? null
    if (event.follows !== undefined && !isPublic) {
      findings.report(`${at}.follows`, 'is present, and this edition has every event')
    }
    if (event.follows !== undefined && event.follows === before) {
      findings.report(`${at}.follows`, 'names the event before it, which is here')
    }
    checkCover(at, event, isPublic, findings)
    checkSeals(at, event, event.follows ?? before, findings)
  }
  if (!isPublic) findings.expect('head', head, events.at(-1)?.link)
}

/** An event is covered as a whole, or shows what it says. Only the public edition covers its place, and it covers that of each. */
function checkCover(at: string, { event, place, submissions }: Recorded, isPublic: boolean, findings: Findings): void {
  if (event === undefined) {
    const isCovered = place === undefined && submissions === undefined
    if (isPublic || !isCovered) findings.report(at, 'is neither shown nor covered as a whole')
  } else if ((place === undefined) !== isPublic) {
    findings.report(`${at}.place`, isPublic ? 'is shown in a public edition' : 'is covered, and the event is not')
  }
}

/** If the link follows from the seals, they are unchanged, and a part that differs from its seal was changed. */
function checkSeals(at: string, { event, place, sealed, link }: Recorded, previous: string | null, findings: Findings) {
  const isLinked = chainLink(previous, sealed) === link
  for (const [name, part] of Object.entries({ event, place })) {
    if (part === undefined || sha256(canonicalJson(part)) === sealed[name as 'event' | 'place']) continue
    findings.report(
      isLinked ? `${at}.${name}` : `${at}.sealed.${name}`,
      isLinked ? 'was changed after it was sealed' : 'and the part it seals differ',
    )
  }
  if (!isLinked) findings.report(`${at}.link`, 'does not follow from the link before it and the seals here')
}

import { vi } from 'vitest'
import { answerConfirmation } from '../../../functions/actions/answer-confirmation.ts'
import { draftConsultation } from '../../../functions/actions/draft-consultation.ts'
import { draftForSide } from '../../../functions/actions/draft-for-side.ts'
import { settleDueConfirmations } from '../../../functions/actions/settle-due-confirmations.ts'
import { supportDraft } from '../../../functions/actions/support-draft.ts'
import { readStanding } from '../../../functions/record/read-standing.ts'
import type { KeptConfirmationDecision } from '../../../shared/confirmation/confirmation.ts'
import type { DraftContent } from '../../../shared/consultation/consultation.ts'
import { DAY_MS } from '../../../shared/moment.ts'
import { as, type Begun, MACHINE } from './a-published-round.ts'
import { aSecondRound, READING, type WhoRead } from './a-second-round.ts'
import { anAudience, type Watched } from './an-audience.ts'

/** Three of a side, who are enough for it: who drafts, and who supports that after it. */
export type Three = readonly [string, string, string]

/** Who did what. The same is done in every dialogue, at the same moments. */
export type WhoDid = WhoRead & {
  /** What each of three of the sea side answers to the confirmation, in this order. */
  readonly confirms: readonly (readonly [string, KeptConfirmationDecision | undefined])[]
  /** The river side asks and closes. */
  readonly asks: Three
  readonly closes: Three
  readonly asksToo: Other
  /** Whether the second takes their support back and gives it again: nobody sees how often somebody answered. */
  readonly wavers: boolean
  /** The sea side answers. */
  readonly answers: Three
  readonly answersToo: Other
  /** Whether somebody supports that other answer first: nobody sees how many support a draft. */
  readonly isOtherSupported: boolean
  readonly consents: readonly [Three, Three]
}

/** Another draft, which its side does not decide on: which of the three writes it, and whether before the one that it decides on. */
type Other = { readonly by: 0 | 1 | 2; readonly isFirst: boolean }

type Two = readonly [string, string]

/** What is decided on, and what stays a draft. */
const ASKED: Two = ['Does this cover letters?', 'Does this cover parcels?']
const ANSWERED: Two = ['It covers them.', 'It leaves them out.']

/** Days after which the date of every confirmation has passed. */
const AFTER_DATES = 100

/** What can change while no round runs, and while one does. */
const BESIDE_ROUNDS = /consultation|confirmation|memo|events|dialogue|^\/$/
const IN_A_ROUND = /reading|round}$|events|dialogue/

/** Goes on from a published round until a reading of the next one is settled, while everybody looks on. */
export async function watched({ table, dialogue, from }: Begun, who: WhoDid): Promise<Watched> {
  const audience = anAudience(table)
  const next = aClock(from)
  next()
  await audience.signsIn()
  await confirms({ table }, who, next)
  const consultation = await consults({ table, dialogue }, who, next, audience)
  next(AFTER_DATES)
  await audience.signsIn()
  await settleDueConfirmations(table, () => new Date())
  const round = await aSecondRound({ table, dialogue }, who, () => next(AFTER_DATES))
  await audience.looks({ ...there(consultation), round: ['2'] }, IN_A_ROUND)
  await round.settles()
  await audience.looks(there(consultation), /./)
  vi.useRealTimers()
  return audience.saw()
}

/** Each act takes place one second after the one before, or some days later if a test says so. */
function aClock(from: number) {
  vi.useFakeTimers({ toFake: ['Date'] })
  let second = 0
  return (days = 0) => {
    second += 1
    const now = new Date(from + second * 1_000 + days * DAY_MS)
    vi.setSystemTime(now)
    return now
  }
}

type Clock = ReturnType<typeof aClock>

const there = (consultation: string) => ({
  ...{ round: ['1', '2'], reading: [READING], basket: ['b1'] },
  consultation: [consultation],
})

async function confirms({ table }: Pick<Begun, 'table'>, who: WhoDid, next: Clock) {
  for (const [id, decision] of who.confirms) {
    const now = next()
    const basket = { round: 1, basket: 'b1' }
    if (decision !== undefined) await answerConfirmation(table, as(id), basket, { decision, seen: 0 }, now)
  }
}

/** The sides consult each other on a clause that stands. @returns the id of the consultation */
async function consults(
  { table, dialogue }: Omit<Begun, 'from'>,
  who: WhoDid,
  next: Clock,
  audience: ReturnType<typeof anAudience>,
): Promise<string> {
  const on = { table, dialogue, consultations: MACHINE }
  const key = () => crypto.randomUUID()
  const clause = (await readStanding(table)).standing.baskets[0]?.clauses[0]?.id ?? ''
  const [consultation] = await writesBoth(ASKED, who.asksToo, async (text, by) => {
    const asked = { kind: 'concern', clause, words: { en: text }, key: key() } as const
    return (await draftConsultation(on, as(who.asks[by]), asked, next())).id
  })
  const supports = (id: string, draft: string, support = true, before = 0) =>
    supportDraft(on, as(id), { consultation, draft }, { support, seen: before }, next())
  const drafts = async (id: string, content: DraftContent) =>
    (await draftForSide(on, as(id), { consultation, content, key: key() }, next())).draft
  const decides = async ([one, ...others]: Three, content: DraftContent) => {
    const draft = await drafts(one, content)
    for (const another of others) await supports(another, draft)
  }
  const looks = async (texts: Two, other: Other) => {
    await audience.looks(there(consultation), BESIDE_ROUNDS)
    audience.notes(inOrderOfWriting(texts, other))
  }

  await looks(ASKED, who.asksToo)
  await supports(who.asks[1], consultation)
  for (const [before, isSupported] of [false, true].entries()) {
    if (who.wavers) await supports(who.asks[1], consultation, isSupported, before + 1)
    else next()
  }
  await supports(who.asks[2], consultation)

  const [answer, otherAnswer] = await writesBoth(ANSWERED, who.answersToo, (text, by) =>
    drafts(who.answers[by], { purpose: 'answer', words: { en: text } }),
  )
  if (who.isOtherSupported) await supports(who.answers[who.answersToo.by === 2 ? 1 : 2], otherAnswer)
  else next()
  await looks(ANSWERED, who.answersToo)
  await supports(who.answers[1], answer)
  await supports(who.answers[2], answer)
  await decides(who.closes, { purpose: 'closing', outcome: 'for-review' })
  for (const three of who.consents) await decides(three, { purpose: 'publication' })
  return consultation
}

/** Writes both texts. @returns their ids */
async function writesBoth(texts: Two, other: Other, write: (text: string, by: Other['by']) => Promise<string>) {
  const ids: [string, string] = ['', '']
  for (const text of inOrderOfWriting(texts, other)) {
    const isOther = text === texts[1]
    ids[isOther ? 1 : 0] = await write(text, isOther ? other.by : 0)
  }
  return ids
}

function inOrderOfWriting([one, other]: Two, { isFirst }: Other): Two {
  return isFirst ? [other, one] : [one, other]
}

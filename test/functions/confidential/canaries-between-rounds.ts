import type { PositionTaken } from '../../../shared/position.ts'
import { eventually } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import type { Canary, Somebody } from './a-round-of-canaries.ts'

type Acting = {
  readonly done: (who: Somebody, method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>
  readonly canary: (is: string, ...who: readonly string[]) => string
  /** A digest, which only its author finds again. */
  readonly receiptOf: (is: string, text: string, who: Somebody) => void
  readonly add: (canary: Canary) => void
  /** The others of the side confirm, and what is scheduled runs. */
  readonly settle: (path: string) => Promise<void>
  readonly opens: (reading: string) => Promise<unknown>
  readonly tables: (
    who: Somebody,
    reading: string,
    body: ReturnType<typeof aDefinition>,
    amends: string,
  ) => Promise<string>
  readonly everyone: (reading: string, proposal: string, stance: PositionTaken['stance']) => Promise<unknown>
}

const RIVER: readonly Somebody[] = ['nella', 'marek']
const SEA: readonly Somebody[] = ['pavla', 'tomas']
/** Consultations are kept between the sides. */
const BETWEEN = [...RIVER, ...SEA, 'viola']

/**
 * What happens after a round is published: its acceptance ad referendum is confirmed, and the sides consult each other, in consultations that
 * stand at every point of their course. Then the next round starts. Every word that is written is a canary.
 */
export function canariesBetweenRounds({ done, canary, receiptOf, add, settle, ...round }: Acting) {
  /** The ids of all consultations, for everybody to ask for. */
  const consultations: string[] = []
  const marked = (text: string) => ({ en: text })

  async function confirm() {
    const path = '/api/rounds/1/confirmations/b1/position'
    for (const [who, decision] of [
      ['nella', 'decline'],
      ['marek', 'confirm'],
    ] as const) {
      const { digest } = await done(who, 'PUT', path, { decision, revision: 0 })
      receiptOf(`the digest of an answer of ${who} to a confirmation`, String(digest), who)
    }
    const { digest } = await done('nella', 'PUT', path, { decision: 'confirm', revision: 1 })
    receiptOf('the digest of the last answer of nella to a confirmation', String(digest), 'nella')
    await settle(path)
    await eventually('the confirmation to be settled', async () => {
      const { outcomes } = await done('viola', 'GET', '/api/rounds/1/confirmations/b1')
      return (outcomes as readonly unknown[]).length > 0 || undefined
    })
  }

  /** Somebody drafts a consultation on the clause that stands. The words are for their side alone until it is transmitted. */
  async function drafts(who: Somebody, clause: string, is: string, knows: readonly string[]): Promise<string> {
    const words = marked(canary(is, ...knows))
    const { id } = await done(who, 'POST', '/api/consultations', { kind: 'concern', clause, words })
    consultations.push(String(id))
    add({ text: String(id), is: `the id of ${is}`, for: knows })
    return String(id)
  }

  /** Supports a draft, or takes that back. Its digest is a leaf of the decision. Everybody who may see the decision may see its leaves. */
  async function supports(who: Somebody, id: string, draft: string, knows: readonly string[], takenBack = false) {
    const path = `/api/consultations/${id}/drafts/${draft}/position`
    const { digest } = await done(who, 'PUT', path, { support: !takenBack, revision: takenBack ? 1 : 0 })
    add({ text: String(digest), is: `a digest of what ${who} answered to a draft`, for: [who, ...knows] })
  }

  async function makes(
    [one, other]: readonly [Somebody, Somebody],
    clause: string,
    is: string,
    knows: readonly string[],
  ) {
    const id = await drafts(one, clause, is, knows)
    await supports(other, id, id, knows)
    return id
  }

  /** Drafts something in a consultation. @returns the id of the draft, which its side alone knows */
  async function draftsIn(who: Somebody, id: string, content: object, ...knows: readonly string[]): Promise<string> {
    const draft = String((await done(who, 'POST', `/api/consultations/${id}/drafts`, content))['draft'])
    add({ text: draft, is: `the id of a draft of ${who}`, for: knows })
    return draft
  }

  /** A side decides between two drafts; the one that it leaves is its own for ever. */
  async function decides([one, other]: readonly Somebody[], id: string, purpose: 'answer' | 'closing') {
    if (one === undefined || other === undefined) throw new Error('a side has two members here')
    const outcome = purpose === 'closing' ? { outcome: 'clarified' } : {}
    const left = { purpose, ...outcome, words: marked(canary(`a draft of ${purpose} that was left`, one, other)) }
    await draftsIn(other, id, left, one, other)
    const words = marked(canary(`the words of ${purpose}`, ...BETWEEN))
    const draft = await draftsIn(one, id, { purpose, ...outcome, words }, ...BETWEEN)
    await supports(other, id, draft, BETWEEN)
  }

  async function consult() {
    const { baskets } = (await done('nella', 'GET', '/api/standing')) as unknown as Standing
    const clause = baskets[0]?.clauses[0]?.id ?? ''
    const back = await drafts('nella', clause, 'a consultation that was taken back', RIVER)
    await supports('nella', back, back, [], true)
    await drafts('marek', clause, 'a consultation that is drafted', RIVER)
    await makes(['nella', 'marek'], clause, 'a consultation that waits', [...RIVER, 'viola'])
    const ended = await makes(['pavla', 'tomas'], clause, 'a consultation that is over', BETWEEN)
    const asked = await makes(['nella', 'marek'], clause, 'a consultation that is asked', BETWEEN)
    const answered = await makes(['marek', 'nella'], clause, 'a consultation that is answered', BETWEEN)
    for (const id of [ended, asked, answered]) await done('viola', 'POST', `/api/consultations/${id}/transmission`)

    await decides(RIVER, ended, 'answer')
    await decides(SEA, ended, 'closing')
    for (const [one = 'nella', other = 'marek'] of [RIVER, SEA]) {
      const draft = await draftsIn(one, ended, { purpose: 'publication' }, ...BETWEEN)
      await supports(other, ended, draft, BETWEEN)
    }
    await decides(SEA, answered, 'answer')
    const closing = {
      purpose: 'closing',
      outcome: 'not-agreed',
      words: marked(canary('a draft of a closing', ...RIVER)),
    }
    await draftsIn('marek', answered, closing, ...RIVER)
    for (const who of SEA) {
      const words = marked(canary(`a draft of an answer by ${who}`, ...SEA))
      await draftsIn(who, asked, { purpose: 'answer', words }, ...SEA)
    }
  }

  /** The next round starts from what stands. */
  async function beginAgain(everybody: readonly string[]) {
    await done('viola', 'POST', '/api/rounds?knowingly=true')
    await round.opens('2.terms.1')
    const { definitions } = (await done('nella', 'GET', '/api/standing')) as unknown as Standing
    const amended = aDefinition(
      canary('a term of a second round', ...everybody),
      canary('a definition of a second round', ...everybody),
    )
    const text = await round.tables('pavla', '2.terms.1', amended, definitions[0]?.id ?? '')
    await round.everyone('2.terms.1', text, 'support')
  }

  return { consultations, confirm, consult, beginAgain }
}

type Standing = {
  readonly definitions: readonly { readonly id: string }[]
  readonly baskets: readonly { readonly clauses: readonly { readonly id: string }[] }[]
}

import { Hono } from 'hono'
import { findChaired } from '../../actions/prepare-chairs-texts.ts'
import { consentToDraft, onDraft, previewChairsTexts, tableChairsTexts } from '../../actions/table-chairs-texts.ts'
import { withdrawChairsText } from '../../actions/withdraw-chairs-text.ts'
import { takeBackConsent, withdrawMotion } from '../../actions/withdraw-motion.ts'
import { Refused } from '../../platform/refusal.ts'
import { logRefusal } from '../../platform/security-log.ts'
import { seeMovedTexts } from '../../views/moved-texts-view.ts'
import { seeReadingPage } from '../../views/see-reading-page.ts'
import { mistakeLines } from '../forms/form-mistakes.ts'
import { addedIn, listIn } from '../forms/read-chairs-texts-form.ts'
import { motionIn } from '../forms/read-motion-form.ts'
import { answer } from '../frame/answer.tsx'
import { askFirst } from '../frame/ask-first.tsx'
import { type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import { LastCallGiven } from '../pieces/last-call-given.tsx'
import { nameOfReading } from '../pieces/name-of-reading.ts'
import { type Typed, typedIn } from '../pieces/typed-values.tsx'
import { WhenItAppears } from './appearing-texts.tsx'
import type { ChairsListProps } from './chairs-list-props.ts'
import { type Begun, draftsFor, type Filled, prefilled } from './chairs-texts-begin.tsx'
import { AddText, ListOfTexts } from './chairs-texts-list.tsx'
import { MovedTextsList } from './moved-texts.tsx'
import { backToReading } from './reading-page.tsx'
import { chairsWithdrawalQuestion } from './withdrawal-question.tsx'

/** The page where a facilitator tables chair's texts, and co-chairs consent to them. */
export const chairsTexts = new Hono<Visit>()
  .get('/readings/:reading/chairs-texts', (context) => show(context))
  .post('/readings/:reading/chairs-texts', async (context) => {
    const id = context.req.param('reading')
    const phrases = context.get('phrases')
    const typed = await typedIn(context.req)
    const list = listIn(typed)
    const remove = Number(typed['remove'])
    if (remove > 0) return show(context, { typed, list: list.filter((_, index) => index !== remove - 1) })
    if (typed['cancel'] !== undefined) return show(context, { typed, list })
    const { begin, amend, candidate } = typed
    if (begin !== undefined) return show(context, { typed, list, begun: { amend, candidate } })
    if (typed['preview'] !== undefined) return show(context, { typed, list, isFilled: true })
    const { table, now } = context.get('dependencies')
    try {
      if (typed['table'] !== undefined) {
        const { key = '' } = typed
        if (key === '' || list.length === 0) throw new Refused('malformed', 'the form carries no key, or no text')
        const done = await tableChairsTexts(table, visitorOf(context), { reading: id, texts: list, key }, now)
        if ('texts' in done) return await backToReading(context, id, { chairs: '1', done: key })
        return context.redirect(`/readings/${id}/chairs-texts?said=moved&done=${encodeURIComponent(key)}`, 303)
      }
      const added = addedIn(typed, list, phrases)
      if ('mistakes' in added) {
        const [title, advice] = phrases.refusal.invalid
        return show(context, { typed, list, isFilled: true, trouble: { title, lines: [...added.mistakes, advice] } })
      }
      const texts = [...list, added.content]
      await previewChairsTexts(table, visitorOf(context), { reading: id, texts }, now)
      return await show(context, { typed, list: texts })
    } catch (error) {
      return showRefused(context, { typed, list, isFilled: typed['table'] === undefined }, error)
    }
  })
  .post('/readings/:reading/chairs-texts/:proposal/withdrawal', async (context) => {
    const { reading: id, proposal } = context.req.param()
    const { table, now } = context.get('dependencies')
    const question = await askFirst(context, () => chairsWithdrawalQuestion(context, id, proposal))
    if (question !== undefined) return question
    await withdrawChairsText(table, visitorOf(context), { reading: id, proposal }, now)
    return backToReading(context, id, { withdrawn: proposal }, `p-${proposal}`)
  })
  .post('/readings/:reading/chairs-texts/moved/:draft', async (context) => {
    const { reading, draft } = context.req.param()
    const motion = motionIn(await typedIn(context.req))
    const { table, now } = context.get('dependencies')
    try {
      const done = await consentToDraft(table, visitorOf(context), { reading, draft, motion }, now)
      return 'texts' in done ? await backToReading(context, reading, { chairs: '1' }) : said(context, 'consented')
    } catch (error) {
      return showRefused(context, {}, error)
    }
  })
  .post('/readings/:reading/chairs-texts/moved/:draft/withdrawal', (context) => {
    return answerMotion(context, context.req.param('draft'), withdrawMotion, 'withdrawn')
  })
  .post('/readings/:reading/chairs-texts/moved/:draft/consent/withdrawal', (context) => {
    return answerMotion(context, context.req.param('draft'), takeBackConsent, 'taken-back')
  })

type Answered = 'moved' | 'consented' | 'withdrawn' | 'taken-back'

async function answerMotion(
  context: Page,
  draft: string,
  act: typeof withdrawMotion,
  words: Answered,
): Promise<Response> {
  const { table, now } = context.get('dependencies')
  const matter = await onDraft(table, context.req.param('reading') ?? '', draft)
  try {
    await act(table, matter, visitorOf(context), motionIn(await typedIn(context.req)), now)
  } catch (error) {
    return showRefused(context, {}, error)
  }
  return said(context, words)
}

function said(context: Page, words: Answered): Response {
  return context.redirect(`/readings/${context.req.param('reading')}/chairs-texts?said=${words}`, 303)
}

/** What a form came with, and what is wrong in it. */
type Shown = {
  readonly typed?: Typed
  readonly list?: ChairsListProps['list']
  /** What the form was asked to begin with. */
  readonly begun?: Begun
  /** Whether the form is shown as it was typed, and not empty. */
  readonly isFilled?: boolean
  readonly trouble?: { readonly title: string; readonly lines: readonly string[] }
  readonly status?: 200 | 400 | 403 | 409 | 413 | 422
}

function showRefused(context: Page, shown: Shown, error: unknown): Promise<Response> {
  if (!(error instanceof Refused) || [401, 404].includes(error.status)) throw error
  // Elsewhere than in an open reading of a co-chair or facilitator there is no page to show it on.
  if (['reading-not-open', 'closed-meanwhile', 'forbidden', 'earlier-format', 'no-co-chairs'].includes(error.code))
    throw error
  logRefusal(error.code)
  const phrases = context.get('phrases')
  const [title, advice] = phrases.refusal[error.code]
  const trouble = { title, lines: [...mistakeLines(error, phrases), advice] }
  return show(context, { ...shown, trouble, status: error.status as NonNullable<Shown['status']> })
}

async function show(
  context: Page,
  { typed, list = [], begun, isFilled, trouble, status }: Shown = {},
): Promise<Response> {
  const id = context.req.param('reading') ?? ''
  const phrases = context.get('phrases')
  const words = phrases.chairsTexts
  const visitor = visitorOf(context)
  const { table, now } = context.get('dependencies')
  await findChaired(table, visitor, id, now)
  const [{ view, dialogue, basket, draftKey }, moved, drafts] = await Promise.all([
    seeReadingPage(table, visitor, id, undefined, now),
    seeMovedTexts(table, visitor, id),
    draftsFor(table, visitor, id, now),
  ])
  const asked = begun ?? (typed === undefined ? context.req.query() : {})
  const filled: Filled =
    isFilled && typed ? { fields: typed, amends: typed['amends'] } : await prefilled(context, view, asked)
  const key = trouble?.title === phrases.refusal['idempotency-key-reused'][0] ? undefined : typed?.['key']
  const props = { view, dialogue, basket, list, keyOfList: key, phrases }
  const answered = context.req.query('said') ?? ''
  const body = (
    <>
      <h1>{words.title}</h1>
      <p>
        <a href={`/readings/${id}`}>{nameOfReading(view, [basket], phrases)}</a>
      </p>
      <LastCallGiven reading={view} phrases={phrases} />
      {trouble !== undefined && (
        <div class="mistake" role="alert" tabindex={-1}>
          <h2>{trouble.title}</h2>
          {trouble.lines.map((line) => (
            <p>{line}</p>
          ))}
        </div>
      )}
      {typed === undefined && answered in words.said && (
        <p class="notice" role="status">
          {words.said[answered as Answered]}
        </p>
      )}
      <MovedTextsList reading={view} moved={moved} dialogue={dialogue} phrases={phrases} />
      <p>{words.means}</p>
      {view.may.chairsTexts ? (
        <>
          <WhenItAppears view={view} phrases={phrases} now={now} />
          <ListOfTexts {...props} />
          <AddText {...props} drafts={drafts} filled={filled} isGivenBack={isFilled === true} />
        </>
      ) : (
        <p class="notice">{phrases.coChairs.notYours}</p>
      )}
    </>
  )
  const wrong = trouble === undefined ? 200 : (status ?? 422)
  return answer(context, {
    title: words.title,
    body,
    address: `/readings/${id}/chairs-texts`,
    isLive: false,
    status: wrong,
    draftKey,
  })
}

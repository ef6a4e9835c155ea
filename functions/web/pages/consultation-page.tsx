import { Hono } from 'hono'
import { DAY_MS } from '../../../shared/moment.ts'
import { decideForSide } from '../../actions/decide-for-side.ts'
import { draftForSide } from '../../actions/draft-for-side.ts'
import type { Consulting } from '../../actions/find-for-caller.ts'
import { moveConsultationDate } from '../../actions/move-consultation-date.ts'
import { supportDraft } from '../../actions/support-draft.ts'
import { transmitConsultation } from '../../actions/transmit-consultation.ts'
import * as environment from '../../environment/environment.ts'
import { Refused } from '../../platform/refusal.ts'
import { readStanding } from '../../record/read-standing.ts'
import type { ConsultationView } from '../../views/consultation-view.ts'
import { seeConsultation } from '../../views/see-consultations.ts'
import { seeDraftKey } from '../../views/see-draft-key.ts'
import { draftIn } from '../forms/read-consultation-form.ts'
import { answer } from '../frame/answer.tsx'
import { type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import {
  AdmitsNothing,
  ConsultationBody,
  consultationAddress,
  titleOfConsultation,
} from '../pieces/consultation-body.tsx'
import { ConsultationsLed } from '../pieces/consultations-led.tsx'
import { SideDrafts } from '../pieces/side-drafts.tsx'
import { type Typed, typedIn } from '../pieces/typed-values.tsx'
import { FormMistake, mistakesOf, type Trouble, troubleOf } from './refused-form.tsx'

const AT = '/consultations/:consultation'

/** The page of one consultation, with the forms of what the visitor can do in it. */
export const consultationPage = new Hono<Visit>()
  .get(AT, (context) => show(context))
  .post(`${AT}/drafts`, (context) =>
    doIn(context, async (given, typed) => {
      const read = draftIn(typed, context.get('phrases'))
      if ('mistakes' in read) return mistakesOf(read.mistakes, context.get('phrases'))
      const key = typed['key'] ?? ''
      if (key === '') throw new Refused('malformed', 'the form carries no key')
      const drafted = { consultation: idIn(context), content: read.content, key }
      await draftForSide(given, visitorOf(context), drafted, given.now)
      return 'drafted'
    }),
  )
  .post(`${AT}/drafts/:draft/position`, (context) =>
    doIn(context, async (given, typed) => {
      const { support, revision = '' } = typed
      if ((support !== 'yes' && support !== 'no') || !/^\d{1,3}$/.test(revision)) {
        throw new Refused('malformed', 'the form carries no answer')
      }
      const of = { consultation: idIn(context), draft: context.req.param('draft') }
      const taken = { support: support === 'yes', seen: Number(revision) }
      const receipt = await supportDraft(given, visitorOf(context), of, taken, given.now)
      return receipt.support ? receipt.digest : 'taken-back'
    }),
  )
  .post(`${AT}/drafts/:draft/making`, (context) =>
    doIn(context, async (given) => {
      const of = { consultation: idIn(context), draft: context.req.param('draft') }
      await decideForSide(given, visitorOf(context), of, given.now)
      return 'made'
    }),
  )
  .post(`${AT}/transmission`, (context) =>
    doIn(context, async (given) => {
      await transmitConsultation(given, visitorOf(context), idIn(context), given.now)
      return 'transmitted'
    }),
  )
  .post(`${AT}/date`, (context) =>
    doIn(context, async (given, typed) => {
      const [from, days] = [Date.parse(typed['from'] ?? ''), Number(typed['days'])]
      if (!Number.isFinite(from) || !(days > 0 && days <= 366)) throw new Refused('malformed', 'no such date')
      // The form names the date it moves from, so a repeated request moves the date once.
      const closesAt = new Date(from + days * DAY_MS).toISOString()
      await moveConsultationDate(given, visitorOf(context), { consultation: idIn(context), closesAt }, given.now)
      return 'moved'
    }),
  )

function idIn(context: Page): string {
  const id = (context.req.param() as { consultation?: string }).consultation ?? ''
  if (!/^[0-9a-f]{20}$/.test(id)) throw new Refused('no-such-consultation', `there is no consultation ${id}`)
  return id
}

/** Does what a form asks, and leads back to the page, which says what was done; or shows it again with what was refused. */
async function doIn(
  context: Page,
  act: (given: Consulting & { readonly now: Date }, typed: Typed) => Promise<string | Trouble>,
): Promise<Response> {
  const { table, consultations, now } = context.get('dependencies')
  const typed = await typedIn(context.req)
  try {
    const done = await act({ table, consultations, now }, typed)
    if (typeof done !== 'string') return await show(context, { typed, trouble: done })
    return context.redirect(`${consultationAddress({ id: idIn(context) })}?done=${done}`, 303)
  } catch (error) {
    const { key: _, ...again } = typed
    return show(context, { typed: again, trouble: troubleOf(error, context.get('phrases')) })
  }
}

type Refusing = { readonly typed: Typed; readonly trouble: Trouble }

async function show(context: Page, refused?: Refusing): Promise<Response> {
  const phrases = context.get('phrases')
  const visitor = visitorOf(context)
  const { table, now } = context.get('dependencies')
  const { sides, languages } = environment.dialogue()
  const [view, { standing }] = await Promise.all([
    seeConsultation(table, visitor, idIn(context), now),
    readStanding(table),
  ])
  const title = titleOfConsultation(view, phrases)
  const body = (
    <>
      <h1>{title}</h1>
      <FormMistake trouble={refused?.trouble ?? {}} />
      {refused === undefined && <Done done={context.req.query('done')} context={context} />}
      <AdmitsNothing phrases={phrases} />
      <ConsultationBody view={view} standing={standing} sides={sides} phrases={phrases} now={now} />
      <Whole view={view} />
      <SideDrafts view={view} role={visitor.role} languages={languages} phrases={phrases} typed={refused?.typed} />
      {visitor.role === 'facilitator' && <ConsultationsLed view={view} phrases={phrases} />}
      <p class="noprint">
        <a href="/consultations">{phrases.consultations.link}</a>
      </p>
    </>
  )
  return answer(context, {
    title,
    body,
    address: consultationAddress(view),
    shows: refused === undefined ? { view, standing } : undefined,
    draftKey: await seeDraftKey(table, visitor),
    status: (refused?.trouble.status ?? 200) as 200 | 409 | 422,
  })

  /** Before it is made, who will see it. */
  function Whole({ view: { phase, rules } }: { readonly view: ConsultationView }) {
    return phase === 'draft' ? <p class="note">{phrases.consultations.whoSees(rules)}</p> : null
  }
}

/** What was done, with the receipt of an answer. */
function Done({ done = '', context }: { readonly done: string | undefined; readonly context: Page }) {
  const { consultations, signs } = context.get('phrases')
  const isReceipt = /^[0-9a-f]{64}$/.test(done)
  const said: Readonly<Record<string, string>> = {
    drafted: consultations.drafted,
    'taken-back': consultations.takenBack,
    made: consultations.madeNow,
    transmitted: consultations.passedOn,
    moved: consultations.moved,
  }
  const words = isReceipt ? consultations.supported : said[done]
  if (words === undefined) return null
  return (
    <div class="notice" role="status">
      <p>{words}</p>
      {isReceipt && (
        <p class="note">
          {consultations.receipt}
          {signs.colon}
          <code>{done}</code>
        </p>
      )}
    </div>
  )
}

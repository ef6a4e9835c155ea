import { Hono } from 'hono'
import { Decision } from '../../../shared/reading.ts'
import { advanceReading } from '../../actions/advance-reading.ts'
import { callOffLastCall } from '../../actions/last-call.ts'
import { moveReadingDeadline } from '../../actions/move-deadline.ts'
import { previewProposal, tableProposal } from '../../actions/table-proposal.ts'
import { takePosition, takePositionBack } from '../../actions/take-position.ts'
import { withdrawProposal } from '../../actions/withdraw-proposal.ts'
import { sessionIn } from '../../http/guard.ts'
import { logFailure } from '../../platform/error-log.ts'
import { Refused } from '../../platform/refusal.ts'
import { seeNext } from '../../views/see-awaits.ts'
import { countIn, noticeIn } from '../forms/read-last-call-form.ts'
import { motionIn } from '../forms/read-motion-form.ts'
import { positionIn } from '../forms/read-position-form.ts'
import { endsIn, tabledIn } from '../forms/read-proposal-form.ts'
import { silenceUntilIn } from '../forms/read-silence-form.ts'
import { askFirst } from '../frame/ask-first.tsx'
import { type Visit, visitorOf } from '../frame/visitor.ts'
import { answersIn } from '../pieces/answer-fields.ts'
import { typedIn } from '../pieces/typed-values.tsx'
import { showChanges } from './changes-page.tsx'
import { shownAlone } from './reading-address.ts'
import { backToReading, showMistakes, showReading, showRefusal } from './reading-page.tsx'
import { RECORDED } from './recorded-notice.tsx'
import { closingQuestion } from './what-closing-does.tsx'
import { withdrawalQuestion } from './withdrawal-question.tsx'

const HOUR_MS = 60 * 60 * 1_000

/** The page of a reading, and its forms. */
export const reading = new Hono<Visit>()
  .get('/readings/:reading', (context) => showReading(context, context.req.param('reading')))
  .post('/readings/:reading/proposals', async (context) => {
    const visitor = visitorOf(context)
    const id = context.req.param('reading')
    const typed = await typedIn(context.req)
    const givenBack = { form: 'table', typed }
    if (typed['confirmed'] === 'no' || typed['preview'] !== undefined) return showReading(context, id, givenBack)
    const understood = tabledIn(typed, context.get('phrases'))
    if ('mistakes' in understood) return showMistakes(context, id, givenBack, understood.mistakes)

    const { key = '', amends } = typed
    const ends = endsIn(typed)
    if (typed['ending'] !== undefined && ends === undefined) {
      const { mistake, standing } = context.get('phrases')
      return showMistakes(context, id, givenBack, [mistake.text(standing.endReason)])
    }
    const request = { reading: id, body: understood.content, amends, ends, answers: answersIn(typed), key }
    const { table, now } = context.get('dependencies')
    try {
      if (key === '') throw new Refused('malformed', 'the form carries no key')
      // An amendment is tabled only after its author has confirmed the changes.
      if (amends !== undefined && ends === undefined && typed['confirmed'] !== 'yes') {
        return showChanges(context, id, typed, await previewProposal(table, visitor, request, now))
      }
      await tableProposal(table, visitor, request, now)
    } catch (error) {
      return showRefusal(context, id, givenBack, error)
    }
    return backToReading(context, id, { tabled: '1', done: key, ...shownAlone(typed) })
  })
  .post('/readings/:reading/proposals/:proposal/position', async (context) => {
    const asker = sessionIn(context)
    const { reading: id, proposal } = context.req.param()
    const typed = await typedIn(context.req)
    const understood = positionIn(typed, context.get('phrases'))
    if ('mistakes' in understood) return showMistakes(context, id, { form: proposal, typed }, understood.mistakes)

    const { table, now } = context.get('dependencies')
    try {
      const seen = /^\d{1,6}$/.test(typed['revision'] ?? '') ? Number(typed['revision']) : 0
      await takePosition(table, asker, { reading: id, proposal }, understood.content, seen, now)
    } catch (error) {
      return showRefusal(context, id, { form: proposal, typed }, error)
    }
    // The position is recorded, also if the next text cannot be found now.
    const next = await seeNext(table, asker.participant, { reading: id, proposal }, now).catch((error: Error) => {
      logFailure(error)
      return undefined
    })
    const done = { recorded: proposal, done: typed['key'] ?? '' }
    if (next === undefined) return backToReading(context, id, { ...done, ...shownAlone(typed, proposal) }, RECORDED)
    if (next.reading !== id)
      return backToReading(context, next.reading, { ...done, in: id, one: next.proposal }, RECORDED)
    const where = shownAlone(typed, proposal).one === undefined ? { next: next.proposal } : { one: next.proposal }
    return backToReading(context, id, { ...done, ...where }, RECORDED)
  })
  .post('/readings/:reading/proposals/:proposal/position/taking-back', async (context) => {
    const asker = sessionIn(context)
    const { reading: id, proposal } = context.req.param()
    const typed = await typedIn(context.req)
    const { table, now } = context.get('dependencies')
    try {
      await takePositionBack(table, asker, { reading: id, proposal }, countIn(typed, 'revision'), now)
    } catch (error) {
      return showRefusal(context, id, { form: proposal, typed }, error)
    }
    return backToReading(context, id, { takenBack: proposal, ...shownAlone(typed, proposal) }, `p-${proposal}`)
  })
  .post('/readings/:reading/proposals/:proposal/withdrawal', async (context) => {
    const { reading: id, proposal } = context.req.param()
    const alone = shownAlone(await typedIn(context.req))
    const { table, now } = context.get('dependencies')
    const question = await askFirst(context, () => withdrawalQuestion(context, id, proposal, alone))
    if (question !== undefined) return question
    await withdrawProposal(table, visitorOf(context), { reading: id, proposal }, now)
    return backToReading(context, id, { withdrawn: proposal, ...alone }, `p-${proposal}`)
  })
  .post('/readings/:reading/advance', async (context) => {
    const facilitator = visitorOf(context)
    const id = context.req.param('reading')
    const typed = await typedIn(context.req)
    const decision = Decision.safeParse(typed['decision'])
    if (!decision.success)
      return showMistakes(context, id, { form: 'advance', typed }, [context.get('phrases').mistake.choose])
    const silence = silenceUntilIn(typed, decision.data, context.get('phrases'))
    if ('mistakes' in silence) return showMistakes(context, id, { form: 'advance', typed }, silence.mistakes)

    const { table, workflow, now } = context.get('dependencies')
    const [notice, { until }] = [noticeIn(typed), silence.content]
    const question = await askFirst(context, () => closingQuestion(context, id, decision.data, until, notice))
    if (question !== undefined) return question
    try {
      await advanceReading({ table, workflow }, facilitator, id, decision.data, now, {
        seen: motionIn(typed),
        until,
        notice,
        calledOff: countIn(typed, 'calledOff'),
        // The question had the list. If a clause came to lack a text since then, it is asked again.
        knowingly: typed['knowingly'] === 'yes',
      })
    } catch (error) {
      return showRefusal(context, id, { form: 'advance', typed }, error)
    }
    return backToReading(context, id, { closed: '1' })
  })
  .post('/readings/:reading/last-call/calling-off', async (context) => {
    const id = context.req.param('reading')
    const typed = await typedIn(context.req)
    const { table, now } = context.get('dependencies')
    try {
      const asked = { reading: id, call: countIn(typed, 'call'), seen: motionIn(typed) }
      await callOffLastCall(table, visitorOf(context), asked, now)
    } catch (error) {
      return showRefusal(context, id, { form: 'last-call', typed }, error)
    }
    return backToReading(context, id, { calledOff: '1' })
  })
  .post('/readings/:reading/deadline', async (context) => {
    const facilitator = visitorOf(context)
    const id = context.req.param('reading')
    const typed = await typedIn(context.req)
    const from = Date.parse(typed['from'] ?? '')
    const hours = Number(typed['hours'])
    const { table, workflow, now } = context.get('dependencies')
    try {
      if (!Number.isFinite(from) || !(hours > 0 && hours <= 24 * 366))
        throw new Refused('malformed', 'no such deadline')
      // The form names the deadline it moves from, so a repeated request moves the deadline once.
      const closesAt = new Date(from + hours * HOUR_MS).toISOString()
      await moveReadingDeadline({ table, workflow }, facilitator, id, closesAt, now)
    } catch (error) {
      return showRefusal(context, id, { form: 'deadline', typed }, error)
    }
    return backToReading(context, id, { moved: '1' })
  })

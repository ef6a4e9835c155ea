import { Hono } from 'hono'
import { onReading } from '../../actions/advance-reading.ts'
import { onRound, publishInstrument, releaseRecord } from '../../actions/publish-and-release.ts'
import { takeBackConsent, withdrawMotion } from '../../actions/withdraw-motion.ts'
import { motionIn } from '../forms/read-motion-form.ts'
import { type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import { typedIn } from '../pieces/typed-values.tsx'
import { backToReading, showRefusal } from '../reading/reading-page.tsx'
import { numberOf } from './round-pages.tsx'

/** The forms of co-chairs on the pages of a reading and a round. Advancing a reading is with the reading's forms. */
export const coChairs = new Hono<Visit>()
  .post('/readings/:reading/advance/withdrawal', (context) => {
    return answerOnReading(context, context.req.param('reading'), withdrawMotion, 'withdrawn')
  })
  .post('/readings/:reading/advance/consent/withdrawal', (context) => {
    return answerOnReading(context, context.req.param('reading'), takeBackConsent, 'consent-taken-back')
  })
  .post('/rounds/:round/publication', async (context) => {
    const round = numberOf(context.req.param('round'))
    const wish = { round, motion: motionIn(await typedIn(context.req)) }
    const { table, workflow, now } = context.get('dependencies')
    await publishInstrument({ table, workflow }, visitorOf(context), wish, now)
    return context.redirect(`/rounds/${round}#publish`, 303)
  })
  .post('/rounds/:round/publication/withdrawal', (context) => {
    return answerOnRound(context, context.req.param('round'), 'publish', withdrawMotion)
  })
  .post('/rounds/:round/publication/consent/withdrawal', (context) => {
    return answerOnRound(context, context.req.param('round'), 'publish', takeBackConsent)
  })
  .post('/rounds/:round/release', async (context) => {
    const round = numberOf(context.req.param('round'))
    const wish = { round, motion: motionIn(await typedIn(context.req)) }
    const { table, now } = context.get('dependencies')
    await releaseRecord(table, visitorOf(context), wish, now)
    return context.redirect(`/rounds/${round}#release`, 303)
  })
  .post('/rounds/:round/release/withdrawal', (context) => {
    return answerOnRound(context, context.req.param('round'), 'release', withdrawMotion)
  })
  .post('/rounds/:round/release/consent/withdrawal', (context) => {
    return answerOnRound(context, context.req.param('round'), 'release', takeBackConsent)
  })

/** Withdraws a motion, or takes back a consent to it. */
type Answer = typeof withdrawMotion | typeof takeBackConsent

async function answerOnReading(context: Page, id: string, answer: Answer, said: string): Promise<Response> {
  const typed = await typedIn(context.req)
  const { table, now } = context.get('dependencies')
  try {
    await answer(table, await onReading(table, id), visitorOf(context), motionIn(typed), now)
  } catch (error) {
    return showRefusal(context, id, { form: 'advance', typed }, error)
  }
  return backToReading(context, id, { motion: said })
}

async function answerOnRound(
  context: Page,
  asked: string,
  act: 'publish' | 'release',
  answer: Answer,
): Promise<Response> {
  const round = numberOf(asked)
  const motion = motionIn(await typedIn(context.req))
  const { table, now } = context.get('dependencies')
  await answer(table, await onRound(table, round, act), visitorOf(context), motion, now)
  return context.redirect(`/rounds/${round}#${act}`, 303)
}

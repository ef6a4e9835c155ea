import { Hono } from 'hono'
import { withdrawFromReading } from '../../actions/advance-reading.ts'
import { withdrawMotion } from '../../actions/propose-motion.ts'
import { onRound, publishInstrument, releaseRecord } from '../../actions/publish-and-release.ts'
import { motionIn } from '../forms/read-motion-form.ts'
import { type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import { typedIn } from '../pieces/typed-values.tsx'
import { backToReading, showRefusal } from '../reading/reading-page.tsx'
import { numberOf } from './round-pages.tsx'

/** The forms of co-chairs on the pages of a reading and a round. Advancing a reading is with the reading's forms. */
export const coChairs = new Hono<Visit>()
  .post('/readings/:reading/advance/withdrawal', async (context) => {
    const id = context.req.param('reading')
    const typed = await typedIn(context.req)
    const { table, now } = context.get('dependencies')
    try {
      await withdrawFromReading(table, visitorOf(context), id, motionIn(typed), now)
    } catch (error) {
      return showRefusal(context, id, { form: 'advance', typed }, error)
    }
    return backToReading(context, id, { motion: 'withdrawn' })
  })
  .post('/rounds/:round/publication', async (context) => {
    const round = numberOf(context.req.param('round'))
    const wish = { round, motion: motionIn(await typedIn(context.req)) }
    const { table, workflow, now } = context.get('dependencies')
    await publishInstrument({ table, workflow }, visitorOf(context), wish, now)
    return context.redirect(`/rounds/${round}#publish`, 303)
  })
  .post('/rounds/:round/publication/withdrawal', async (context) => {
    const round = numberOf(context.req.param('round'))
    await withdrawFromRound(context, round, 'publish')
    return context.redirect(`/rounds/${round}#publish`, 303)
  })
  .post('/rounds/:round/release', async (context) => {
    const round = numberOf(context.req.param('round'))
    const wish = { round, motion: motionIn(await typedIn(context.req)) }
    const { table, now } = context.get('dependencies')
    await releaseRecord(table, visitorOf(context), wish, now)
    return context.redirect(`/rounds/${round}#release`, 303)
  })
  .post('/rounds/:round/release/withdrawal', async (context) => {
    const round = numberOf(context.req.param('round'))
    await withdrawFromRound(context, round, 'release')
    return context.redirect(`/rounds/${round}#release`, 303)
  })

async function withdrawFromRound(context: Page, round: number, act: 'publish' | 'release'): Promise<void> {
  const { table, now } = context.get('dependencies')
  const matter = await onRound(table, round, act)
  const motion = motionIn(await typedIn(context.req))
  await withdrawMotion(table, matter, visitorOf(context), motion, now)
}

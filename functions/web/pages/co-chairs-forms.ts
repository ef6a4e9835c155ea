import { Hono } from 'hono'
import { withdrawFromReading } from '../../actions/advance-reading.ts'
import { withdrawMotion } from '../../actions/propose-motion.ts'
import { onRound, publishInstrument, releaseRecord } from '../../actions/publish-and-release.ts'
import * as environment from '../../environment/environment.ts'
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
    try {
      await withdrawFromReading(environment.table(), visitorOf(context), id, motionIn(typed), new Date())
    } catch (error) {
      return showRefusal(context, id, { form: 'advance', typed }, error)
    }
    return backToReading(context, id, { motion: 'withdrawn' })
  })
  .post('/rounds/:round/publication', async (context) => {
    const round = numberOf(context.req.param('round'))
    const wish = { round, motion: motionIn(await typedIn(context.req)) }
    await publishInstrument(
      { table: environment.table(), workflow: environment.workflow() },
      visitorOf(context),
      wish,
      new Date(),
    )
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
    await releaseRecord(environment.table(), visitorOf(context), wish, new Date())
    return context.redirect(`/rounds/${round}#release`, 303)
  })
  .post('/rounds/:round/release/withdrawal', async (context) => {
    const round = numberOf(context.req.param('round'))
    await withdrawFromRound(context, round, 'release')
    return context.redirect(`/rounds/${round}#release`, 303)
  })

async function withdrawFromRound(context: Page, round: number, act: 'publish' | 'release'): Promise<void> {
  const matter = await onRound(environment.table(), round, act)
  const motion = motionIn(await typedIn(context.req))
  await withdrawMotion(environment.table(), matter, visitorOf(context), motion, new Date())
}

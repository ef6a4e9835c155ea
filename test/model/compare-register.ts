import { verifyDialogue } from '../../infra/verify/verify-dialogue.ts'
import type { RegisterRecord } from '../../shared/consultation/recorded-register.ts'
import { SIDES } from './agreement.ts'
import { same } from './compare.ts'
import { everyDraft } from './known-consultations.ts'
import type { Model } from './model.ts'
import type { Real } from './real.ts'

/** Compares the events of the register, its answers and its chain, and what rounds sealed of it. */
export async function compareRegister(model: Model, { world }: Real): Promise<void> {
  const register = JSON.parse(JSON.stringify(await world.register())) as RegisterRecord
  const published = model.published ? model.round : model.round - 1
  const records = await Promise.all(Array.from({ length: published }, (_, index) => world.record(index + 1)))
  const row = verifyDialogue(JSON.parse(JSON.stringify(records)), undefined, register)
  same('what does not match in the register', row.mismatches, [])
  same('how many events there are', register.events.length, model.register.events.length)
  for (const one of model.consultations) {
    const events = register.events.flatMap(({ event, submissions = [] }) =>
      event?.consultation === one.id ? [{ event, submissions }] : [],
    )
    const foretold = model.register.events.flatMap(({ is, consultation }) => (consultation === one.id ? [is] : []))
    same(
      `the events of ${one.id}`,
      events.map(({ event }) => event.is),
      foretold,
    )
    for (const { event, submissions } of events) {
      if (!('decision' in event) || event.decision?.by !== 'quorum') continue
      const { draft } = event.decision
      const answers = submissions.flatMap(({ digest, submission }) => (submission?.is === 'support' ? [digest] : []))
      const given = SIDES.flatMap((side) => everyDraft(one, side)).find(([, id]) => id === draft)?.[2]
      same(
        `what was acknowledged of ${draft} and not counted`,
        [...(given?.digests ?? [])].filter((digest) => !answers.includes(digest)),
        [],
      )
      const many = [...(given?.supports.values() ?? [])].reduce((all, { revision }) => all + revision, 0)
      same(`how many answers to ${draft} are counted`, answers.length, many)
    }
  }
  for (const [index, { events, agenda }] of model.register.atStarts.entries()) {
    if (index === 0) continue
    const record = await world.record(index + 1)
    same(`how far the register went when round ${index + 1} started`, record.register?.events, events)
    const sealed = record.agenda?.consultations.map(({ consultation, state }) => ({ consultation, state }))
    same(`the agenda of round ${index + 1}`, sealed, agenda)
  }
}

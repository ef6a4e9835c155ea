import type { RegisterRecord } from '../../shared/consultation/recorded-register.ts'
import type { AcknowledgedInConsultations } from './consultations.ts'

/** What became of each consultation, whatever ids, salts and times it came with. */
export function consultedIn({ events }: RegisterRecord) {
  const said = events.flatMap(({ event, submissions }) => (event === undefined ? [] : [{ event, submissions }]))
  return [...Map.groupBy(said, ({ event }) => event.consultation).values()].map((all) =>
    all.map(({ event, submissions = [] }) => {
      const { is, words, outcome, side } = { words: undefined, outcome: undefined, side: undefined, ...event }
      return [is, words, outcome, side, submissions.length]
    }),
  )
}

/** How consultations went, for a tally. */
export function waysOfConsultations(register: RegisterRecord): readonly string[] {
  return register.events.flatMap(({ event }) => {
    if (event === undefined) return []
    const byRule = event.is === 'closed' && event.decision === undefined
    return [`a consultation: ${event.is}${byRule ? ' by the rule' : ''}`]
  })
}

/** What a script of consultations comes to, whatever its seed. */
export const CONSULTED = [
  ...['made', 'transmitted', 'answered', 'closed', 'date-moved', 'consented'].map((is) => `a consultation: ${is}`),
]

/** And one that lets dates pass. */
export const LAPSED = ['a consultation: unanswered', 'a consultation: closed by the rule']

/** What was acknowledged and is not counted, or counted and was not acknowledged: one line each. */
export function violationsInConsultations(
  { events }: RegisterRecord,
  acknowledged: AcknowledgedInConsultations,
): readonly string[] {
  const counted = events.flatMap(({ submissions = [] }) =>
    submissions.flatMap(({ digest, submission }) => (submission?.is === 'support' ? [digest] : [])),
  )
  const lost = [...acknowledged].filter((digest) => !counted.includes(digest)).length
  const ended = events.filter(({ event }) => event?.is === 'closed').map(({ event }) => event?.consultation)
  const twice = ended.length - new Set(ended).size
  return [
    ...(lost > 0 ? [`${lost} of ${acknowledged.size} acknowledged answers to drafts are not counted`] : []),
    ...(counted.length > acknowledged.size
      ? [`${counted.length} answers to drafts are counted, ${acknowledged.size} were acknowledged`]
      : []),
    ...(twice > 0 ? [`${twice} consultations ended twice`] : []),
  ]
}

import { startRound } from '../../../functions/actions/start-round.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { atOpening } from '../../../shared/consultation/agenda.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { daysFromNow } from '../../builders.ts'
import { aRoundToConfirm } from '../../functions/actions/a-round-to-confirm.ts'
import { linkedEvents } from '../../shared/consultation/a-register.ts'
import { hashedAnew } from './a-forgery.ts'
import { aCourse, registerOfCourse } from './a-register-record.ts'

const CLEO = { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: daysFromNow(-1) } as const
const WORKFLOW = { start: async () => {}, stateOf: async () => 'running' as const, wake: async () => true }
const SALT = 'a salt of a round'

/**
 * The records of two rounds, and the register of two consultations between them on a term that the first round adopted. One of them is on
 * the agenda of the second round.
 */
export async function twoRoundsWithConsultations() {
  const it = await aRoundToConfirm()
  await it.publishes()
  const dependencies = { table: it.table, workflow: WORKFLOW, dialogue: it.round.dialogue }
  await startRound(dependencies, CLEO, { knowingly: true, now: new Date(daysFromNow(101)) })
  const recordOf = async (round: number): Promise<RoundRecord> =>
    JSON.parse(JSON.stringify(await readRecord(it.table, round)))
  const [one, two] = [await recordOf(1), await recordOf(2)]
  const [term] = two.stands?.definitions ?? []
  if (term === undefined) throw new TypeError('nothing stands')
  const course = aCourse({ is: 'definition', id: term.id, source: term.source })

  /** The second round as it would have started when the register had so many events. */
  function opened(record: RoundRecord, many: number): RoundRecord {
    const frozen = atOpening(linkedEvents(course.events).slice(0, many), 0)
    const said = {
      register: { ...frozen.register, salt: SALT },
      agenda: { salt: SALT, consultations: frozen.agenda },
      round: { ...record.round, startedAt: '2030-01-01T00:00:00.000Z' },
    }
    return hashedAnew({ ...record, ...said })
  }

  return {
    course,
    register: registerOfCourse(course),
    records: [one, opened(two, course.events.length)] as const,
    opened,
    stop: it.stop,
  }
}

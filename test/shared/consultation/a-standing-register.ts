import type { NewEvent } from '../../../shared/consultation/register-event.ts'
import { standingAfter } from '../../../shared/standing/standing-after.ts'
import { aBareRecord } from '../instrument/a-record.ts'
import { day, decided, FIRST, made, registerOf, SECOND } from './a-register.ts'

const THIRD = '00112233445566778899'

/** A register between the sides of the rehearsed dialogue: one closed for the review, one to answer, one to close. */
export async function aStandingRegister() {
  const { dialogue, ...record } = await aBareRecord()
  const standing = standingAfter([{ dialogue, ...record }])
  const [basket] = standing.baskets
  const [clause] = basket?.clauses ?? []
  const [definition] = standing.definitions
  if (basket === undefined || clause === undefined || definition === undefined) throw new Error('too little stands')
  const { id, source, number } = clause
  const onClause = { is: 'clause', id, source, of: basket.id, basket: basket.basket, number } as const
  const onDefinition = { is: 'definition', id: definition.id, source: definition.source } as const
  const by = (side: string, at: number, draft: string) => ({ ...decided(side, day(at)), draft })
  const made1 = { sides: ['us', 'russia'], decision: by('us', 0, FIRST), about: onClause, kind: 'concern' } as const
  const events: readonly NewEvent[] = [
    made({
      ...made1,
      words: {
        en: 'Material that an agency obtained by stealth was passed to a newspaper.',
        ru: 'Материалы, тайно добытые ведомством, были переданы газете.',
      },
    }),
    { is: 'transmitted', consultation: FIRST, at: day(1), by: 'at-once' },
    {
      ...{ is: 'answered', consultation: FIRST, at: day(3), decision: by('russia', 3, FIRST) },
      words: { en: 'No agency passed anything on.', ru: 'Ни одно ведомство ничего не передавало.' },
    },
    {
      ...{ is: 'closed', consultation: FIRST, at: day(5), decision: by('us', 5, FIRST), outcome: 'for-review' },
      words: { en: 'The clause should say what passing on is.', ru: 'В пункте следует указать, что такое передача.' },
    },
    made({
      ...{ consultation: SECOND, at: day(6), consultationNumber: 2, about: onDefinition, sides: ['us', 'russia'] },
      decision: by('us', 6, SECOND),
    }),
    { is: 'transmitted', consultation: SECOND, at: day(7), by: 'at-once' },
    made({
      ...{ consultation: THIRD, at: day(8), consultationNumber: 3, about: onClause, sides: ['us', 'russia'] },
      words: { en: 'Is the contact in office?', ru: 'Назначено ли контактное лицо?' },
      decision: by('russia', 8, THIRD),
    }),
    { is: 'transmitted', consultation: THIRD, at: day(9), by: 'at-once' },
    {
      ...{ is: 'answered', consultation: THIRD, at: day(10), decision: by('us', 10, THIRD) },
      words: { en: 'Since January.', ru: 'С января.' },
    },
  ]
  return { consultations: registerOf(...events).consultations, dialogue, standing }
}

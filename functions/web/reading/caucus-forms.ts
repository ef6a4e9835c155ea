import { Hono } from 'hono'
import { LONGEST_TEXT } from '../../../shared/localized-text.ts'
import { leaveNote } from '../../actions/leave-note.ts'
import * as environment from '../../environment/environment.ts'
import { Refused } from '../../platform/refusal.ts'
import { type Visit, visitorOf } from '../frame/visitor.ts'
import { typedIn } from '../pieces/typed-values.tsx'
import { shownAlone } from './reading-address.ts'
import { backToReading, showMistakes, showRefusal } from './reading-page.tsx'

/** The form of a side's caucus. The caucus itself is shown on the reading's page. */
export const caucus = new Hono<Visit>().post('/readings/:reading/caucus', async (context) => {
  const visitor = visitorOf(context)
  const id = context.req.param('reading')
  const typed = await typedIn(context.req)
  const { key = '' } = typed
  const text = (typed['text'] ?? '').trim()
  const { mistake } = context.get('phrases')
  if (text === '') return showMistakes(context, id, { form: 'caucus', typed }, [mistake.note])
  if (text.length > LONGEST_TEXT)
    return showMistakes(context, id, { form: 'caucus', typed }, [mistake.tooLong(LONGEST_TEXT)])

  try {
    if (key === '') throw new Refused('malformed', 'the form carries no key')
    const { table, now } = context.get('dependencies')
    const { number } = await leaveNote(
      table,
      visitor,
      { reading: id, text, signed: typed['signed'] === 'yes', key },
      environment.dialogue(),
      now,
    )
    return await backToReading(context, id, { noted: '1', done: key, ...shownAlone(typed) }, `note-${number}`)
  } catch (error) {
    return showRefusal(context, id, { form: 'caucus', typed }, error)
  }
})

import { CurrentMotion } from '../pieces/motion-panel.tsx'
import type { ReadingProps } from './reading-props.ts'

/** For facilitators while a last call stands: the form that calls it off; with co-chairs, that moves this or consents. */
export function LeadLastCall({ view, dialogue, phrases }: ReadingProps) {
  const { lastCall, chaired } = view
  if (lastCall === undefined) return null
  const words = phrases.lastCall
  const action = `/readings/${view.id}/last-call/calling-off`
  const fields = { call: String(lastCall.number) }
  return (
    <>
      {chaired !== undefined && (
        <CurrentMotion
          chaired={chaired}
          action={`/readings/${view.id}/advance`}
          consentAt={{ action, fields }}
          means={() => words.callOffMeans}
          sides={dialogue.sides}
          phrases={phrases}
        />
      )}
      {view.may.callOff && chaired?.standing === undefined && (
        <form method="post" action={action}>
          <input type="hidden" name="call" value={fields.call} />
          {chaired !== undefined && <input type="hidden" name="motion" value="0" />}
          <p class="note">{words.callOffMeans}</p>
          <button type="submit">{chaired === undefined ? words.callOff : words.proposeCallOff}</button>
        </form>
      )}
      {chaired !== undefined && chaired.yourSide === undefined && <p class="note">{phrases.coChairs.notYours}</p>}
      <p class="note">{words.first}</p>
    </>
  )
}

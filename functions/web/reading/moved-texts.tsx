import type { Dialogue } from '../../../shared/dialogue.ts'
import type { MovedTexts } from '../../views/moved-texts-view.ts'
import type { ReadingView } from '../../views/reading-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { CurrentMotion } from '../pieces/motion-panel.tsx'
import { TextToTable } from './chairs-texts-list.tsx'

type MovedProps = {
  readonly reading: ReadingView
  readonly moved: readonly MovedTexts[]
  readonly dialogue: Dialogue
  readonly phrases: Phrases
}

/** The texts that co-chairs moved to table, each draft with its motion. Only co-chairs get any. */
export function MovedTextsList({ reading, moved, dialogue, phrases }: MovedProps) {
  const { chairsTexts } = phrases
  if (moved.length === 0) return null
  return (
    <section id="moved">
      <h2>{chairsTexts.moved}</h2>
      <p class="note">{chairsTexts.onlyCoChairs}</p>
      {moved.map(({ draft, texts, chaired }) => {
        const action = `/readings/${reading.id}/chairs-texts/moved/${draft}`
        return (
          <section>
            {texts.map((text) => (
              <TextToTable text={text} proposals={reading.proposals} sides={dialogue.sides} phrases={phrases} />
            ))}
            <CurrentMotion
              chaired={chaired}
              action={action}
              means={() => chairsTexts.tabledAtOnce}
              sides={dialogue.sides}
              phrases={phrases}
            />
            {chaired.standing === undefined && (
              <form method="post" action={action}>
                <button type="submit">{chairsTexts.finish}</button>
              </form>
            )}
          </section>
        )
      })}
    </section>
  )
}

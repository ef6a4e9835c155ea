import type { LocalizedText } from '../../../shared/localized-text.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Localized } from './text-in-languages.tsx'

/** The baskets that wait for the next round, before it starts; nothing if none waits. */
export function WaitingBaskets({
  waiting = [],
  phrases,
}: {
  readonly waiting: readonly { readonly title: LocalizedText }[] | undefined
  readonly phrases: Phrases
}) {
  if (waiting.length === 0) return null
  return (
    <>
      {phrases.round.waiting(waiting.length)}:{' '}
      {waiting.map(({ title }, index) => (
        <>
          {index > 0 && '; '}
          <Localized text={title} phrases={phrases} short />
        </>
      ))}
      .
    </>
  )
}

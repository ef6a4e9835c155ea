import { ownName } from '../../../shared/languages/format/language-name.ts'
import { inTongue } from '../../../shared/languages/registry.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import type { Phrases } from '../phrases/phrases.ts'

type TwoProps = {
  /** Those of the dialogue. */
  readonly languages: readonly TextLanguage[]
  /** Where a screen is opened. */
  readonly address: string
  readonly phrases: Phrases
}

/** The addresses that show two languages alone. With one or two languages, a screen shows all. */
export function TwoLanguages({ languages, address, phrases }: TwoProps) {
  if (languages.length < 3) return null
  const pairs = languages.flatMap((one, at) => languages.slice(at + 1).map((other) => [one, other] as const))
  return (
    <details>
      <summary>{phrases.screens.two}</summary>
      <p>{phrases.screens.openTwo}</p>
      <ul class="plain">
        {pairs.map(([one, other]) => (
          <li>
            <span {...inTongue(one)}>{ownName(one)}</span>
            {' · '}
            <span {...inTongue(other)}>{ownName(other)}</span>
            <p class="link">{`${address}?lang=${one}&beside=${other}`}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}

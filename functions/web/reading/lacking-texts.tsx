import { mattersLacking } from '../../../shared/authentic/matters-lacking.ts'
import { LANGUAGES } from '../../../shared/languages/registry.ts'
import { beginningOfText } from '../pieces/beginning-of-text.ts'
import { nameOfLanguage } from '../pieces/name-of-language.ts'
import type { ReadingProps } from './reading-props.ts'

type LackingProps = Pick<ReadingProps, 'view' | 'dialogue' | 'phrases'>

/** The clauses on the table that lack an authentic text, each with its languages: what is said before going on to ratification. */
export function lackingLines({ view, dialogue, phrases }: LackingProps): readonly string[] {
  if (view.stage !== 'commitments' || view.status === 'settled') return []
  const { signs } = phrases
  const list = new Intl.ListFormat(LANGUAGES[phrases.language].locale)
  const texts = view.proposals.filter(({ withdrawn }) => !withdrawn)
  return mattersLacking(texts, dialogue.authentic).map(({ text, languages }) => {
    const names = languages.map((language) => nameOfLanguage(language, phrases))
    return `${beginningOfText(text.body, dialogue.sides, phrases)}${signs.opens}${list.format(names)}${signs.closes}`
  })
}

/** The same above the form that closes a reading. */
export function LackingTexts(props: LackingProps) {
  const lines = lackingLines(props)
  if (lines.length === 0) return null
  return (
    <div class="notice">
      <p>{props.phrases.lead.lacking}</p>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </div>
  )
}

import { inTongue, LANGUAGES } from '../../../shared/languages/registry.ts'
import { Language } from '../../../shared/localized-text.ts'
import type { Phrases } from '../phrases/phrases.ts'

type Props = { readonly id: string; readonly chosen: string | undefined; readonly phrases: Phrases }

/** The field for the language of a person's invitation. */
export function InvitationLanguage({ id, chosen, phrases }: Props) {
  return (
    <>
      <label for={id}>{phrases.roster.language}</label>
      <select id={id} name="language">
        <option value="">{phrases.roster.anyLanguage}</option>
        {Language.options.map((language) => (
          <option value={language} {...inTongue(language)} selected={language === chosen}>
            {LANGUAGES[language].name}
          </option>
        ))}
      </select>
    </>
  )
}

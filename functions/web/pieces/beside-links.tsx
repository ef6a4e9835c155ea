import { ownName } from '../../../shared/languages/format/language-name.ts'
import { inTongue } from '../../../shared/languages/registry.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import type { Phrases } from '../phrases/phrases.ts'

type BesideProps = {
  /** The languages of the dialogue. */
  readonly languages: readonly TextLanguage[]
  /** The language of the page's texts. */
  readonly own: TextLanguage
  /** The language that is beside it. */
  readonly beside: TextLanguage | undefined
  /** The address of this page with another language beside it, or with none. */
  readonly hrefOf: (beside: TextLanguage | undefined) => string
  readonly phrases: Phrases
}

/** The links to this page with a second language beside the texts, and back to one language. */
export function BesideLinks({ languages, own, beside, hrefOf, phrases }: BesideProps) {
  const others = languages.filter((language) => language !== own && language !== beside)
  const words = phrases.beside
  if (others.length === 0 && beside === undefined) return null
  return (
    <p class="actions">
      {others.map((language) => (
        <a href={hrefOf(language)}>
          {words.title}
          {phrases.signs.colon}
          <span {...inTongue(language)}>{ownName(language)}</span>
        </a>
      ))}
      {beside !== undefined && <a href={hrefOf(undefined)}>{words.alone}</a>}
    </p>
  )
}

/**
 * The language beside the texts of a page, from its address. Any other value is ignored, as what an address has beside its page is.
 *
 * @param own the language of the page's texts
 */
export function languageBesideOn(
  asked: string | undefined,
  { languages }: { readonly languages: readonly TextLanguage[] },
  own: TextLanguage,
): TextLanguage | undefined {
  return languages.find((language) => language === asked && language !== own)
}

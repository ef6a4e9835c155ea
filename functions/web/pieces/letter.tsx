import type { Dialogue } from '../../../shared/dialogue.ts'
import { inTongue } from '../../../shared/languages/registry.ts'
import { inLanguage } from '../../../shared/localized-text.ts'
import { languageOfTexts, spokenIn } from '../../../shared/spoken.ts'
import type { Invited } from '../../actions/invite-who-has-not-come.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { QrCode } from './qr-code.tsx'

type LetterProps = { readonly invited: Invited; readonly dialogue: Dialogue; readonly phrases: Phrases }

/**
 * A letter with an invitation, on one page, in the language of the person, or in every language of the dialogue for a
 * person whose language is not known.
 */
export function Letter({ invited: { person, link, expiresAt }, dialogue, phrases }: LetterProps) {
  const languages = person.language === undefined ? spokenIn(dialogue) : [person.language]
  return (
    <article class="letter">
      <h2>
        <bdi>{person.name}</bdi>
      </h2>
      <div class="langs">
        {languages.map((language) => (
          <LetterIn {...{ dialogue, expiresAt }} phrases={phrasesIn(language)} />
        ))}
      </div>
      <div class="way-in">
        <QrCode text={link} label={phrases.letters.letter.code} />
        <p class="link">{link}</p>
      </div>
    </article>
  )
}

function LetterIn({ dialogue, expiresAt, phrases }: Omit<LetterProps, 'invited'> & { readonly expiresAt: string }) {
  const { letter } = phrases.letters
  const title = inLanguage(dialogue.title, languageOfTexts(phrases))
  return (
    <section {...inTongue(phrases.language)}>
      <p class="soft">{letter.invitation}</p>
      <h3 {...inTongue(title.language)}>{title.words}</h3>
      <p>{letter.what}</p>
      <ol>
        {letter.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p>
        {letter.once}
        {phrases.signs.space}
        {phrases.date(expiresAt)}
        {phrases.signs.stop}
        {letter.keep}
      </p>
    </section>
  )
}

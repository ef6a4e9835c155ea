import type { PropsWithChildren } from 'hono/jsx'
import { nameOfZone } from '../../../shared/languages/format/dates.ts'
import { ownName } from '../../../shared/languages/format/language-name.ts'
import { inTongue, isSpoken, LANGUAGES } from '../../../shared/languages/registry.ts'
import { inStoredOrder, Language, type TextLanguage } from '../../../shared/localized-text.ts'
import { type Participant, sideOfDelegation } from '../../../shared/participant.ts'
import { languageOfTexts, textsBeside } from '../../../shared/spoken.ts'
import * as environment from '../../environment/environment.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { languageOfDocument } from '../pieces/language-of-document.ts'
import { Localized } from '../pieces/text-in-languages.tsx'
import { VerifierLink } from '../pieces/verifier-link.tsx'
import { Head } from './head.tsx'

type FrameProps = PropsWithChildren<{
  readonly title: string
  readonly tag: string | undefined
  readonly visitor: Participant | undefined
  readonly phrases: Phrases
  /** The address of the page in another language; `undefined` for a page that the link to it would lose. */
  readonly url: string | undefined
  readonly forgets: boolean
  readonly draftKey: string | undefined
  /** The path of a script that this page alone has. */
  readonly script: string | undefined
}>

/** The frame of every page: head, header and footer. */
export function PageFrame({ title, tag, visitor, phrases, url, forgets, draftKey, script, children }: FrameProps) {
  return (
    <html {...inTongue(phrases.language)}>
      <Head title={title} tag={tag}>
        {script !== undefined && <script src={script} defer></script>}
      </Head>
      <body
        data-reader={visitor?.id}
        data-draft-key={draftKey}
        data-zone={phrases.zone}
        {...(forgets && { 'data-forget': '' })}
        data-restored={phrases.live.restored}
        data-news={phrases.live.news}
        data-look={phrases.live.look}
        data-ended={phrases.live.ended}
        data-signed-out={phrases.live.signedOut}
        data-unsent={phrases.live.unsent}
        data-copied={phrases.roster.copied}
      >
        <a class="skip" href="#main">
          {phrases.skip}
        </a>
        <header class="head">
          <a class="name" href="/">
            <Localized text={environment.dialogue().title} phrases={phrases} short />
          </a>
          {url !== undefined && <OtherLanguages phrases={phrases} url={url} />}
          {visitor !== undefined && (
            <nav aria-label={phrases.navigation}>
              <a href="/">{phrases.nav.dialogue}</a>
              {visitor.role === 'participant' && <a href="/side">{phrases.nav.side}</a>}
              {visitor.role === 'facilitator' && <a href="/roster">{phrases.nav.roster}</a>}
              {visitor.role === 'facilitator' && <a href="/screens">{phrases.nav.screens}</a>}
              <a href="/glossary">{phrases.nav.glossary}</a>
            </nav>
          )}
        </header>
        <div id="news" class="spoken" role="status" aria-live="polite"></div>
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <footer class="foot">
          {visitor !== undefined && (
            <form class="actions" method="post" action="/leave">
              <span>
                {phrases.signedInAs}
                {phrases.signs.space}
                <bdi>{visitor.name}</bdi>
                {phrases.signs.comma}
                {phrases.role[visitor.role]}
              </span>
              <button class="quiet" type="submit" data-leave="">
                {phrases.leave}
              </button>
              <button class="quiet" type="submit" formaction="/leave-everywhere" data-leave="">
                {phrases.leaveEverywhere}
              </button>
            </form>
          )}
          <p data-zone-said="">
            {phrases.zone === undefined || phrases.zone === 'UTC'
              ? phrases.settings.inUtc
              : phrases.settings.inZone(nameOfZone(LANGUAGES[phrases.language].locale, phrases.zone, phrases.signs))}
          </p>
          {visitor !== undefined && (
            <p>
              <a href="/settings">{phrases.settings.title}</a> · <a href="/settings/devices">{phrases.devices.title}</a>
              {' · '}
              <a href="/programs">{phrases.programs.link}</a>
              {visitor.role === 'facilitator' && (
                <>
                  {' · '}
                  <a href="/witness">{phrases.witnessing.link}</a>
                </>
              )}
              {hasKeys(visitor) && (
                <>
                  {' · '}
                  <a href="/side/keys">{phrases.keys.title}</a>
                </>
              )}
            </p>
          )}
          <p>
            <VerifierLink phrases={phrases} />
          </p>
          <p>{phrases.chathamHouse}</p>
        </footer>
      </body>
    </html>
  )
}

/** Whether the visitor belongs to a side whose caucus is encrypted. */
function hasKeys(visitor: Participant): boolean {
  return environment.dialogue().caucus === 'encrypted' && sideOfDelegation(visitor) !== undefined
}

function OtherLanguages({ phrases, url }: { readonly phrases: Phrases; readonly url: string }) {
  const held = environment.dialogue()
  const here = [
    languageOfTexts(phrases),
    ...(textsBeside(phrases.language, held) === phrases.texts ? [phrases.language] : []),
  ]
  const others = inStoredOrder([...Language.options, ...held.languages]).filter((language) => !here.includes(language))
  return (
    <>
      {others.map((language) => (
        <a
          href={inAnotherLanguage(url, language, languageOfDocument(held, phrases))}
          {...inTongue(language)}
          hreflang={language}
        >
          {isSpoken(language) ? LANGUAGES[language].link : ownName(language)}
        </a>
      ))}
    </>
  )
}

/** @param own the language of the page's texts. It takes the place of the other one, if that is beside it */
function inAnotherLanguage(url: string, language: TextLanguage, own: TextLanguage): string {
  const { pathname, searchParams, hash } = new URL(url)
  if (searchParams.get('beside') === language) searchParams.set('beside', own)
  searchParams.set('lang', language)
  return `${pathname}?${searchParams}${hash}`
}

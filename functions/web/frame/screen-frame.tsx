import { raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import { inTongue } from '../../../shared/languages/registry.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Head } from './head.tsx'
import { SCREEN_STYLE } from './screen-style.ts'

/** A screen asks again after this many milliseconds at the latest, so that it follows the room. */
const LATEST = 10_000

/** The same without a script, in seconds. */
const AGAIN_SECONDS = 15

type FrameProps = PropsWithChildren<{
  readonly title: string
  readonly tag: string | undefined
  readonly phrases: Phrases
}>

/** The frame of what a projector shows: nothing is around the page, and it follows by itself, without a script too. */
export function ScreenFrame({ title, tag, phrases, children }: FrameProps) {
  return (
    <html {...inTongue(phrases.language)}>
      <Head title={title} tag={tag}>
        <noscript>
          <meta http-equiv="refresh" content={`${AGAIN_SECONDS}`} />
        </noscript>
        <style>{raw(SCREEN_STYLE)}</style>
      </Head>
      <body
        class="screen"
        data-zone={phrases.zone}
        data-latest={LATEST}
        data-news=""
        data-ended={phrases.screens.ended}
      >
        <div id="news" class="spoken" role="status"></div>
        <main id="main" tabindex={-1}>
          {children}
        </main>
      </body>
    </html>
  )
}

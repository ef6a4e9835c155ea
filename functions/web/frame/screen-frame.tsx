import { raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import type { Phrases } from '../phrases/phrases.ts'
import { SCRIPT_PATH } from './assets.ts'
import { ICON } from './page-frame.tsx'
import { SCREEN_STYLE } from './screen-style.ts'
import { STYLE } from './style.ts'

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
    <html lang={phrases.language}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title} · Parley`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        {tag !== undefined && <meta name="parley-tag" content={tag} />}
        <noscript>
          <meta http-equiv="refresh" content={`${AGAIN_SECONDS}`} />
        </noscript>
        <link rel="icon" href={ICON} />
        <style>{raw(STYLE)}</style>
        <style>{raw(SCREEN_STYLE)}</style>
        <script src={SCRIPT_PATH} defer></script>
      </head>
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

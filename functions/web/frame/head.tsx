import { raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import { SCRIPT_PATH } from './assets.ts'
import { STYLE } from './style.ts'

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%231d3f72'/%3E%3Cpath d='M3 5h10M3 8h10M3 11h6' stroke='%23fff' stroke-width='1.4'/%3E%3C/svg%3E"

type HeadProps = PropsWithChildren<{
  readonly title: string
  /** The page's tag, with which it asks whether it has changed. */
  readonly tag: string | undefined
}>

/** The head of every page, with what only some of them have. */
export function Head({ title, tag, children }: HeadProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${title} · Parley`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      {tag !== undefined && <meta name="parley-tag" content={tag} />}
      <link rel="icon" href={ICON} />
      <style>{raw(STYLE)}</style>
      {children}
      <script src={SCRIPT_PATH} defer></script>
    </head>
  )
}

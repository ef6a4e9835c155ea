import type { PageOf } from './page-of-texts.ts'
import { addressOfReading, addressOfText } from './reading-address.ts'
import type { ReadingProps } from './reading-props.ts'

type PagesProps = Pick<PageOf<unknown>, 'page' | 'pages'> & Pick<ReadingProps, 'view' | 'query' | 'phrases'>

/** The way to the other pages of the list, before it and after it. */
export function Pages({ page, pages, view, query, phrases }: PagesProps) {
  if (pages.length < 2) return null
  const { previous, following, list } = phrases.reading
  const link = (words: string, at: string | undefined) =>
    at !== undefined && <a href={addressOfText(view.id, at, query['beside'])}>{words}</a>
  return (
    <p class="actions">
      <span class="soft">
        {page} / {pages.length}
      </span>
      {link(previous, pages[page - 2])}
      {link(following, pages[page])}
      <a href={addressOfReading(view.id, { all: '1', beside: query['beside'] })}>{list}</a>
    </p>
  )
}

import { raw } from 'hono/html'
import type { InstrumentDocument } from '../../../shared/instrument/document.ts'
import { bodyOf } from '../../../shared/instrument/html.ts'
import { inTongue } from '../../../shared/languages/registry.ts'

/** A document on a page, without the widths of its tables: the content security policy refuses inline styles. */
export function DocumentArticle({ document }: { readonly document: InstrumentDocument }) {
  return (
    <article class="instrument" {...inTongue(document.language)}>
      {raw(bodyOf(document).replace(/<colgroup>.*?<\/colgroup>\n?/g, ''))}
    </article>
  )
}

import { raw } from 'hono/html'
import type { TwoLanguages } from '../../../shared/instrument/beside.ts'
import type { InstrumentDocument } from '../../../shared/instrument/document.ts'
import { bodyOf } from '../../../shared/instrument/html.ts'
import { bodyBeside } from '../../../shared/instrument/html-beside.ts'
import { inTongue } from '../../../shared/languages/registry.ts'

/** A document on a page, without the widths of its tables: the content security policy refuses inline styles. */
export function DocumentArticle({ document }: { readonly document: InstrumentDocument }) {
  return (
    <article class="instrument" {...inTongue(document.language)}>
      {raw(withoutWidths(bodyOf(document)))}
    </article>
  )
}

/** A document in two languages on a page, clause beside clause. */
export function DocumentBeside({ pair }: { readonly pair: TwoLanguages }) {
  return (
    <article class="instrument" {...inTongue(pair.first.language)}>
      {raw(withoutWidths(bodyBeside(pair)))}
    </article>
  )
}

function withoutWidths(body: string): string {
  return body.replace(/<colgroup>.*?<\/colgroup>\n?/g, '')
}

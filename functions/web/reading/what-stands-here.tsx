import type { StandingRoot } from '../../../shared/standing/roots.ts'
import { NotInLine } from '../pieces/not-in-line.tsx'
import { type PageOfTexts, pageOfTexts } from './page-of-texts.ts'
import { addressOfReading } from './reading-address.ts'
import type { ReadingProps } from './reading-props.ts'
import { HeadingOrBoth, TextBelow } from './text-beside.tsx'

/** How many texts that stand one page shows. */
const ON_A_PAGE = 20

/**
 * What stands that texts of the reading can amend, folded: each text with where it is from, and with its amendments. A page of it
 * shows some of them, so that the page of a reading does not grow with what stands.
 */
export function WhatStandsHere(props: ReadingProps) {
  const { roots, view, query, phrases } = props
  const { standing } = phrases
  if (roots.length === 0) return null
  const { hrefOf } = pageOfTexts(props)
  const pages = Math.ceil(roots.length / ON_A_PAGE)
  const asked = /^[1-9]\d{0,3}$/.test(query['stands'] ?? '') ? Math.min(Number(query['stands']), pages) : undefined
  const page = asked ?? 1
  const shown = roots.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)
  return (
    <section id="stands">
      <details open={asked !== undefined}>
        <summary>{standing.here(roots.length)}</summary>
        <p class="soft">{view.stage === 'baskets' ? standing.basketsMean : standing.hereMeans}</p>
        {shown.map((root) => (
          <StandingText {...props} hrefOf={hrefOf} root={root} />
        ))}
        {pages > 1 && (
          <p class="actions">
            <span class="soft">
              {page} / {pages}
            </span>
            {page > 1 && <a href={`/readings/${view.id}?stands=${page - 1}#stands`}>{phrases.reading.previous}</a>}
            {page < pages && <a href={`/readings/${view.id}?stands=${page + 1}#stands`}>{phrases.reading.following}</a>}
          </p>
        )}
      </details>
    </section>
  )
}

function StandingText({
  root,
  view,
  dialogue,
  phrases,
  beside,
  query,
  hrefOf,
}: ReadingProps & Pick<PageOfTexts, 'hrefOf'> & { readonly root: StandingRoot }) {
  const { reading, standing } = phrases
  const amendments = view.proposals.filter(({ amends, withdrawn }) => amends === root.id && !withdrawn)
  const mayAmend = view.may.table.some((kind) => kind === root.body.kind)
  const { one } = query
  return (
    <article id={`p-${root.id}`}>
      <HeadingOrBoth {...{ body: root.body, sides: dialogue.sides, phrases, beside }} />
      <TextBelow {...{ body: root.body, sides: dialogue.sides, phrases, beside }} />
      <NotInLine outOfLine={root.outOfLine} languages={dialogue.languages} phrases={phrases} />
      <p class="soft">
        <a href={`/readings/${root.source.reading}`}>{standing.from(root.source.round, root.source.reading)}</a>
      </p>
      {amendments.length > 0 && (
        <p>
          {root.body.kind === 'basket' ? standing.reviews : standing.amendments}
          {phrases.signs.space}
          {amendments.map(({ id }, index) => (
            <>
              {index > 0 && phrases.signs.list}
              <a
                href={one === undefined ? hrefOf(id) : addressOfReading(view.id, { one: id, beside: query['beside'] })}
              >
                {index + 1}
              </a>
            </>
          ))}
        </p>
      )}
      {mayAmend && (
        <p class="actions">
          <a href={`/readings/${view.id}?end=${root.id}#table`}>{standing.end}</a>
          <a href={addressOfReading(view.id, { one, amend: root.id, beside: query['beside'] }, 'table')}>
            {root.body.kind === 'basket' ? standing.takeUp : reading.amend}
          </a>
        </p>
      )}
    </article>
  )
}

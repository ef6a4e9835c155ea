import { Hono } from 'hono'
import type { Bracket } from '../../../shared/bracket-map/bracket.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import { Refused } from '../../platform/refusal.ts'
import { frozenRound } from '../../store/rounds.ts'
import { seeBracketMap } from '../../views/see-bracket-map.ts'
import { answer } from '../frame/answer.tsx'
import type { Visit } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { languageOfDocument } from '../pieces/language-of-document.ts'
import { Localized } from '../pieces/text-in-languages.tsx'
import { BracketCard } from './bracket-card.tsx'
import { numberOf } from './round-pages.tsx'

/** The page of the bracket map: every matter of a round that is in square brackets, and why. */
export const bracketMap = new Hono<Visit>().get('/rounds/:round/brackets', async (context) => {
  const phrases = context.get('phrases')
  const number = numberOf(context.req.param('round'))
  const { table, now } = context.get('dependencies')
  const round = await frozenRound(table, number)
  if (round === undefined) throw new Refused('no-such-round', `there is no round ${number}`)
  const map = await seeBracketMap(table, number, now)
  const { dialogue } = round
  const { brackets } = phrases
  const parts = Map.groupBy(map, ({ stage, basket }) => `${basket?.id ?? ''} ${stage}`)
  const body = (
    <>
      <h1>{brackets.title}</h1>
      <p>{map.length === 0 ? brackets.none : `${brackets.many(map.length)}${phrases.signs.stop}${brackets.means}`}</p>
      <p class="soft">
        {brackets.confidential}
        {phrases.signs.space}
        <a href={`/rounds/${number}`}>{phrases.round.title(number)}</a>
      </p>
      <Files round={number} language={languageOfDocument(dialogue, phrases)} phrases={phrases} />
      {[...parts.values()].map((inPart) => (
        <section>
          <PartName bracket={inPart[0]} phrases={phrases} />
          {inPart.map((bracket) => (
            <BracketCard bracket={bracket} sides={dialogue.sides} phrases={phrases} />
          ))}
        </section>
      ))}
    </>
  )
  return answer(context, { title: brackets.title, body, shows: map })
})

function PartName({ bracket, phrases }: { readonly bracket: Bracket | undefined; readonly phrases: Phrases }) {
  if (bracket === undefined) return null
  return (
    <h2>
      {bracket.basket !== undefined && (
        <>
          {bracket.basket.id.slice(1)}. <Localized text={bracket.basket.title} phrases={phrases} short />
          {phrases.signs.colon}
        </>
      )}
      {phrases.stage[bracket.stage]}
    </h2>
  )
}

const FORMS = ['docx', 'html', 'md'] as const

type FilesProps = { readonly round: number; readonly language: TextLanguage; readonly phrases: Phrases }

function Files({ round, language, phrases }: FilesProps) {
  return (
    <nav class="documents" aria-label={phrases.brackets.downloads}>
      <span class="forms">
        {FORMS.map((form) => (
          <a
            href={`/api/rounds/${round}/brackets.${form}?language=${language}`}
            aria-label={`${phrases.brackets.downloads}${phrases.signs.colon}${phrases.instrument.form[form]}`}
            download=""
          >
            {phrases.instrument.form[form]}
          </a>
        ))}
      </span>
    </nav>
  )
}

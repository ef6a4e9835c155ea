import { Hono } from 'hono'
import type { Dialogue } from '../../../shared/dialogue.ts'
import { listedFirst } from '../../../shared/listed-first.ts'
import { mattersOfStage, type StageMatter } from '../../actions/matters-of-stage.ts'
import { findOrdered, orderTexts } from '../../actions/order-texts.ts'
import { summaryOf } from '../../views/reading-summary.ts'
import { seeRound } from '../../views/see-round.ts'
import { orderIn, shownIn } from '../forms/read-order-form.ts'
import { answer } from '../frame/answer.tsx'
import { type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { beginningOfText } from '../pieces/beginning-of-text.ts'
import { LastCallGiven } from '../pieces/last-call-given.tsx'
import { nameOfReading } from '../pieces/name-of-reading.ts'
import { sentenceOf } from '../pieces/sentence.ts'
import { type Typed, typedIn } from '../pieces/typed-values.tsx'
import { Chosen } from './chosen-orders.tsx'
import { ProposalHeading } from './proposal-text.tsx'

/** The page where facilitators put the texts of an open reading in order. */
export const order = new Hono<Visit>()
  .get('/readings/:reading/order', (context) => showOrder(context))
  .post('/readings/:reading/order', async (context) => {
    const id = context.req.param('reading')
    const typed = await typedIn(context.req)
    const wanted = orderIn(typed)
    if (wanted === undefined) return showOrder(context, typed)
    const { table, now } = context.get('dependencies')
    await orderTexts(table, visitorOf(context), id, wanted, now)
    return context.redirect(`/readings/${id}/order?saved=1`, 303)
  })

/** @param typed the form, if a number in it was wrong */
async function showOrder(context: Page, typed?: Typed): Promise<Response> {
  const id = context.req.param('reading') ?? ''
  const phrases = context.get('phrases')
  const words = phrases.order
  const visitor = visitorOf(context)
  const { table, workflow, now } = context.get('dependencies')
  const { reading, round } = await findOrdered(table, visitor, id, now)
  const { dialogue } = round
  const [applying, baskets] = await Promise.all([
    mattersOfStage(table, reading, round, { looking: visitor, now }),
    // A reading in a lane is named after its basket.
    reading.basket === undefined ? [] : seeRound(table, workflow, reading.round).then((seen) => seen.baskets),
  ])
  const yours = visitor.role === 'facilitator' ? visitor.convenedBy : undefined
  // Numbers that were typed belong to the texts as that page showed them.
  const chosen = typed === undefined ? reading.orders?.[yours ?? ''] : shownIn(typed)
  const matters = chosen === undefined ? applying : listedFirst(applying, chosen)
  const mayOrder = !dialogue.coChairs || dialogue.sides.some(({ id }) => id === yours)
  const body = (
    <>
      <h1>{words.title}</h1>
      <p>
        <a href={`/readings/${id}`}>{nameOfReading(reading, baskets, phrases)}</a>
      </p>
      <LastCallGiven reading={summaryOf(reading)} phrases={phrases} />
      {typed !== undefined && (
        <div class="mistake" role="alert" tabindex={-1}>
          <p>{words.wrong(matters.length)}</p>
        </div>
      )}
      {typed === undefined && context.req.query('saved') !== undefined && (
        <p class="notice" role="status">
          {words.saved}
        </p>
      )}
      <p>{words.means}</p>
      <form method="post" action={`/readings/${id}/order`}>
        <ol class="plain">
          {matters.map((matter, index) => (
            <Matter
              {...matter}
              place={index + 1}
              mayOrder={mayOrder}
              typed={typed?.[`place.${index + 1}`]}
              dialogue={dialogue}
              phrases={phrases}
            />
          ))}
        </ol>
        <div class="actions">
          {mayOrder && <button type="submit">{words.save}</button>}
          <a href={`/readings/${id}`}>{words.back}</a>
        </div>
      </form>
      {dialogue.coChairs && (
        <Chosen
          reading={id}
          orders={reading.orders ?? {}}
          shown={matters.map(({ competes }) => competes)}
          yours={yours}
          dialogue={dialogue}
          phrases={phrases}
        />
      )}
    </>
  )
  return answer(context, { title: words.title, body, address: `/readings/${id}/order`, isLive: false })
}

type MatterProps = StageMatter & {
  readonly place: number
  readonly mayOrder: boolean
  readonly typed: string | undefined
  readonly dialogue: Dialogue
  readonly phrases: Phrases
}

function Matter({ competes, texts, isDecided, place, mayOrder, typed, dialogue, phrases }: MatterProps) {
  const [first] = texts
  if (first === undefined) return null
  const { order: words } = phrases
  const said = sentenceOf(first.body, dialogue.sides, phrases)
  return (
    <li class="ordered">
      {mayOrder && (
        <>
          <input type="hidden" name={`matter.${place}`} value={competes} />
          <input
            type="text"
            id={`place-${place}`}
            name={`place.${place}`}
            value={typed ?? String(place)}
            inputmode="numeric"
            autocomplete="off"
            aria-label={words.place(beginningOfText(first.body, dialogue.sides, phrases))}
          />
        </>
      )}
      <div>
        <strong>
          <ProposalHeading body={first.body} sides={dialogue.sides} phrases={phrases} />
        </strong>
        {said !== undefined && (
          <p class="text" dir="auto" lang={said.language}>
            {said.text}
          </p>
        )}
        {texts.length > 1 && <p class="note">{words.alternatives(texts.length)}</p>}
        {isDecided && <p class="note">{words.decided}</p>}
      </div>
    </li>
  )
}

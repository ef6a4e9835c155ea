import { type Context, Hono } from 'hono'
import { asText } from '../../../shared/log/signed-receipt.ts'
import { requireReading } from '../../actions/require-reading.ts'
import * as environment from '../../environment/environment.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import { seeReading } from '../../views/see-reading.ts'
import { type ReceiptView, seeReceipt, seeReceipts } from '../../views/see-receipt.ts'
import { answer } from '../frame/answer.tsx'
import { type Visit, visitorOf } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { nameOfReading } from '../pieces/name-of-reading.ts'
import { VerifierLink } from '../pieces/verifier-link.tsx'
import { ProposalHeading } from './proposal-text.tsx'
import { addressOfReading, addressOfText } from './reading-address.ts'
import { ReceiptSaid } from './receipt-said.tsx'

/** The pages of receipts: one tells its author whether it was counted, the other lists all of a reading. */
export const receipt = new Hono<Visit>()
  .get('/readings/:reading/receipts/:digest', async (context) => {
    const asked = context.req.param()
    const phrases = context.get('phrases')
    const { table, now } = context.get('dependencies')
    const seen = await seeReceipt(table, visitorOf(context), asked, now)
    if (context.req.query('as') === 'text') return signedAsFile(context, asked.reading, [seen])
    const name = nameOfReading(await requireReading(table, asked.reading), [], phrases)
    const { title, is } = phrases.receipt
    const body = (
      <>
        <h1>{title}</h1>
        <p>
          {is[seen.is]}
          {phrases.signs.stop}
          {name}
          {phrases.signs.end}
        </p>
        <div class="notice" role="status">
          <ReceiptSaid receipt={seen} phrases={phrases} />
        </div>
        <Onward reading={asked.reading} proposal={seen.proposal} phrases={phrases} />
      </>
    )
    return answer(context, { title, body, shows: withoutNotes(seen), isLive: seen.counted === 'not-settled-yet' })
  })
  .get('/readings/:reading/receipts', async (context) => {
    const { reading: id } = context.req.param()
    const phrases = context.get('phrases')
    const { table, now } = context.get('dependencies')
    const viewer = visitorOf(context)
    const [{ receipts }, view] = await Promise.all([
      seeReceipts(table, viewer, id, now),
      seeReading(table, viewer, id, now),
    ])
    if (context.req.query('as') === 'text') return signedAsFile(context, id, receipts)
    const { all, none, keep, careful, save, saveSigned, keptHere, saveKept } = phrases.receipt
    const { sides } = environment.dialogue()
    const body = (
      <>
        <h1>{all}</h1>
        <p>
          {nameOfReading(view, [], phrases)}
          {phrases.signs.end}
        </p>
        {receipts.length === 0 ? (
          <p>{none}</p>
        ) : (
          <>
            <p>{keep}</p>
            <p class="note">{careful}</p>
            <p>
              <a href={`/api/readings/${id}/receipts`} download={`receipts-${id}.json`}>
                {save}
              </a>
              {' · '}
              <VerifierLink phrases={phrases} />
            </p>
            {receipts.some(({ signed }) => signed !== undefined) ? (
              <p>
                <a href={`/readings/${id}/receipts?as=text`} download={`receipts-${id}.txt`}>
                  {saveSigned}
                </a>
              </p>
            ) : (
              <p class="note">{phrases.receipt[view.status === 'open' ? 'notSigned' : 'neverSigned']}</p>
            )}
          </>
        )}
        <p class="noprint" data-kept={id} hidden>
          {keptHere}
          {phrases.signs.space}
          <a href={`/readings/${id}/receipts?as=text`} download={`receipts-${id}.txt`}>
            {saveKept}
          </a>
        </p>
        {receipts.map((one) => (
          <OneReceipt receipt={one} texts={view.proposals} sides={sides} phrases={phrases} />
        ))}
        <p>
          <a href={addressOfReading(id)}>{phrases.receipt.toReading}</a>
        </p>
      </>
    )
    return answer(context, { title: all, body, shows: receipts.map(withoutNotes), isLive: view.status !== 'settled' })
  })

/** What makes the page another one. A receipt is signed anew whenever it is looked up, with another time. */
function withoutNotes({ signed, ...receipt }: ReceiptView) {
  return { ...receipt, isSigned: signed !== undefined }
}

/** Signed receipts as a file, which pages offer without a script. It does not say what was submitted. */
function signedAsFile(context: Context<Visit>, reading: string, receipts: readonly ReceiptView[]): Response {
  return context.text(asText(receipts.flatMap(({ signed = [] }) => signed)), 200, {
    'Content-Disposition': `attachment; filename="receipts-${reading}.txt"`,
  })
}

type OneProps = {
  readonly receipt: ReceiptView
  readonly texts: readonly ProposalView[]
  readonly sides: Parameters<typeof ProposalHeading>[0]['sides']
  readonly phrases: Phrases
}

function OneReceipt({ receipt: one, texts, sides, phrases }: OneProps) {
  const text = texts.find(({ id }) => id === one.proposal)
  return (
    <section>
      <h2>{phrases.receipt.is[one.is]}</h2>
      {text !== undefined && (
        <p>
          <a href={addressOfText(one.reading, text.id)}>
            <ProposalHeading body={text.body} sides={sides} phrases={phrases} />
          </a>
        </p>
      )}
      <ReceiptSaid receipt={one} phrases={phrases} />
    </section>
  )
}

function Onward({
  reading,
  proposal,
  phrases,
}: {
  readonly reading: string
  readonly proposal: string | undefined
  readonly phrases: Phrases
}) {
  return (
    <p>
      <a href={proposal === undefined ? addressOfReading(reading) : addressOfText(reading, proposal)}>
        {phrases.receipt.toReading}
      </a>{' '}
      · <a href={`/readings/${reading}/receipts`}>{phrases.receipt.all}</a>
    </p>
  )
}

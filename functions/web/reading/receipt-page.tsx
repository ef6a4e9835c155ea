import { Hono } from 'hono'
import { requireReading } from '../../actions/require-reading.ts'
import { seeReceipt } from '../../views/see-receipt.ts'
import { answer } from '../frame/answer.tsx'
import { type Visit, visitorOf } from '../frame/visitor.ts'
import { nameOfReading } from '../pieces/name-of-reading.ts'
import { addressOfReading } from './reading-address.ts'

/** The page that tells the author of something whether it was counted. */
export const receipt = new Hono<Visit>().get('/readings/:reading/receipts/:digest', async (context) => {
  const asked = context.req.param()
  const phrases = context.get('phrases')
  const { table, now } = context.get('dependencies')
  const seen = await seeReceipt(table, visitorOf(context), asked, now)
  const name = nameOfReading(await requireReading(table, asked.reading), [], phrases)
  const { title, is, counted, digest, toReading } = phrases.receipt
  const fragment = seen.proposal === undefined ? undefined : `p-${seen.proposal}`
  const body = (
    <>
      <h1>{title}</h1>
      <p>
        {is[seen.is]}. {name}.
      </p>
      <p class="notice" role="status">
        <strong>{counted[seen.counted]}</strong>
      </p>
      <p>
        <a href={addressOfReading(asked.reading, {}, fragment)}>{toReading}</a>
      </p>
      <p class="soft">
        {digest}: <code>{seen.digest}</code>
      </p>
    </>
  )
  return answer(context, { title, body, shows: seen, isLive: seen.counted === 'not-settled-yet' })
})

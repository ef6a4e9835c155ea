import { Hono } from 'hono'
import { readVerifierKey } from '../../record/read-log.ts'
import { answer } from '../frame/answer.tsx'
import { witnessScriptPath } from '../frame/page-scripts.ts'
import { type Visit, visitorOf } from '../frame/visitor.ts'

/**
 * A witness in the browser of a facilitator, such as a co-chair. All of it happens in the script: the server has no key of it, and learns
 * what every witness sends.
 */
export const witnessPage = new Hono<Visit>().get('/witness', async (context) => {
  const said = context.get('phrases').witnessing
  const logKey = await readVerifierKey(context.get('dependencies').table)
  const visitor = visitorOf(context)
  const side = visitor.role === 'facilitator' ? visitor.convenedBy : undefined
  const body = (
    <>
      <h1>{said.title}</h1>
      <p>{said.what}</p>
      <div id="witnessing" data-log-key={logKey} data-side={side}>
        <p class="notice">{said.needsScript}</p>
      </div>
      <p>{said.here}</p>
      <p>{said.trust}</p>
    </>
  )
  return answer(context, { title: said.title, body, script: witnessScriptPath(), isLive: false })
})

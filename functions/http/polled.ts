import { etag } from 'hono/etag'
import { createMiddleware } from 'hono/factory'

/** How a program may keep an answer that it asks for again: for itself, and never without asking whether it is still true. */
const FOR_ITSELF = 'private, no-cache'

const tag = etag({ generateDigest: (body) => crypto.subtle.digest('SHA-256', body) })

/**
 * For routes that programs ask again and again: the answer has an entity tag, and is 304 without content while it stays
 * the same. The tag is a digest of exactly the bytes that this caller gets, so it discloses nothing that they do not.
 *
 * An answer to a cookie stays `no-store`: a browser keeps nothing of a dialogue on its disk.
 */
export const polled = createMiddleware(async function polled(context, next) {
  return tag(context, async () => {
    await next()
    if (!context.res.ok) return
    context.header('Vary', 'Authorization, Cookie', { append: true })
    if (context.req.header('Authorization') !== undefined) context.header('Cache-Control', FOR_ITSELF)
  })
})

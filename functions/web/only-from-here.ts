import { secureHeaders } from 'hono/secure-headers'
import { STYLE_HASH } from './assets.ts'

const A_YEAR = 'max-age=31536000; includeSubDomains'

/** Nothing on a page comes from elsewhere, runs from within the page, or leads a form elsewhere. */
export const onlyFromHere = secureHeaders({
  strictTransportSecurity: A_YEAR,
  // Not no-referrer: a browser would send its forms with an origin of null.
  referrerPolicy: 'same-origin',
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: [`'${STYLE_HASH}'`],
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
})

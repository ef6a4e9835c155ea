import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readInvitation } from '../../../functions/http/read-invitation.ts'
import { newSecret } from '../../../functions/platform/random.ts'

const SECRET = 'q-Zp0_4mVb1sXyWc7TtLk2JhGf9DdSa8RrEe6UuIiOo'
const LINK = `https://talks.example/invitation#${SECRET}`

/** A link as a scanner of mail writes it. */
const SAFE_LINKS = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(LINK)}&data=05%7C01`
const URL_DEFENSE_2 = `https://urldefense.proofpoint.com/v2/url?u=https-3A__talks.example_invitation-23${SECRET.replace(/-/g, '-2D').replace(/_/g, '-5F')}&d=DwMFaQ`
const URL_DEFENSE_3 = `https://urldefense.com/v3/__https://talks.example/invitation*${SECRET}__;Iw!!GF_29dbcQIUBPA`

describe('an invitation is read', () => {
  test.each([
    ['as its whole link', LINK],
    ['as the part after #', SECRET],
    ['with a full stop', `${LINK}.`],
    ['in angle brackets', `<${LINK}>`],
    ['with the # encoded', LINK.replace('#', '%23')],
    ['with the # encoded twice', LINK.replace('#', '%2523')],
    ['with spaces around', `  ${LINK}\n`],
    ['with a line break inside', `${LINK.slice(0, 60)}\r\n${LINK.slice(60)}`],
    ['with the soft line break of quoted-printable mail', `${LINK.slice(0, 60)}=\n${LINK.slice(60)}`],
    ['with a space of no width at its end', `${LINK}\u200b`],
    ['with a soft hyphen inside', `${LINK.slice(0, 50)}\u00ad${LINK.slice(50)}`],
    ['in a sentence', `Dear Ada, open ${LINK} and press the button. It works once.`],
    ['in a sentence in Russian', `Откройте «${LINK}», пожалуйста.`],
    ['with a query before the #', LINK.replace('#', '?lang=ru#')],
    ['wrapped by Safe Links', SAFE_LINKS],
    ['wrapped by URL Defense, version 2', URL_DEFENSE_2],
    ['wrapped by URL Defense, version 3', URL_DEFENSE_3],
    ['wrapped twice', `https://scan.example/?u=${encodeURIComponent(SAFE_LINKS)}`],
  ])('%s', (_, given) => {
    expect(readInvitation(given)).toBe(SECRET)
  })

  test('whatever its secret is, in each of these ways', () => {
    fc.assert(
      fc.property(
        fc.constant(null).map(newSecret),
        fc.constantFrom(LINK, `<${LINK}>.`, SAFE_LINKS),
        (secret, given) => {
          expect(readInvitation(given.replace(SECRET, secret))).toBe(secret)
        },
      ),
    )
  })
})

test.each([
  ['nothing', ''],
  ['a link without its end', LINK.slice(0, -3)],
  ['another link', 'https://talks.example/rounds/1'],
  ['a sentence', 'I cannot find my invitation any more, can you send me another one?'],
])('of %s it is said that it is no invitation, and not that it was used', (_, given) => {
  expect(() => readInvitation(given)).toThrow(expect.objectContaining({ code: 'invitation-unreadable' }))
})

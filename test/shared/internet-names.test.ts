import { describe, expect, test } from 'vitest'
import { HostName, MailAddress } from '../../shared/internet-names.ts'

describe('a mail address', () => {
  test.each([
    ['info@example.org', 'info@example.org'],
    ['  Info@Example.ORG ', 'Info@example.org'],
    ['info@пример.рф', 'info@xn--e1afmkfd.xn--p1ai'],
    ['info@xn--e1afmkfd.xn--p1ai', 'info@xn--e1afmkfd.xn--p1ai'],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
    ['a.b+c@例え.jp', 'a.b+c@xn--r8jz45g.jp'],
  ])('%s is kept as %s', (written, kept) => {
    expect(MailAddress.parse(written)).toBe(kept)
  })

  test.each(['info', 'info@', '@example.org', 'info@localhost', 'a b@example.org', 'info@example.org/x', 'a@b@c.org'])(
    '%s is refused',
    (written) => {
      expect(MailAddress.safeParse(written).success).toBe(false)
    },
  )
})

describe('a host name', () => {
  test.each([
    ['talks.example.org', 'talks.example.org'],
    ['talks.xn--e1afmkfd.xn--p1ai', 'talks.xn--e1afmkfd.xn--p1ai'],
    ['talks.пример.рф', 'talks.xn--e1afmkfd.xn--p1ai'],
    ['Talks.Example.org', 'talks.example.org'],
  ])('%s is kept as %s', (written, kept) => {
    expect(HostName.parse(written)).toBe(kept)
  })

  test.each([
    'example',
    'https://talks.example.org',
    'talks.example.org:8443',
    '192.0.2.1',
    '-a.example.org',
    'a..org',
  ])('%s is refused', (written) => {
    expect(HostName.safeParse(written).success).toBe(false)
  })
})

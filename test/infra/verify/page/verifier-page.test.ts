import { hash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { STYLE } from '../../../../functions/web/frame/style.ts'
import { MOST_VERIFIER_BYTES, verifierPage } from '../../../../infra/verifier-page.ts'
import { VERIFIER_STYLE } from '../../../../infra/verify/page/verifier-style.ts'
import { PAGE } from './checks-of-page.ts'

const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(PAGE) ?? []
const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)] as const))
const hashed = (text = '') => `'sha256-${hash('sha256', text, 'base64')}'`

describe('the page', () => {
  test('is smaller than 300 KB, and the same bytes whenever it is built', () => {
    expect(Buffer.byteLength(PAGE)).toBeLessThan(MOST_VERIFIER_BYTES)
    expect(MOST_VERIFIER_BYTES).toBe(300_000)
    expect(verifierPage()).toBe(PAGE)
  })

  test('has a policy that forbids every connection, and everything that is not named', () => {
    expect(rules.get('default-src')).toEqual(["'none'"])
    expect(rules.get('connect-src')).toEqual(["'none'"])
    expect(rules.get('form-action')).toEqual(["'none'"])
    expect(rules.get('base-uri')).toEqual(["'none'"])
    expect(rules.get('worker-src')).toEqual(['blob:'])
    expect(rules.get('require-trusted-types-for')).toEqual(["'script'"])
    expect([...rules.keys()].toSorted()).toEqual(
      [
        ...['base-uri', 'connect-src', 'default-src', 'form-action', 'img-src', 'require-trusted-types-for'],
        ...['script-src', 'style-src', 'trusted-types', 'worker-src'],
      ].toSorted(),
    )
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })

  test('has one script and one style, and the policy names each by its hash', () => {
    const scripts = [...PAGE.matchAll(/<script>([\s\S]*?)<\/script>/g)]
    const styles = [...PAGE.matchAll(/<style>([\s\S]*?)<\/style>/g)]

    expect(rules.get('script-src')).toEqual(scripts.map(([, script]) => hashed(script)))
    expect(rules.get('style-src')).toEqual(styles.map(([, style]) => hashed(style)))
    expect([scripts.length, styles.length]).toEqual([1, 1])
    // The policy is read before anything that it is for.
    expect(PAGE.indexOf('Content-Security-Policy')).toBeLessThan(PAGE.search(/<(style|script|link)/))
  })

  test('loads nothing, and makes no markup of text', () => {
    const [markup = ''] = PAGE.split('<script>')

    expect(markup).not.toMatch(/\b(src|action|srcset)=/)
    expect(markup.match(/href="[^"]+"/g)).toEqual([expect.stringContaining('href="data:image/svg+xml')])
    expect(PAGE).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\bfetch\(|XMLHttpRequest|WebSocket/,
    )
  })

  test('has the colours of the other pages, by day and by night', () => {
    const colours = STYLE.split('\n').filter((line) => /^(:root|@media \(prefers-color-scheme)/.test(line))

    expect(colours.length).toBe(2)
    for (const line of colours) expect(VERIFIER_STYLE).toContain(line)
  })
})

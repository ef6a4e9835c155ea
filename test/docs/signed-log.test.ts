import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { leafDigest, merkleRoot } from '../../infra/verify/recompute-hashes.ts'
import { readCheckpoint, readKey } from '../../infra/verify/signed-note.ts'

const page = readFileSync('docs/record-format.md', 'utf8')
const section = page.slice(page.indexOf('### The signed log'))

/** What the worked example says of a name, each time. */
function said(name: string): readonly string[] {
  return [...section.matchAll(new RegExp(`^${name} +(.+)$`, 'gm'))].map(([, value = '']) => value)
}

test('the worked example of the signed log is right, line by line', () => {
  const [written = '', ...moreKeys] = said('key')
  const key = readKey(written)
  const checkpoint = /The checkpoint:\n\n```\n([\s\S]+?\n)```/.exec(section)?.[1] ?? ''
  const leaves = said('entry').map((entry) => leafDigest(JSON.parse(entry)))

  expect(moreKeys).toEqual([])
  expect([key?.id, key && Buffer.from(key.publicKey).toString('hex')]).toEqual([said('id')[0], said('public key')[0]])
  expect(leaves).toEqual(said('leaf'))
  expect(leaves).toHaveLength(2)
  expect(key && readCheckpoint(checkpoint, key)).toEqual({
    origin: 'talks.example.org/api/log',
    size: 2,
    root: merkleRoot(leaves),
    signature: 'valid',
  })
  expect(said('root')).toEqual([merkleRoot(leaves)])
  expect(checkpoint.startsWith(Buffer.from(said('text')[0] ?? '', 'hex').toString())).toBe(true)
  expect(checkpoint).toContain(Buffer.from(`${said('id')[0]}${said('signature')[0]}`, 'hex').toString('base64'))
})

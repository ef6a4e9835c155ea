import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { leafDigest, merkleRoot } from '../../infra/verify/recompute-hashes.ts'
import { readCheckpoint, readCosignatures, readKey } from '../../infra/verify/signed-note.ts'

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

test('the worked example of a witness is right, line by line', () => {
  const checkpoint = /The checkpoint:\n\n```\n([\s\S]+?\n)```/.exec(section)?.[1] ?? ''
  const key = readKey(said("witness's key")[0] ?? '', 4)
  const [line = ''] = said('line')
  const written = Buffer.from(line.split(' ')[2] ?? '', 'base64').toString('hex')
  const time = Number(said('time')[0])

  expect([key?.id, key && Buffer.from(key.publicKey).toString('hex')]).toEqual([
    said("witness's id")[0],
    said("witness's public key")[0],
  ])
  expect(key && readCosignatures(`${checkpoint}${line}\n`, key)).toEqual([time])
  expect(new Date(time * 1_000).toISOString()).toBe('2035-03-01T10:00:00.000Z')
  expect(Buffer.from(said('cosigned')[0] ?? '', 'hex').toString()).toBe(
    `cosignature/v1\ntime ${time}\n${checkpoint.slice(0, checkpoint.indexOf('\n\n') + 1)}`,
  )
  expect(written).toBe(`${said("witness's id")[0]}${time.toString(16).padStart(16, '0')}${said('cosignature')[0]}`)
})

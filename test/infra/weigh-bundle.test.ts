import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-bundle-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What the build says of a bundle that may weigh ten kilobytes. */
function weigh(bundle: string) {
  writeFileSync(join(folder, 'index.mjs'), bundle)
  const script = join(import.meta.dirname, '../../infra/weigh-bundle.mjs')
  return spawnSync(process.execPath, [script, folder, 'functions/some.ts', '10'], { encoding: 'utf8' })
}

test('a bundle within its limit is printed with its size and the time to import it', () => {
  const { status, stderr } = weigh(`export function handler() {}\n${' '.repeat(9_900)}`)

  expect(status).toBe(0)
  expect(stderr).toMatch(/functions\/some\.ts +10 KB of at most 10, \d+ ms to import/)
})

test('a bundle over its limit fails the build', () => {
  const { status, stderr } = weigh(`export function handler() {}\n${' '.repeat(10_000)}`)

  expect(status).toBe(1)
  expect(stderr).toContain('functions/some.ts weighs too much')
})

test('a bundle that cannot be imported fails the build', () => {
  expect(weigh('export const handle = 1').status).toBe(1)
  expect(weigh('throw new Error("at import")').status).not.toBe(0)
})

test('what a bundle imports at once is weighed with it, and what it imports later is not', () => {
  writeFileSync(join(folder, 'part.mjs'), `export const part = 1\n${' '.repeat(6_000)}`)
  writeFileSync(join(folder, 'later.mjs'), `export const later = 1\n${' '.repeat(60_000)}`)

  const { status, stderr } = weigh(
    'import{part}from"./part.mjs";export async function handler(){await import("./later.mjs");return part}',
  )

  expect(status).toBe(0)
  expect(stderr).toContain(' 6 KB of at most 10')
})

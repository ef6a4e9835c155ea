import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { verifier } from '../../../functions/web/frame/verifier.ts'
import { web } from '../../../functions/web/web.ts'
import { keptVerifier } from '../../../infra/verifier-page.ts'
import { ENVIRONMENT } from '../../../shared/environment-names.ts'

const PAGE = readFileSync(keptVerifier(), 'utf8')

describe('the verifier at /verify', () => {
  beforeAll(() => {
    vi.stubEnv(ENVIRONMENT.verifier, keptVerifier())
  })
  afterAll(() => {
    vi.unstubAllEnvs()
  })

  const ask = (headers: Record<string, string> = {}) => web().request('/verify', { headers })

  test('is the file itself, for anybody, with its own policy', async () => {
    const answer = await ask()

    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe(PAGE)
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/)
    const policy = answer.headers.get('Content-Security-Policy') ?? ''
    expect(PAGE).toContain(policy.split('; object-src')[0])
    expect(policy).toContain("connect-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/self|unsafe/)
  })

  test('is not sent again to who has it, compressed or not', async () => {
    const packed = await ask({ 'Accept-Encoding': 'gzip' })
    const tag = packed.headers.get('ETag') ?? ''

    expect(packed.headers.get('Content-Encoding')).toBe('gzip')
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(PAGE)
    expect((await ask()).headers.get('ETag')).toBe(tag)
    expect((await ask({ 'If-None-Match': tag })).status).toBe(304)
  })

  test('is not there where it was not put beside the functions', async () => {
    vi.stubEnv(ENVIRONMENT.verifier, '/nowhere/verify.html')
    const { status } = await verifier.request('/verify')
    vi.stubEnv(ENVIRONMENT.verifier, keptVerifier())

    expect(status).toBe(404)
  })
})

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { licencesOf, SoftwareBill } from '../../../infra/pipeline/licences-of.ts'

/** Licences that code under Apache-2.0 may be bundled with. Source: the Apache Software Foundation's third-party licence policy. */
const MAY_BE_BUNDLED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1']

const ROOT = join(import.meta.dirname, '../../..')
const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { dependencies: object }

describe('the licences of a release', () => {
  test('are those of every package that is deployed, and each may be bundled', () => {
    const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']
    const written = execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8' })
    const packages = licencesOf(SoftwareBill.parse(JSON.parse(written)))

    const names = packages.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)))
    expect(names).not.toContain('vitest')
    for (const { name, licence = '' } of packages) {
      const named = licence.replace(/[()]/g, '').split(/ AND | OR |, /)
      expect(MAY_BE_BUNDLED, name).toEqual(expect.arrayContaining(named))
    }
  })

  test('are not listed while a package states none', () => {
    const bill = SoftwareBill.parse({ components: [{ name: 'nobodys', version: '1.0.0' }] })

    expect(() => licencesOf(bill)).toThrow('no licence is stated by nobodys')
  })
})

import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import pkg from '../../package.json' with { type: 'json' }

const ROOT = join(import.meta.dirname, '../..')
const DOCUMENTS = globSync(['*.md', 'docs/**/*.md', 'test/fixtures/**/*.md'], { cwd: ROOT }).toSorted()
const SCRIPTS = new Set([...Object.keys(pkg.scripts), 'ci', 'install', 'version'])
const TOP = ['infra', 'functions', 'shared', 'test', 'dialogues', 'docs', '.ci', '.github']

function text(document: string): string {
  return readFileSync(join(ROOT, document), 'utf8')
}

/** Relative links, without what stands behind the `#`. */
function linksIn(document: string): readonly string[] {
  const links = [...text(document).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link.split('#')[0] ?? '')
  return links.filter((link) => link !== '' && !/^[a-z]+:/.test(link))
}

function scriptsIn(document: string): readonly string[] {
  const named = [...text(document).matchAll(/npm (?:run )?([a-z][a-z:-]*)/g)].map(([, script = '']) => script)
  return named.filter((script) => script !== 'run')
}

/** Paths of the project in code, such as `shared/agreement.ts`; a placeholder such as `<slug>` stands for any name. */
function pathsIn(document: string): readonly string[] {
  const code = [...text(document).matchAll(/`([^`\n]+)`|(?<=^|\s)((?:infra|functions|shared|test)\/[\w./-]+)/gm)]
  return code
    .map(([, inline, bare]) => inline ?? bare ?? '')
    .filter((path) => TOP.some((folder) => path.startsWith(`${folder}/`)) && !/[\s*:?&]/.test(path))
}

describe.each(DOCUMENTS)('%s', (document) => {
  test('links to files that exist', () => {
    const missing = linksIn(document).filter((link) => !existsSync(join(ROOT, dirname(document), link)))

    expect(missing).toEqual([])
  })

  test('names scripts that exist', () => {
    expect(scriptsIn(document).filter((script) => !SCRIPTS.has(script))).toEqual([])
  })

  test('names files and folders that exist', () => {
    const exists = (path: string) => globSync(path.replace(/<[^>]+>/g, '*'), { cwd: ROOT }).length > 0

    expect(pathsIn(document).filter((path) => !exists(path))).toEqual([])
  })
})

test('the README has at most 150 lines', () => {
  expect(text('README.md').split('\n').length).toBeLessThanOrEqual(150)
})

test('every document is linked from another one', () => {
  const linked = new Set(
    DOCUMENTS.flatMap((document) =>
      linksIn(document).map((link) => relative(ROOT, join(ROOT, dirname(document), link))),
    ),
  )
  const alone = DOCUMENTS.filter((document) => document !== 'README.md' && document !== 'CHANGELOG.md')

  expect(alone.filter((document) => !linked.has(document) && !document.startsWith('test/'))).toEqual([])
})

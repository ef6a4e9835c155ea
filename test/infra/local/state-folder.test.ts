import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startLocalStack } from '../../../infra/local/local-stack.ts'
import { lockStateFolder } from '../../../infra/local/state-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-state-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('an empty or missing folder is locked, and can be locked again afterwards', async () => {
  const state = join(folder, 'deep', 'down')

  const first = await lockStateFolder(state)

  expect(await lockStateFolder(state)).toEqual(first)
  await lockStateFolder(folder.concat('/empty'))
})

test('a folder in use is refused in one line', async () => {
  const stack = await startLocalStack({ dialogue: 'us-russia', state: folder })

  await expect(lockStateFolder(folder)).rejects.toMatchObject({
    name: 'CannotStart',
    message: `${folder} is in use by another process; stop that one, or choose another folder with --state`,
  })

  await stack.stop()
  await lockStateFolder(folder)
})

test('the state of another version is refused in one line, and not changed', async () => {
  await writeFile(join(folder, 'version'), '0\n')

  await expect(lockStateFolder(folder)).rejects.toMatchObject({
    name: 'CannotStart',
    message: expect.stringMatching(
      /holds the state of another version of Parley \(0, not \d+\); choose another folder.*$/,
    ),
  })

  expect(await readdir(folder)).toEqual(['version'])
})

test('a folder with other files is refused in one line, and not changed', async () => {
  await writeFile(join(folder, 'thesis.txt'), 'mine')

  await expect(lockStateFolder(folder)).rejects.toMatchObject({
    name: 'CannotStart',
    message: expect.stringMatching(/holds something else; choose another folder with --state, or move this one away$/),
  })

  expect(await readdir(folder)).toEqual(['thesis.txt'])
})

test('a file where the folder should be is refused in one line', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')

  await expect(lockStateFolder(file)).rejects.toMatchObject({ name: 'CannotStart' })
})

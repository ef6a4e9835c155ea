import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { decodedText } from './decoded-text.ts'

/**
 * The text of a file as tools save it (`decoded-text.ts`).
 *
 * @throws {Error} where there is no such file, it is damaged, or it is in another encoding
 */
export function readTextFile(file: string): string {
  return decodedText(readFileSync(file), gunzipSync)
}

/** Why a file cannot be read as text, and what to do. */
export function whyUnreadable(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  return REASONS[code ?? ''] ?? 'cannot be read as text: save it as UTF-8'
}

/** A line for the user: which file or folder cannot be used, and why; `undefined` for another error. */
export function fileErrorLine(error: unknown): string | undefined {
  const { code, path } = error as NodeJS.ErrnoException
  const why = UNUSABLE[code ?? '']
  return path === undefined || why === undefined ? undefined : `${path} ${why}`
}

const UNUSABLE: Readonly<Record<string, string>> = {
  EEXIST: 'is there already, and is no folder; choose another one',
  ENOTDIR: 'cannot be created: a part of its path is a file; choose another one',
  EISDIR: 'is a folder; choose a file',
  ENOENT: 'does not exist; choose another one',
  EACCES: 'may not be used: you have no permission; choose another one',
  EPERM: 'may not be used: you have no permission; choose another one',
  EROFS: 'is on a disk that cannot be written to; choose another one',
  ENOSPC: 'cannot be written: the disk is full; make room',
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder; give a file in it',
  EACCES: 'you have no permission to read it',
  EPERM: 'you have no permission to read it',
  ELOOP: 'it cannot be read; give the file itself, not a link to it',
  EIO: 'it cannot be read; get it again',
  Z_DATA_ERROR: 'it is damaged; get it again',
  Z_BUF_ERROR: 'it is incomplete; get it again',
}

import { JsonScanner } from './json-scanner.ts'

/**
 * The first key that an object in a JSON text has twice, with its place: `readings[0].closing.at`. Programs read such a
 * text differently: some take the first value, some the last.
 *
 * @param json a text that `JSON.parse` takes
 * @returns `undefined` if every key is there once
 */
export function repeatedKey(json: string): string | undefined {
  const scanner = new JsonScanner()
  scanner.push(json)
  return scanner.repeated
}

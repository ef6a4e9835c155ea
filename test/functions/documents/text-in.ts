import { strFromU8, unzipSync } from 'fflate'
import { extractText } from 'unpdf'

/**
 * The text in a file, whatever its form: a PDF page by page with its properties, an archive or a DOCX part by part. Text that is
 * compressed would be found by no search.
 */
export async function textIn(file: Uint8Array): Promise<string> {
  const start = strFromU8(file.subarray(0, 4), true)
  if (start === '%PDF') return `${strFromU8(file, true)}\n${await textOfPdf(file)}`
  if (start !== 'PK\u0003\u0004') return strFromU8(file)
  const parts = Object.entries(unzipSync(file)).map(async ([name, part]) => `${name}\n${await textIn(part)}`)
  return (await Promise.all(parts)).join('\n')
}

/** The text of a PDF as a reader copies it. */
export async function textOfPdf(file: Uint8Array): Promise<string> {
  return (await pagesOfPdf(file)).join('\n')
}

/** The text of each page of a PDF. */
export async function pagesOfPdf(file: Uint8Array): Promise<readonly string[]> {
  return (await extractText(file.slice())).text
}

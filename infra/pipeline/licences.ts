import { text } from 'node:stream/consumers'
import { endWithLine } from '../failure-line.ts'
import { licencesOf, SoftwareBill } from './licences-of.ts'

/** `npm run licences`: the licence of each package that may be deployed, from the CycloneDX document that npm writes, as a table in Markdown. */
try {
  const bill = SoftwareBill.parse(JSON.parse(await text(process.stdin)))
  const rows = licencesOf(bill).map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  process.stdout.write(`${['| Package | Version | Licence |', '| --- | --- | --- |', ...rows].join('\n')}\n`)
} catch (error) {
  endWithLine(error, error instanceof Error ? error.message : undefined)
}

import * as z from 'zod'

const Licence = z.union([
  z.object({ license: z.object({ id: z.string() }) }).transform(({ license }) => license.id),
  z.object({ expression: z.string() }).transform(({ expression }) => expression),
])

/** A software bill of materials in the format of CycloneDX, as far as its licences go. */
export const SoftwareBill = z.object({
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      licenses: z.array(Licence).default([]),
      properties: z.array(z.object({ name: z.string() })).default([]),
    }),
  ),
})
export type SoftwareBill = z.infer<typeof SoftwareBill>

/**
 * How npm marks a package that is needed for development only. Its own `--omit dev` also omits packages that are needed for both.
 */
const DEVELOPMENT = 'cdx:npm:package:development'

/** Packages that state no licence in `package.json`, and the licence that is in another of their files. */
const STATED_ELSEWHERE: Readonly<Record<string, string>> = { 'png-js': 'MIT' }

/** The licence of each package that may be deployed, in the order of names. @throws {Error} naming the packages that state none */
export function licencesOf({ components }: SoftwareBill) {
  const packages = components
    .filter(({ properties }) => !properties.some(({ name }) => name === DEVELOPMENT))
    .map(({ name, version, licenses }) => ({ name, version, licence: licenses.join(', ') || STATED_ELSEWHERE[name] }))
  const without = packages.filter(({ licence }) => licence === undefined).map(({ name }) => name)
  if (without.length > 0) throw new Error(`no licence is stated by ${without.join(', ')}`)
  return packages.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

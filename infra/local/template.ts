import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** One resource of a template. */
export const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
})
export type Resource = z.infer<typeof Resource>

/** The part of a CloudFormation template that a local stack reads. */
export const Template = z.object({ Resources: z.record(z.string(), Resource) })
export type Template = z.infer<typeof Template>

/** A stack as CDK synthesizes it: its template, and the folder with the template and its assets. */
export type Synthesized = { readonly template: Template; readonly folder: string; readonly templateFile: string }

/** Reads a synthesized stack from its folder. */
export function templateIn(folder: string, templateFile: string): Synthesized {
  return {
    template: Template.parse(JSON.parse(readFileSync(join(folder, templateFile), 'utf8'))),
    folder,
    templateFile,
  }
}

/** Resolves a reference to a resource or to one of its attributes. */
export type Addresses = (logicalId: string, attribute?: string) => string

/** The resources of a type, with their logical ids. */
export function resourcesOf(template: Template, type: string): readonly (readonly [string, Resource])[] {
  return Object.entries(template.Resources).filter(([, resource]) => resource.Type === type)
}

/** The only resource of a type. @throws {TypeError} when there is none, or more than one */
export function onlyResource(template: Template, type: string): readonly [string, Resource] {
  const [first, ...others] = resourcesOf(template, type)
  if (first === undefined || others.length > 0) throw new TypeError(`the template has not exactly one ${type}`)
  return first
}

/**
 * A value of a template with its references resolved: `Ref`, `Fn::GetAtt` and `Fn::Join`. The
 * parts of the stack that a local stack reads use no other.
 *
 * @throws {TypeError} for another intrinsic function
 */
export function resolved(value: unknown, addresses: Addresses): unknown {
  if (Array.isArray(value)) return value.map((part) => resolved(part, addresses))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const [name, argument] = entries[0] ?? []
  if (entries.length === 1 && name === 'Ref') return addresses(String(argument))
  if (entries.length === 1 && name === 'Fn::GetAtt') {
    const [logicalId, attribute] = Attribute.parse(argument)
    return addresses(logicalId, attribute)
  }
  if (entries.length === 1 && name === 'Fn::Join') {
    const [separator, parts] = Joined.parse(argument)
    return parts.map((part) => resolved(part, addresses)).join(separator)
  }
  if (name?.startsWith('Fn::')) throw new TypeError(`a local stack does not know ${name}`)
  return Object.fromEntries(entries.map(([key, part]) => [key, resolved(part, addresses)]))
}

const Attribute = z.tuple([z.string(), z.string()])
const Joined = z.tuple([z.string(), z.array(z.unknown())])

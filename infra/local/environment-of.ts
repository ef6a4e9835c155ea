import { join } from 'node:path'
import * as z from 'zod'
import { DIALOGUE_MODULE, MODULES } from '../in-the-template.ts'
import { REGION } from './addresses.ts'
import { type Addresses, onlyResource, resolved, resourcesOf, type Synthesized } from './template.ts'

/** Variables of an environment; `undefined` for one that must not be there. */
export type Variables = Readonly<Record<string, string | undefined>>

/** Where the services of a local stack are found. */
export type Endpoints = { readonly table: string; readonly services: string }

/**
 * The environment of the template's functions, as it is on one machine: what they were given is the same for all,
 * what lies in a layer is read from the folder the layer is made of, and no service is anybody's real one.
 */
export function environmentOf(
  { template, folder }: Synthesized,
  addresses: Addresses,
  endpoints: Endpoints,
): Variables {
  const [, layer] = onlyResource(template, 'AWS::Lambda::LayerVersion')
  const layerFolder = join(folder, z.string().parse(layer.Metadata['aws:asset:path']))
  const given = resourcesOf(template, 'AWS::Lambda::Function').flatMap(([, { Properties }]) =>
    Object.entries(Environment.parse(resolved(Properties['Environment'], addresses))?.Variables ?? {}),
  )
  const ours = given
    .filter(([name]) => !name.startsWith('NODE_'))
    .map(([name, value]) => [name, value === DIALOGUE_MODULE ? join(layerFolder, MODULES, DIALOGUE_MODULE) : value])
  return {
    ...Object.fromEntries(ours),
    ...NOBODYS_ACCOUNT,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.table,
    AWS_ENDPOINT_URL_SFN: endpoints.services,
    AWS_ENDPOINT_URL_SESV2: endpoints.services,
  }
}

/** Sets variables of this process's environment. @returns what puts them back as they were */
export function setProcessEnvironment(variables: Variables): () => void {
  const before = Object.fromEntries(Object.keys(variables).map((name) => [name, process.env[name]]))
  const set = (values: Variables) => {
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
  set(variables)
  return () => set(before)
}

/** Credentials of no account, and nothing of a person's own configuration. */
const NOBODYS_ACCOUNT = {
  AWS_REGION: REGION,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SESSION_TOKEN: undefined,
  AWS_PROFILE: undefined,
} as const

const Environment = z.object({ Variables: z.record(z.string(), z.string()) }).optional()

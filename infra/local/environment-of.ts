import { join } from 'node:path'
import * as z from 'zod'
import { DIALOGUE_MODULE, MODULES } from '../in-the-template.ts'
import { REGION } from './addresses.ts'
import { type Addresses, onlyResource, resolved, resourcesOf, type Synthesized } from './template.ts'

/** Environment variables; `undefined` for a variable that must not be set. */
export type Variables = Readonly<Record<string, string | undefined>>

/** The endpoints of a local stack's services. */
export type Endpoints = { readonly table: string; readonly services: string }

/**
 * The environment of the template's functions on one machine. All functions share one process, so they share one
 * environment. A layer's file is read from the folder the layer is made of. No variable leads to a real AWS service.
 *
 * @param accessKeyId the access key that the services take
 */
export function environmentOf(
  { template, folder }: Synthesized,
  addresses: Addresses,
  endpoints: Endpoints,
  accessKeyId = 'local',
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
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.table,
    AWS_ENDPOINT_URL_SFN: endpoints.services,
    AWS_ENDPOINT_URL_SESV2: endpoints.services,
    AWS_ENDPOINT_URL_LAMBDA: endpoints.services,
    AWS_ENDPOINT_URL_EVENTBRIDGE: endpoints.services,
    // A server on this machine may have a model; without one there is none.
    AWS_ENDPOINT_URL_BEDROCK_RUNTIME: process.env['AWS_ENDPOINT_URL_BEDROCK_RUNTIME'] ?? endpoints.services,
  }
}

/** Sets variables of this process's environment. @returns a function that restores them */
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

/** Credentials of no account, and no AWS configuration of the user. */
const NOBODYS_ACCOUNT = {
  AWS_REGION: REGION,
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SESSION_TOKEN: undefined,
  AWS_PROFILE: undefined,
} as const

const Environment = z.object({ Variables: z.record(z.string(), z.string()) }).optional()

import { aModel, type Heard, type Reply } from './a-model.ts'
import { aStack } from './a-stack.ts'

/** The variable by which the SDK, and a local stack, find a server that stands for Bedrock. */
const ENDPOINT = 'AWS_ENDPOINT_URL_BEDROCK_RUNTIME'

/** A dialogue on this machine whose file names a model, and a server that stands for it. */
export async function aStackWithAModel(
  reply: (heard: Heard) => Reply | Promise<Reply>,
  mediator: Readonly<Record<string, unknown>>,
  says: Readonly<Record<string, unknown>> = {},
) {
  const model = await aModel(reply)
  process.env[ENDPOINT] = model.endpoint
  const all = await aStack({ ...says, mediator })
  const stop = async () => {
    await all.stop()
    delete process.env[ENDPOINT]
    await model.stop()
  }
  return { ...all, model, stop }
}

import {
  BedrockRuntimeClient,
  type BedrockRuntimeClientConfig,
  ConverseCommand,
  type ConverseCommandInput,
  type TokenUsage,
} from '@aws-sdk/client-bedrock-runtime'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import type { TroubleCode } from '../../shared/mediation/trouble-code.ts'
import { ModelTrouble } from './model-trouble.ts'

/** Tokens of a request and of its answer. */
export type Tokens = { readonly input: number; readonly output: number }

/** What a model is asked: what it has to do, and the turns of a conversation, of which the last is Parley's. */
export type Question = {
  readonly instructions: string
  readonly turns: readonly { readonly by: 'parley' | 'model'; readonly text: string }[]
  /** The most tokens of the answer. */
  readonly most: number
}

/** What a model answered, why it stopped, and what Bedrock counted. */
export type ModelsAnswer = { readonly text: string; readonly stop: string; readonly tokens?: Tokens }

/** Asks a model. @throws {ModelTrouble} */
export type Converse = (question: Question) => Promise<ModelsAnswer>

/** A model may think for minutes. */
const LONGEST_ANSWER_MS = 180_000

/**
 * Asks a model of Amazon Bedrock, with the Converse API. A request is sent once: each one that is sent again is counted by
 * whoever sends it.
 *
 * @param model the id of a model or of an inference profile
 * @param longest how many milliseconds an answer may take
 */
export function converseWith(
  model: string,
  config: BedrockRuntimeClientConfig = {},
  longest: number = LONGEST_ANSWER_MS,
): Converse {
  const client = new BedrockRuntimeClient({
    maxAttempts: 1,
    // The client's own default is HTTP/2.
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 10_000,
      requestTimeout: longest,
      throwOnRequestTimeout: true,
    }),
    ...config,
  })
  return async function converse({ instructions, turns, most }) {
    const input: ConverseCommandInput = {
      modelId: model,
      system: [{ text: instructions }],
      messages: turns.map(({ by, text }) => ({ role: by === 'model' ? 'assistant' : 'user', content: [{ text }] })),
      inferenceConfig: { maxTokens: most },
    }
    const answer = await client.send(new ConverseCommand(input)).catch((error: unknown) => {
      throw troubleOf(error)
    })
    // A model that thinks aloud has blocks of another kind before its answer.
    const blocks = answer.output?.message?.content ?? []
    return {
      text: blocks.flatMap(({ text }) => (text === undefined ? [] : [text])).join('\n'),
      stop: answer.stopReason ?? '',
      ...tokensOf(answer.usage),
    }
  }
}

/** What a call took; nothing if the answer does not say it. */
function tokensOf(usage: TokenUsage | undefined): { readonly tokens?: Tokens } {
  const { inputTokens: input, outputTokens: output } = usage ?? {}
  return input === undefined || output === undefined ? {} : { tokens: { input, output } }
}

/** The errors of Converse by their names, as its API reference lists them. */
const TROUBLES: Readonly<Record<string, { readonly code: TroubleCode; readonly isFree: boolean }>> = {
  ThrottlingException: { code: 'throttled', isFree: true },
  ServiceQuotaExceededException: { code: 'throttled', isFree: true },
  AccessDeniedException: { code: 'no-access', isFree: true },
  UnrecognizedClientException: { code: 'no-access', isFree: true },
  ResourceNotFoundException: { code: 'no-such-model', isFree: true },
  ValidationException: { code: 'request-refused', isFree: true },
  ModelNotReadyException: { code: 'unavailable', isFree: true },
  ServiceUnavailableException: { code: 'unavailable', isFree: true },
  ModelTimeoutException: { code: 'too-slow', isFree: false },
  TimeoutError: { code: 'too-slow', isFree: false },
}

function troubleOf(cause: unknown): ModelTrouble {
  const { code, isFree } = TROUBLES[cause instanceof Error ? cause.name : ''] ?? { code: 'unavailable', isFree: false }
  return new ModelTrouble(code, { isFree, cause })
}

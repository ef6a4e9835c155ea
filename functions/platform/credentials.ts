import { fromEnv } from '@aws-sdk/credential-provider-env'

/**
 * Replaces the SDK's credential provider chain in every bundle, which saves 140 KB. Lambda passes credentials in
 * environment variables only, so the other providers are never used.
 */
export const defaultProvider = fromEnv

import { mediate } from '../../shared/mediation/mediate.ts'
import { EMBEDDED } from '../../shared/proposal.ts'
import type { Mediator } from './mediator.ts'

/** The mediator that is always there. It uses no network: it composes what was tabled. */
export const embeddedMediator: Mediator = { name: EMBEDDED, mediate: async (brief) => mediate(brief) }

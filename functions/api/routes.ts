import type { Served } from '../http/route.ts'
import { brackets } from './bracket-routes.ts'
import { calendarAddresses } from './calendar-address-routes.ts'
import { candidates } from './candidates-routes.ts'
import { caucus } from './caucus-routes.ts'
import { chairsTexts } from './chairs-routes.ts'
import { coChairs } from './co-chairs-routes.ts'
import { concordances } from './concordance-routes.ts'
import { confirmations } from './confirmation-routes.ts'
import { consultationRoutes } from './consultation-routes.ts'
import { devices } from './device-routes.ts'
import { dialogue } from './dialogue-routes.ts'
import { events } from './event-routes.ts'
import { floor } from './floor-routes.ts'
import { leading } from './leading-routes.ts'
import { logRoutes } from './log-routes.ts'
import { messages } from './message-routes.ts'
import { participants } from './participant-routes.ts'
import { position } from './position-routes.ts'
import { positions } from './positions-routes.ts'
import { programs } from './program-routes.ts'
import { proofs } from './proof-routes.ts'
import { readings } from './reading-routes.ts'
import { records } from './record-routes.ts'
import { registerRecords } from './register-record-routes.ts'
import { roster } from './roster-routes.ts'
import { rounds } from './round-routes.ts'
import { sealedCaucus } from './sealed-caucus-routes.ts'
import { sealedMessages } from './sealed-message-routes.ts'
import { session } from './session-routes.ts'
import { sidesDraftRoutes } from './side-draft-routes.ts'
import { sideKeys } from './side-keys-routes.ts'
import { side } from './side-routes.ts'
import { standing } from './standing-routes.ts'

/** Every route of the API: those that are served, and those in the OpenAPI document. */
export const ROUTES: readonly Served[] = [
  session,
  devices,
  side,
  sideKeys,
  dialogue,
  events,
  participants,
  roster,
  calendarAddresses,
  programs,
  rounds,
  standing,
  confirmations,
  // Before the routes of one consultation, whose id has the same place.
  registerRecords,
  consultationRoutes,
  sidesDraftRoutes,
  brackets,
  concordances,
  readings,
  position,
  positions,
  leading,
  chairsTexts,
  floor,
  candidates,
  caucus,
  sealedCaucus,
  messages,
  sealedMessages,
  coChairs,
  records,
  logRoutes,
  proofs,
].flat()

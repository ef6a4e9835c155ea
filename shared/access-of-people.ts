import { type AccessRow, anybody, everybody } from './access-row.ts'

/**
 * The rows of the access table about people: how they sign in and on which devices, who is on the roster and on a side, the screens in
 * the room, and what programs read. See `access.ts`.
 */
export const OF_PEOPLE = {
  // A device of the caller shows the code. Whoever types it is the caller, on another device.
  'sign in on another device': {
    routes: ['POST /api/session/device', 'GET /device', 'POST /device'],
    grants: anybody('session'),
  },
  // Without anybody: the passkey is made and removed by its person alone, on their page of devices.
  'sign in with a passkey': {
    routes: ['POST /device/passkey/challenge', 'POST /device/passkey'],
    grants: anybody('session'),
  },
  'make a passkey': {
    routes: ['POST /settings/passkeys/challenge', 'POST /settings/passkeys'],
    onlyOwn: true,
    grants: everybody('devices'),
  },
  'name a passkey': {
    routes: ['POST /settings/passkeys/{passkey}/name'],
    onlyOwn: true,
    grants: everybody('devices'),
  },
  'remove a passkey': {
    routes: ['POST /settings/passkeys/{passkey}/end'],
    onlyOwn: true,
    grants: everybody('nothing'),
  },
  'see your devices': {
    routes: ['GET /api/session/devices', 'GET /settings/devices'],
    onlyOwn: true,
    grants: everybody('devices'),
  },
  'see your side': {
    routes: ['GET /api/side', 'GET /side'],
    onlyOwn: true,
    grants: { participant: 'your-side' },
  },
  // Who waits themselves is an observer until they are admitted.
  'admit to your side': {
    routes: ['POST /api/side/admissions/{admission}', 'POST /side/admissions/{admission}'],
    onlyOwn: true,
    grants: { participant: 'your-side' },
  },
  // The side comes from the caller's session: a facilitator has one only if it convened them. Nothing here opens a key.
  'see the keys of your side': {
    routes: ['GET /api/side/keys', 'GET /side/keys'],
    onlyOwn: true,
    grants: { participant: 'side-keys', facilitator: 'side-keys' },
  },
  'add a device to your side': {
    routes: ['POST /api/side/devices'],
    onlyOwn: true,
    grants: { participant: 'side-keys', facilitator: 'side-keys' },
  },
  'give a key of your side': {
    routes: ['PUT /api/side/keys/{key}/devices/{device}'],
    onlyOwn: true,
    grants: { participant: 'side-keys', facilitator: 'side-keys' },
  },
  'make a key of your side': {
    routes: ['POST /api/side/keys'],
    onlyOwn: true,
    grants: { facilitator: 'side-keys' },
  },
  // Of the caller's own delegation, by the session. A facilitator has one only if a side convened them.
  'read your memorandum': {
    routes: [...['', '.md', '.html', '.docx', '.pdf', '.json'].map((form) => `GET /api/memo${form}`), 'GET /memo'],
    onlyOwn: true,
    grants: { participant: 'memo', facilitator: 'memo' },
  },
  'approve another device': {
    routes: ['POST /api/session/devices', 'POST /settings/devices'],
    onlyOwn: true,
    grants: everybody('device-code'),
  },
  'name a device': {
    routes: ['PATCH /api/session/devices/{device}', 'POST /settings/devices/{device}/name'],
    onlyOwn: true,
    grants: everybody('devices'),
  },
  'sign a device out': {
    routes: ['DELETE /api/session/devices/{device}', 'POST /settings/devices/{device}/end'],
    onlyOwn: true,
    grants: everybody('nothing'),
  },
  'look at an invitation': { routes: ['GET /invitation', 'POST /invitation/look'], grants: anybody('invitation') },
  'redeem an invitation': { routes: ['POST /api/session', 'POST /invitation'], grants: anybody('session') },
  leave: { routes: ['DELETE /api/session', 'DELETE /api/sessions'], onlyOwn: true, grants: everybody('nothing') },
  'leave a page': { routes: ['POST /leave', 'POST /leave-everywhere'], onlyOwn: true, grants: anybody('nothing') },

  // Words of a name are sent in a form: an address would keep them.
  'see the roster': {
    routes: ['GET /api/participants', 'GET /roster', 'POST /roster/search'],
    grants: { facilitator: 'roster' },
  },
  'add people from a table': { routes: ['POST /api/roster', 'POST /roster/table'], grants: { facilitator: 'roster' } },
  invite: {
    routes: [
      'POST /api/participants',
      'POST /roster',
      'POST /api/participants/{id}/invitation',
      'POST /roster/{id}/invitation',
      'POST /roster/invitations',
    ],
    grants: { facilitator: 'new-invitation' },
  },
  // Only for somebody who has come in. It opens a new epoch of the person, which has nothing of what they said before.
  'make a recovery': {
    routes: ['POST /api/participants/{id}/recovery', 'POST /roster/{id}/recovery'],
    grants: { facilitator: 'new-invitation' },
  },
  'correct a participant': {
    routes: ['PATCH /api/participants/{id}', 'POST /roster/{id}/correction'],
    grants: { facilitator: 'roster' },
  },
  'end the sessions of another': {
    routes: ['DELETE /api/participants/{id}/sessions', 'POST /roster/{id}/sign-out'],
    grants: { facilitator: 'nothing' },
  },
  'revoke a participant': {
    routes: ['DELETE /api/participants/{id}', 'POST /roster/{id}/revocation'],
    grants: { facilitator: 'nothing' },
  },
  'erase a name': {
    routes: ['DELETE /api/participants/{id}/name', 'POST /roster/{id}/erasure'],
    grants: { facilitator: 'nothing' },
  },

  // Without a screen's session, the page asks for a code. A facilitator makes it.
  'see the screen': { routes: ['GET /screen'], grants: anybody('screen') },
  'sign a screen in': { routes: ['POST /screen'], grants: anybody('session') },
  'lead the screens': {
    routes: ['GET /screens', 'POST /screens', 'POST /screens/{screen}/choice', 'POST /screens/{screen}/end'],
    grants: { facilitator: 'screens' },
  },

  // Everybody may know which programs read the dialogue.
  'see which programs read': { routes: ['GET /api/programs', 'GET /programs'], grants: everybody('programs') },
  'make a token for a program': {
    routes: ['POST /api/programs', 'POST /programs'],
    grants: { facilitator: 'new-token' },
  },
  'revoke the token of a program': {
    routes: ['DELETE /api/programs/{program}', 'POST /programs/{program}/revocation'],
    grants: { facilitator: 'nothing' },
  },

  'choose settings': { routes: ['GET /settings', 'POST /settings/zone'], onlyOwn: true, grants: everybody('settings') },
  'keep a calendar': {
    routes: [
      'POST /api/calendar',
      'DELETE /api/calendar',
      'POST /settings/calendar',
      'POST /settings/calendar/withdrawal',
    ],
    onlyOwn: true,
    grants: everybody('calendar-address'),
  },
  // A calendar program has no session: the secret in the address is whose deadlines it gets, and it gets nothing else.
  'read a calendar': {
    routes: ['GET /api/calendar/{secret}/deadlines.ics'],
    onlyOwn: true,
    grants: anybody('deadlines'),
  },
} as const satisfies Record<string, AccessRow>

import { type AccessRow, readers } from './access-row.ts'

const seen = (by: 'taken' | 'led' | 'watched') =>
  ({ open: `${by}-reading`, closed: `${by}-reading`, settled: `settled-${by}-reading` }) as const

/** The rows of the access table about what is done in a reading or decided about a round. */
export const OF_READINGS = {
  'see a reading': {
    routes: ['GET /api/readings/{reading}', 'GET /readings/{reading}'],
    grants: {
      participant: seen('taken'),
      facilitator: seen('led'),
      observer: seen('watched'),
      program: seen('watched'),
    },
  },
  'table a proposal': {
    routes: ['POST /api/readings/{reading}/proposals', 'POST /readings/{reading}/proposals'],
    grants: { participant: { open: 'receipt' } },
  },
  'withdraw a proposal': {
    routes: [
      'DELETE /api/readings/{reading}/proposals/{proposal}',
      'POST /readings/{reading}/proposals/{proposal}/withdrawal',
    ],
    onlyOwn: true,
    grants: { participant: { open: 'nothing' } },
  },
  'take a position': {
    routes: [
      'PUT /api/readings/{reading}/proposals/{proposal}/position',
      'POST /api/readings/{reading}/positions',
      'POST /readings/{reading}/proposals/{proposal}/position',
    ],
    onlyOwn: true,
    revalidatesSession: true,
    grants: { participant: { open: 'receipt' } },
  },
  'take a position back': {
    routes: [
      'DELETE /api/readings/{reading}/proposals/{proposal}/position',
      'POST /readings/{reading}/proposals/{proposal}/position/taking-back',
    ],
    onlyOwn: true,
    revalidatesSession: true,
    grants: { participant: { open: 'receipt' } },
  },
  // Statements appear in batches. Nobody but its author sees one before.
  'read the floor': {
    routes: ['GET /api/readings/{reading}/statements', 'GET /readings/{reading}/statements'],
    grants: readers('floor'),
  },
  'make a statement': {
    routes: ['POST /api/readings/{reading}/statements', 'POST /readings/{reading}/statements'],
    grants: { participant: { open: 'receipt' } },
  },
  // In a dialogue with co-chairs, any facilitator may do this.
  'set a statement aside': {
    routes: [
      'POST /api/readings/{reading}/statements/{statement}/setting-aside',
      'POST /readings/{reading}/statements/{statement}/setting-aside',
    ],
    grants: { facilitator: { open: 'nothing' } },
  },
  // The side comes from the caller's session, so no request can name another side's caucus. It stays open after the
  // reading closes.
  'read the caucus': {
    routes: [
      'GET /api/readings/{reading}/caucus',
      'GET /api/readings/{reading}/caucus/sealed',
      'GET /readings/{reading}/caucus',
    ],
    onlyOwn: true,
    grants: { participant: 'caucus' },
  },
  'leave a note': {
    routes: [
      'POST /api/readings/{reading}/caucus',
      'POST /api/readings/{reading}/caucus/sealed',
      'POST /readings/{reading}/caucus',
    ],
    onlyOwn: true,
    grants: { participant: 'receipt' },
  },
  // A message to the facilitators: with co-chairs for those of the caller's side, by the session. It is about no reading.
  'read messages to the facilitators': {
    routes: ['GET /api/messages', 'GET /messages'],
    onlyOwn: true,
    grants: { participant: 'own-messages', facilitator: 'messages' },
  },
  'leave a message for the facilitators': {
    routes: ['POST /api/messages', 'POST /api/messages/sealed', 'POST /messages'],
    onlyOwn: true,
    grants: { participant: 'receipt' },
  },
  'answer a message': {
    routes: [
      'POST /api/messages/{message}/answer',
      'POST /api/messages/{message}/answer/sealed',
      'POST /messages/{message}/answer',
    ],
    grants: { facilitator: 'receipt' },
  },
  // The same decision sent twice counts once, so it is also granted when the reading is already closed.
  'advance a reading': {
    routes: ['POST /api/readings/{reading}/advance', 'POST /readings/{reading}/advance'],
    grants: { facilitator: seen('led') },
  },
  // In a dialogue with co-chairs this is a motion, as closing is.
  'call off a last call': {
    routes: ['DELETE /api/readings/{reading}/last-call', 'POST /readings/{reading}/last-call/calling-off'],
    grants: { facilitator: { open: 'led-reading' } },
  },
  // In a dialogue with co-chairs, a chair's text is tabled when a co-chair of each side consents. Only they see it before.
  'see what chair’s texts were moved': {
    routes: ['GET /api/readings/{reading}/chairs-texts'],
    grants: { facilitator: 'motions' },
  },
  'table a chair’s text': {
    routes: [
      'POST /api/readings/{reading}/chairs-texts',
      'GET /readings/{reading}/chairs-texts',
      'POST /readings/{reading}/chairs-texts',
    ],
    grants: { facilitator: { open: 'receipt' } },
  },
  'consent to a chair’s text': {
    routes: [
      'POST /api/readings/{reading}/chairs-texts/moved/{draft}',
      'POST /readings/{reading}/chairs-texts/moved/{draft}',
    ],
    grants: { facilitator: { open: 'receipt' } },
  },
  'withdraw a chair’s text': {
    routes: [
      'DELETE /api/readings/{reading}/chairs-texts/{proposal}',
      'POST /readings/{reading}/chairs-texts/{proposal}/withdrawal',
    ],
    grants: { facilitator: { open: 'nothing' } },
  },
  // In a dialogue with co-chairs, any facilitator may move these. They happen when a co-chair of each side consents.
  'see what co-chairs moved': { routes: ['GET /api/rounds/{round}/motions'], grants: { facilitator: 'motions' } },
  'publish the instrument': {
    routes: ['POST /api/rounds/{round}/publication', 'POST /rounds/{round}/publication'],
    grants: { facilitator: 'motions' },
  },
  'release the complete record': {
    routes: ['POST /api/rounds/{round}/release', 'POST /rounds/{round}/release'],
    grants: { facilitator: 'motions' },
  },
  'withdraw a motion': {
    routes: [
      'DELETE /api/readings/{reading}/advance',
      'DELETE /api/rounds/{round}/publication',
      'DELETE /api/rounds/{round}/release',
      'DELETE /api/readings/{reading}/chairs-texts/moved/{draft}',
      'POST /readings/{reading}/chairs-texts/moved/{draft}/withdrawal',
      'POST /readings/{reading}/advance/withdrawal',
      'POST /rounds/{round}/publication/withdrawal',
      'POST /rounds/{round}/release/withdrawal',
    ],
    grants: { facilitator: 'nothing' },
  },
  'take back a consent': {
    routes: [
      'DELETE /api/readings/{reading}/advance/consent',
      'DELETE /api/rounds/{round}/publication/consent',
      'DELETE /api/rounds/{round}/release/consent',
      'DELETE /api/readings/{reading}/chairs-texts/moved/{draft}/consent',
      'POST /readings/{reading}/chairs-texts/moved/{draft}/consent/withdrawal',
      'POST /readings/{reading}/advance/consent/withdrawal',
      'POST /rounds/{round}/publication/consent/withdrawal',
      'POST /rounds/{round}/release/consent/withdrawal',
    ],
    grants: { facilitator: 'nothing' },
  },
  'read the complete record': {
    routes: ['GET /api/rounds/{round}/record/complete'],
    grants: { facilitator: 'complete-record' },
  },
  'move a deadline': {
    routes: ['PATCH /api/readings/{reading}', 'POST /readings/{reading}/deadline'],
    grants: { facilitator: { open: 'led-reading' } },
  },
  // In a dialogue with co-chairs an order applies when a co-chair of each side has chosen the same.
  'order the texts': {
    routes: ['PUT /api/readings/{reading}/order', 'GET /readings/{reading}/order', 'POST /readings/{reading}/order'],
    grants: { facilitator: { open: 'led-reading' } },
  },
  // Drafted from what everybody may read of the settled reading. The mediator acts on nothing.
  'see candidates': {
    routes: ['GET /api/readings/{reading}/candidates', 'GET /readings/{reading}/candidates'],
    grants: { facilitator: { settled: 'candidates' } },
  },
  // Only where the rules of the round name a language model. What is sent is what everybody may read.
  'ask for drafts': {
    routes: ['POST /api/readings/{reading}/candidates', 'POST /readings/{reading}/candidates'],
    grants: { facilitator: { settled: 'candidates' } },
  },
  // What arrived while the reading closed may be stored without being counted. Only its author is told.
  'look a receipt up': {
    routes: [
      'GET /api/readings/{reading}/receipts',
      'GET /readings/{reading}/receipts',
      'GET /api/readings/{reading}/receipts/{digest}',
      'GET /readings/{reading}/receipts/{digest}',
    ],
    onlyOwn: true,
    grants: { participant: 'receipt', facilitator: 'receipt' },
  },
  'prove that something was counted': {
    routes: ['GET /api/readings/{reading}/proof/{digest}'],
    grants: readers({ settled: 'proof' }),
  },
} as const satisfies Record<string, AccessRow>

import type { AccessRow } from './access-row.ts'

/** The rows of the access table about consultations between the sides, and about the register of them. */
export const OF_CONSULTATIONS = {
  // Kept between the sides: what a side may not see is covered.
  'read the register of consultations': {
    routes: ['GET /api/consultations/record'],
    grants: { participant: 'record', facilitator: 'record' },
  },
  // Observers and programs see none. What a side drafts is found by its own members alone.
  'see consultations': {
    routes: [
      'GET /api/consultations',
      'GET /api/consultations/{consultation}',
      ...['md', 'html', 'docx', 'pdf', 'json'].map((form) => `GET /api/consultations/register.${form}`),
      'GET /consultations',
      'GET /consultations/{consultation}',
    ],
    grants: { participant: 'consultations', facilitator: 'consultations' },
  },
  // The side comes from the caller's session, so no request can name another side's draft.
  'draft for your side': {
    routes: [
      'POST /api/consultations',
      'POST /api/consultations/{consultation}/drafts',
      'POST /consultations',
      'POST /consultations/{consultation}/drafts',
    ],
    onlyOwn: true,
    grants: { participant: 'receipt' },
  },
  'support a draft of your side': {
    routes: [
      'PUT /api/consultations/{consultation}/drafts/{draft}/position',
      'POST /consultations/{consultation}/drafts/{draft}/position',
    ],
    onlyOwn: true,
    grants: { participant: 'receipt' },
  },
  'decide for the side that convened you': {
    routes: [
      'POST /api/consultations/{consultation}/drafts/{draft}/making',
      'POST /consultations/{consultation}/drafts/{draft}/making',
    ],
    grants: { facilitator: 'consultations' },
  },
  'pass a consultation on': {
    routes: ['POST /api/consultations/{consultation}/transmission', 'POST /consultations/{consultation}/transmission'],
    grants: { facilitator: 'consultations' },
  },
  'move the date of a consultation': {
    routes: ['PATCH /api/consultations/{consultation}', 'POST /consultations/{consultation}/date'],
    grants: { facilitator: 'consultations' },
  },
} as const satisfies Record<string, AccessRow>

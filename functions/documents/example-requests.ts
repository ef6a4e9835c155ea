/** Where an example needs the id of a proposal. */
export const EXAMPLE_PROPOSAL = 'aQ8vX2'

/** A deadline in an example. */
export const EXAMPLE_DEADLINE = '2035-03-01T12:00:00Z'

/** An example of a body, and what it is. */
type Example = { readonly summary: string; readonly value: unknown }

/**
 * Bodies of requests, by the id of the operation. The test plays them in a round: each is taken, with the ids that are there
 * in the place of {@link EXAMPLE_PROPOSAL}, and a deadline of the next month.
 */
export const EXAMPLE_REQUESTS: Readonly<Record<string, Readonly<Record<string, Example>>>> = {
  postSession: one('A secret from an invitation’s link', {
    invitation: 'https://parley.example/invitation#43-characters',
  }),
  postSessionDevice: one('The code that another device of yours shows', { code: '4815 1623 4299' }),
  patchSessionDevice: one('A name for a device', { name: 'My phone' }),
  postParticipants: {
    participant: {
      summary: 'A participant of a side',
      value: { role: 'participant', name: 'Mina Rask', side: 'river', capacity: 'former-official' },
    },
    observer: { summary: 'An observer', value: { role: 'observer', name: 'Oskar Lind', language: 'en' } },
  },
  patchParticipant: one('Another spelling of a name', { name: 'Minna Rask' }),
  postPrograms: one('A token for a month', { name: 'Archive', days: 30 }),
  postLogCosignatures: one('What a witness signed', {
    size: 2,
    line: '\u2014 witness.example.org/river yimt0QAAAAB6kYCgnTU8perCvdJ8xJC5/fKC09W5JZqC5ePHMkGCNUaIDwvIb2tGpOr8DnRNHVMOLwlTauNrm9b/uMNrJhlYW8rnCw==',
  }),
  postReadingProposals: {
    definition: {
      summary: 'In the stage of terms',
      value: {
        body: {
          kind: 'definition',
          term: { en: 'Submarine cable' },
          definition: { en: 'A cable laid on or under the seabed.' },
        },
      },
    },
    topic: {
      summary: 'In the stage of terms: a topic for the scope ledger',
      value: {
        body: { kind: 'topic', topic: { en: 'Fishing' }, scope: 'deferred', reason: { en: 'Experts are needed.' } },
      },
    },
  },
  putReadingProposalPosition: {
    support: { summary: 'The first position on a text', value: { stance: 'support', revision: 0 } },
    object: {
      summary: 'A changed position, with the change that would remove the objection',
      value: { stance: 'object', change: { en: 'Name the seabed of which state.' }, revision: 1 },
    },
  },
  postReadingPositions: one('A position on one proposal; there can be a hundred', {
    positions: [{ proposal: EXAMPLE_PROPOSAL, stance: 'accept', revision: 0 }],
  }),
  postReadingStatements: {
    question: {
      summary: 'A question on the reading',
      value: { kind: 'question', text: { en: 'Are pipelines meant too?' } },
    },
    reason: {
      summary: 'A reason on a proposal',
      value: { kind: 'reason', proposal: EXAMPLE_PROPOSAL, text: { en: 'Repairs take weeks.' } },
    },
  },
  postReadingStatementSettingAside: one('Why a statement is set aside', { reason: { en: 'It is about a person.' } }),
  postReadingCaucus: one('A note without a name', { text: 'Let us ask the capital first.' }),
  postReadingCaucusSealed: one('An encrypted note without a name', {
    key: 1,
    iv: bytes(12),
    sealed: bytes(1_040),
  }),
  postSideDevices: one('The public key of a device', { publicKey: `B${bytes(65).slice(1)}` }),
  postSideKeys: one('The first key of the side, wrapped for one device', {
    number: 1,
    id: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    wrapped: { '5feceb66ffc86f38d952786c6d696c79': { enc: bytes(65), sealed: bytes(48) } },
  }),
  putSideKeyDevice: one('A key, wrapped for another device', { enc: bytes(65), sealed: bytes(48) }),
  postMessages: one('A message without a name', { text: 'May an expert join the next reading?', signed: false }),
  postMessagesSealed: one('An encrypted message without a name, for one device', {
    iv: bytes(12),
    sealed: bytes(1_040),
    wrapped: { '5feceb66ffc86f38d952786c6d696c79': { enc: bytes(65), sealed: bytes(48) } },
  }),
  postMessageAnswerSealed: one('An encrypted answer', { iv: bytes(12), sealed: bytes(1_040) }),
  postMessageAnswer: one('An answer', { text: 'Yes, as an observer.' }),
  postReadingChairsTexts: one('A text of the chair', {
    body: { kind: 'definition', term: { en: 'Repair' }, definition: { en: 'Work that makes a cable usable again.' } },
  }),
  postReadingChairsTextsMoved: one('Consent to the first motion', { motion: 1 }),
  putReadingOrder: one('The matter that comes first', { order: ['definition submarine cable'] }),
  patchReading: one('A later deadline', { closesAt: EXAMPLE_DEADLINE }),
  postReadingAdvance: one('Close the reading, and read again', { decision: 'another-reading' }),
  putRoundConfirmationPosition: one('The first answer', { decision: 'confirm', revision: 0 }),
  patchRoundConfirmation: one('A later date', { closesAt: EXAMPLE_DEADLINE }),
  postConsultations: one('A concern about a clause that stands', {
    kind: 'concern',
    clause: '3f0c5a8e12d94b7766aa',
    words: { en: 'In May a ship that repaired a cable was stopped for two days.' },
  }),
  patchConsultation: one('A later date', { closesAt: EXAMPLE_DEADLINE }),
  postConsultationDrafts: {
    answer: {
      summary: 'An answer of a side that was asked',
      value: { purpose: 'answer', words: { en: 'It was stopped for an inspection that the port had announced.' } },
    },
    closing: {
      summary: 'The side that brought it closes it',
      value: { purpose: 'closing', outcome: 'clarified', words: { en: 'We thank the other side.' } },
    },
    publication: { summary: 'A consent to make all of it public', value: { purpose: 'publication' } },
  },
  putConsultationDraftPosition: one('The first answer', { support: true, revision: 0 }),
  postRoundPublication: one('Move it; nobody else has', { motion: 0 }),
  postRoundRelease: one('Consent to the first motion', { motion: 1 }),
}

/** So many bytes in Base64. */
function bytes(length: number): string {
  return Buffer.alloc(length).toString('base64')
}

function one(summary: string, value: unknown): { readonly body: Example } {
  return { body: { summary, value } }
}

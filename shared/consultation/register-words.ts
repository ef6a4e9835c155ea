import type { ConsultationKind, ConsultationOutcome } from './consultation.ts'

/** What pages and documents say of consultations. Names of sides are in the nominative. */
export type RegisterWords = {
  readonly title: string
  /** Who may read it. */
  readonly confidential: string
  /** What a consultation does not mean. Every page and document says it. */
  readonly admits: string
  readonly none: string
  readonly kind: Readonly<Record<ConsultationKind, string>>
  readonly numbered: (number: number, kind: string) => string
  readonly onClause: (number: string, basket: string) => string
  readonly onDefinition: (term: string) => string
  /** Of what the consultation is about. */
  readonly since: Readonly<Record<'amended' | 'ended', string>>
  readonly brought: (side: string, date: string) => string
  readonly transmitted: (date: string) => string
  readonly notTransmitted: string
  readonly answerOf: (side: string, date: string) => string
  readonly noAnswer: (side: string, date: string) => string
  readonly toAnswer: (sides: string, until: string) => string
  readonly toClose: (side: string, until: string) => string
  readonly outcome: Readonly<Record<ConsultationOutcome, string>>
  readonly closed: (outcome: string, date: string) => string
  readonly closedByRule: (date: string) => string
  /** That it is on the agenda of the next round. */
  readonly onAgenda: string
  readonly reviewedIn: (round: number) => string
  readonly public: string
}

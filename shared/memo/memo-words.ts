/** How many things of each kind are in force. */
export type InForce = {
  readonly definitions: number
  readonly topics: number
  readonly baskets: number
  readonly clauses: number
}

/** How many things of each kind changed. */
export type Changed = {
  readonly added: number
  readonly amended: number
  readonly ended: number
  readonly outcomes: number
}

/** What is asked of a side, with the first date of each kind. */
export type AskedOf = {
  readonly confirmations: number
  readonly confirmBy?: string | undefined
  /** Consultations to answer or to close. */
  readonly consultations: number
  readonly consultBy?: string | undefined
  readonly readings: number
  readonly closes?: string | undefined
}

/** What the memorandum of a delegation says, in one language. Names of sides and titles are never inflected. */
export type MemoWords = {
  readonly title: (side: string) => string
  readonly status: (date: string) => string
  readonly summary: string
  readonly inForce: (many: InForce, symbol: string) => string
  readonly nothingInForce: string
  readonly changed: (many: Changed, round: number, date: string) => string
  readonly unchanged: (round: number, date: string) => string
  /** After the first publication. */
  readonly adopted: (round: number, date: string) => string
  readonly asked: (asked: AskedOf) => string
  readonly nothingAsked: string
  readonly remarks: (many: { readonly reservations: number; readonly declarations: number }) => string
  readonly inBrackets: (
    many: { readonly matters: number; readonly objections: number },
    round: number,
    isRunning: boolean,
  ) => string
  readonly nothingInBrackets: string
  readonly consultations: (many: { readonly open: number; readonly forReview: number }) => string
  readonly nonAdmission: string
  readonly personalCapacity: string

  readonly askedHeading: string
  readonly askedHead: readonly [matter: string, until: string, otherwise: string]
  readonly confirmationOf: (basket: string) => string
  readonly confirmMeans: (share: string) => string
  readonly effect: Readonly<Record<'declined' | 'lapsed', Readonly<Record<'ends' | 'stands', string>>>>
  /** That the date has passed. */
  readonly over: string
  readonly reading: string
  readonly silence: string
  /** To answer, or to close, a consultation by its name. */
  readonly consultation: Readonly<Record<'answer' | 'closing', (name: string) => string>>
  readonly consultationMeans: Readonly<Record<'answer' | 'closing', string>>
  /** Over baskets of which it is not disclosed which side confirms them. */
  readonly undisclosed: string
  readonly moment: (instant: string) => string

  readonly changesHeading: (round: number) => string
  readonly confirmationsHeading: string
  readonly happened: Readonly<Record<'added' | 'amended' | 'ended', (round: number) => string>>
  /** Of a basket that was reviewed. */
  readonly reviewed: (round: number, date: string) => string
  readonly before: string

  readonly standsHeading: string
  readonly standsMeans: (symbol: string) => string
  readonly definitions: string
  readonly inBasket: (number: string, title: string) => string

  readonly remarksHeading: string
  readonly remarksMean: Readonly<Record<'none' | 'side' | 'named', string>>
  readonly noRemarks: string

  readonly bracketsHeading: string
  readonly bracketsMean: (symbol: string) => string
  readonly wouldRemove: string
  readonly agreedByNone: string
  readonly onParts: string
  /** Every side agrees on the matter. */
  readonly onlyWording: string

  readonly consultationsHeading: string
  readonly consultationsMean: (symbol: string) => string
  readonly noConsultations: string

  readonly references: string
  readonly referencesHead: readonly [document: string, symbol: string, date: string]
  readonly standingText: string
  readonly bracketMap: string
  readonly register: string
  readonly instrument: (round: number) => string
}

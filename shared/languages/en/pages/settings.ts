/** What the page of the time zone and the calendar says, in English. */
export const settings = {
  settings: {
    title: 'Time zone and calendar',
    inUtc: 'Times are in UTC.',
    inZone: (name: string): string => `Times are in this time zone: ${name}, and in UTC.`,
    zone: 'Time zone',
    zoneMeans:
      'Dates on the pages are in this time zone, and in UTC. Your choice is kept in this browser only. Without JavaScript, choose it here. Documents are in UTC.',
    asBrowser: 'As this browser says',
    saveZone: 'Save the time zone',
    savedZone: 'The time zone is saved.',
    calendar: 'Deadlines in your calendar',
    calendarMeans:
      'Your calendar program can fetch the deadlines from a secret address. It gets when each open reading closes and, for a participant, until when their side has to confirm a basket or to answer a consultation, and nothing else: no title, no name, no text.',
    secret:
      'Keep the address secret. Whoever has it sees these dates. It stops working when you withdraw it, sign out on every device or are revoked.',
    make: 'Make an address',
    makeAgain: 'Make a new address (the old one stops working)',
    has: 'You have an address. It is shown only when it is made.',
    hasNone: 'You have no address.',
    withdraw: 'Withdraw the address',
    withdrawn: 'The address is withdrawn. Calendars that have it get no more deadlines.',
    yours: 'Your calendar’s address',
    once: 'It is shown only now. Copy it into your calendar program, where it asks for the address (URL) of a calendar.',
    copy: 'Copy the address',
    back: 'Back to time zone and calendar',
  },
}

/** What pages and documents say, for whoever has only their text. */

/** A letter as it is printed: whose it is, and the secret of its link. */
export type PrintedLetter = { readonly name: string; readonly invitation: string }

/** The letters on a page, in its order. */
export function lettersOn(page: string): readonly PrintedLetter[] {
  return [...page.matchAll(LETTER)].map(([, name = '', invitation = '']) => ({ name, invitation }))
}

/** After whom the next letters begin, where a page has not room for all of them. */
export function nextLettersAfter(page: string): string | undefined {
  return /name="after" value="([^"]+)"/.exec(page)?.[1]
}

/** The code for a screen that a page shows; empty where it shows none. */
export function codeOn(page: string): string {
  return (/<code>([\d ]+)<\/code>/.exec(page)?.[1] ?? '').replaceAll(' ', '')
}

/** The ids of the screens on the page of the screens. */
export function screensOn(page: string): readonly string[] {
  return [...page.matchAll(/<article id="screen-(\w+)"/g)].map(([, id = '']) => id)
}

/** Whether the page of a screen asks for a code: it is not signed in. */
export function asksForCode(page: string): boolean {
  return page.includes('<form method="post" action="/screen"')
}

/** The deadlines in a calendar, in its form and in order. */
export function deadlinesIn(calendar: string): readonly string[] {
  return [...calendar.matchAll(/^DTSTART:(\S+)\r$/gm)].map(([, at = '']) => at).toSorted()
}

/** An instant as a calendar has it, to the second. */
export function inCalendar(at: string): string {
  return at.replace(/\.\d+Z$/, 'Z').replace(/[-:]/g, '')
}

const LETTER = /<article class="letter"><h2><bdi>([^<]*)<\/bdi>.*?\/invitation#([\w-]{43})/gs

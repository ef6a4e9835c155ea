import type { Browser } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { readerAs } from '../a-browser.ts'

export function namesInLine(browser: () => Browser): void {
  test('in a list of who was not heard, no name turns the names beside it', async () => {
    const { stack, company, stop } = await aStack({ attribution: 'named' })
    onTestFinished(stop)
    for (const name of ['\u202eAnn', 'ليلى', 'Aya'])
      await company.cleo.ask('POST', '/api/participants', {
        role: 'participant',
        name,
        side: 'river',
        capacity: 'former-official',
      })
    await company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(company.ada, '1.terms.1')
    const { page, close } = await readerAs('Cleo', browser(), stack)
    onTestFinished(close)

    await page.goto('/readings/1.terms.1')
    for (const details of await page.locator('main details:not([open]) > summary').all()) await details.click()

    expect(await page.locator('bdi', { hasText: 'ليلى' }).count()).toBeGreaterThan(0)
    expect(await page.evaluate(turned, ['Abe', 'Ada', 'Aya', 'Bea', 'Bo'])).toEqual([])
  })
}

/** The names on a page whose letters do not run from left to right, or that are not there. */
function turned(names: readonly string[]): readonly string[] {
  const main = document.querySelector('main') as Element
  const letters: { readonly letter: string; readonly left: number }[] = []
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    for (const [index, letter] of [...(node.textContent ?? '')].entries()) {
      const range = document.createRange()
      if (index + 1 > (node as Text).length) break
      range.setStart(node, index)
      range.setEnd(node, index + 1)
      letters.push({ letter, left: range.getBoundingClientRect().left })
    }
  const text = letters.map(({ letter }) => letter).join('')
  return names.filter((name) => {
    const [first, last] = [letters[text.indexOf(name)], letters[text.indexOf(name) + name.length - 1]]
    return !text.includes(name) || first === undefined || last === undefined || first.left >= last.left
  })
}

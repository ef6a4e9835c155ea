import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findMotion } from '../../../functions/store/motions.ts'
import { many } from '../../many.ts'
import { aRoundWithCoChairs, CLEO, LOU, NOBODYS, REX } from './a-reading-with-co-chairs.ts'
import { actor, interleave } from './step-by-step.ts'

const INTERLEAVINGS = many({ atOnce: 25, inAll: 300 })

describe('a consent, in a dialogue of three sides', () => {
  let here: Awaited<ReturnType<typeof aRoundWithCoChairs>>
  beforeAll(async () => {
    here = await aRoundWithCoChairs(['river', 'sea', 'lake'])
  })
  afterAll(() => here.stop())

  test('can be taken back until the motion is carried, and given again', async () => {
    const id = await consentedByTwo()

    await here.takeBack(REX, id, 1)
    await here.advance(LOU, id, 'settle', 1)
    const between = await here.read(id)
    await here.advance(REX, id, 'settle', 2)

    expect(between.status).toBe('open')
    const consents = ['cleo', 'rex', 'lou'].map((by) => expect.objectContaining({ by }))
    expect((await here.read(id)).closing).toMatchObject({ decision: 'settle', consents })
  })

  test('can be taken back twice with the effect of once, also after it was given again', async () => {
    const id = await consentedByTwo()
    await here.takeBack(REX, id, 1)
    await here.takeBack(REX, id, 1)
    await here.advance(REX, id, 'settle', 2)

    await here.takeBack(REX, id, 1)
    await here.advance(LOU, id, 'settle', 2)

    expect((await here.read(id)).status).toBe('closed')
  })

  test.each([1, 0])(
    'that was taken back is not given by the same request again, which names motion %i',
    async (seen) => {
      const id = await consentedByTwo()
      await here.takeBack(REX, id, 1)
      await here.advance(LOU, id, 'settle', 1)

      await expect(here.advance(REX, id, 'settle', seen)).rejects.toMatchObject({ code: 'consent-taken-back' })

      expect((await here.read(id)).status).toBe('open')
    },
  )

  test(`the last one, and another taken back at once, in ${INTERLEAVINGS} interleavings: one of the two`, async () => {
    const came = new Set<string>()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ who: fc.nat(1), steps: fc.integer({ min: 1, max: 6 }) }), { maxLength: 8 }),
        async (bursts) => {
          const id = await consentedByTwo()
          const taking = actor(here.table, (table) => here.takeBack(REX, id, 1, table))
          const consenting = actor(here.table, (table) => here.advance(LOU, id, 'settle', 1, table))
          const settled = Promise.allSettled([taking.result, consenting.result])
          await interleave([taking, consenting], bursts)

          const [takenBack, consent] = await settled
          const { status } = await here.read(id)

          came.add(status)
          expect([takenBack.status, consent.status, status]).toEqual(
            status === 'closed' ? ['rejected', 'fulfilled', 'closed'] : ['fulfilled', 'fulfilled', 'open'],
          )
          const motion = await findMotion(here.table, { reading: id })
          const whose = motion?.end?.as === 'carried' ? motion.end.consents : motion?.consents
          expect(whose?.map(({ by }) => by)).toEqual(status === 'closed' ? ['cleo', 'rex', 'lou'] : ['cleo', 'lou'])
        },
      ),
      { numRuns: INTERLEAVINGS },
    )
    expect(came).toEqual(new Set(['open', 'closed']))
  }, 120_000)

  test('is not taken back by whom it is not, and each refusal names its reason', async () => {
    const id = await consentedByTwo()
    const code = (code: string) => expect.objectContaining({ code })

    await expect(here.takeBack(NOBODYS, id, 1)).rejects.toEqual(code('not-a-co-chair'))
    await expect(here.takeBack(CLEO, id, 1)).rejects.toEqual(code('your-motion'))
    await expect(here.takeBack(LOU, id, 1)).rejects.toEqual(code('no-consent'))
    await expect(here.takeBack(REX, id, 7)).rejects.toEqual(code('no-such-motion'))
    await here.advance(LOU, id, 'settle', 1)
    await expect(here.takeBack(REX, id, 1)).rejects.toEqual(code('motion-carried'))
  })

  test('to a motion that was withdrawn or replaced is refused with that reason', async () => {
    const [withdrawn, replaced] = [await consentedByTwo(), await consentedByTwo()]
    await here.takeBack(REX, withdrawn, 1)
    await here.withdraw(CLEO, withdrawn, 1)
    await here.advance(LOU, replaced, 'adjourn', 1)

    await expect(here.advance(LOU, withdrawn, 'settle', 2)).rejects.toMatchObject({ code: 'motion-withdrawn' })
    for (const answer of [here.advance(REX, replaced, 'settle', 1), here.withdraw(CLEO, replaced, 1)]) {
      await expect(answer).rejects.toMatchObject({ code: 'motion-replaced' })
    }
  })

  /** A reading that the river side moves to settle, with the consent of the sea side. */
  async function consentedByTwo(): Promise<string> {
    const id = await here.anOpenReading()
    await here.advance(CLEO, id, 'settle')
    await here.advance(REX, id, 'settle', 1)
    return id
  }
})

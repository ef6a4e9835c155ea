import { play } from '../../infra/rehearsal/play.ts'
import { aLargeRehearsal } from './a-large-rehearsal.ts'
import { aStackApart, type StackApart } from './a-stack-apart.ts'
import { type Question, timeOf } from './measured.ts'

const POSITIONS = 2_400

/** A whole round over HTTP, the stack in one process, against as many bare writes and reads on the same table. */
export const wholeRound: Question = {
  asks: 'How long is a round of 40 participants, 6 baskets and 2,400 positions on one machine? (Under 20 seconds.)',
  async answer() {
    const { rehearsal, roster } = aLargeRehearsal()
    const playOn = ({ origin, invitations }: StackApart) => play(rehearsal, { origin, roster, invitations })
    const stack = await aStackApart(roster)
    const [round, floor] = [await timeOf(() => playOn(stack)), await stack.twoCalls(POSITIONS)]
    await stack.stop()
    // Another one, because being watched slows it down.
    const watched = await aStackApart(roster)
    const parts = await watched.watched(() => playOn(watched))
    await watched.stop()
    const shares = parts
      .filter(({ share }) => share >= 0.02)
      .map(({ whose, share }) => `${whose} ${(share * 100).toFixed(0)} %`)
    const figures = { round: seconds(round), floor: seconds(floor), 'where it goes': shares.join(', ') }
    return [{ what: 'a whole round', ratio: round / floor, better: 'lower', figures }]
  },
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`
}

import { Choice, Condition, Map as EachOf, type IChainable, JsonPath, Succeed } from 'aws-cdk-lib/aws-stepfunctions'
import type { Construct } from 'constructs'
import { MOST_LANES, type Stage } from '../shared/stage.ts'
import { LiveMachine, type LiveMachineProps } from './live-machine.ts'
import { ParleyFunction } from './parley-function.ts'
import { invoke, invokeAndWait, ReadingFragment } from './reading-fragment.ts'
import { RoundFunctions } from './round-functions.ts'

/**
 * One round is one execution of this machine:
 *
 * 1. *Open the round* continues a round that is in the table.
 * 2. *Define terms* and *Split into baskets* are held once for the whole round.
 * 3. *Take each basket* runs one lane for each basket: *Choose a modality*, *Draft commitments*, *Ratify*. A text that
 *    is not ratified goes back to drafting if the rules allow it. A basket without a result is shelved.
 * 4. *Publish the instrument* publishes what was ratified. In a dialogue with co-chairs it waits until one of each side
 *    consents; where its rules ask for witnesses, also until one of each side has signed.
 */
export class RoundMachine extends LiveMachine {
  protected override define({ table, keeper, announcing }: LiveMachineProps) {
    const functions = new RoundFunctions(this, 'Functions', { table, stateMachineArn: this.arn })
    for (const one of [functions.openRound, functions.open, functions.settle, functions.publish])
      keeper?.allowStarting(one)
    for (const one of [functions.open, functions.settle, functions.publish]) announcing?.allowStarting(one)
    this.allowWaking(functions.await)
    this.allowWaking(functions.awaitCoChairs)
    return {
      definition: roundOf(this, functions),
      functions: Object.values(functions).filter((one) => one instanceof ParleyFunction),
    }
  }
}

function roundOf(scope: Construct, functions: RoundFunctions): IChainable {
  const reading = (phrase: string, stage: Stage) => new ReadingFragment(scope, { phrase, stage, functions })
  const publish = publicationOf(scope, functions)
  const lanes = new EachOf(scope, 'Take each basket', {
    itemsPath: '$.Payload.lanes',
    itemSelector: {
      Payload: {
        round: JsonPath.numberAt('$$.Map.Item.Value.round'),
        basket: JsonPath.stringAt('$$.Map.Item.Value.basket'),
      },
    },
    maxConcurrency: MOST_LANES,
    resultPath: JsonPath.DISCARD,
  })
    .itemProcessor(laneOf(scope, reading))
    .next(publish)

  const baskets = reading('Split into baskets', 'baskets').leadsTo({ 'next-stage': lanes, adjourn: publish })
  const terms = reading('Define terms', 'terms').leadsTo({ 'next-stage': baskets.start, adjourn: publish })
  return invoke(scope, 'Open the round', functions.openRound, { round: JsonPath.numberAt('$.round') }).next(terms.start)
}

/** Publishes, or waits for the co-chairs' consent or the witnesses' signatures and tries again. */
function publicationOf(scope: Construct, functions: RoundFunctions): IChainable {
  const round = { round: JsonPath.numberAt('$.Payload.round') }
  const publish = invoke(scope, 'Publish the instrument', functions.publish, round)
  const coChairs = invokeAndWait(scope, 'Await the co-chairs', functions.awaitCoChairs, round)
  const witnesses = invokeAndWait(scope, 'Await the witnesses', functions.awaitCoChairs, round)
  for (const one of [coChairs, witnesses]) {
    one.addCatch(publish, { errors: ['States.Timeout'], resultPath: JsonPath.DISCARD }).next(publish)
  }
  const isPublished = new Choice(scope, 'Is it published?')
    .when(Condition.stringEquals('$.Payload.next', 'consent-missing'), coChairs)
    .when(Condition.stringEquals('$.Payload.next', 'witness-missing'), witnesses)
    .otherwise(new Succeed(scope, 'The instrument is published'))
  publish.next(isPublished)
  return publish
}

function laneOf(scope: Construct, reading: (phrase: string, stage: Stage) => ReadingFragment): IChainable {
  const ratified = new Succeed(scope, 'The basket is ratified')
  const shelved = new Succeed(scope, 'The basket is shelved')
  const [modality, commitments, ratification] = [
    reading('Choose a modality', 'modality'),
    reading('Draft commitments', 'commitments'),
    reading('Ratify', 'ratification'),
  ]
  ratification.leadsTo({ ratified, redraft: commitments.start, shelve: shelved })
  commitments.leadsTo({ 'next-stage': ratification.start, shelve: shelved })
  modality.leadsTo({ 'next-stage': commitments.start, shelve: shelved })
  return modality.start
}

import { CfnOutput, Stack, Tags } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { ENVIRONMENT } from '../shared/environment-names.ts'
import type { DialogueFile } from '../shared/operations.ts'
import { Alarms } from './alarms.ts'
import { AnnouncingFunction } from './announcing-function.ts'
import { answerFindings } from './answered-findings.ts'
import { AuditTrail } from './audit-trail.ts'
import { Budget } from './budget.ts'
import { Canary } from './canary.ts'
import { ClosedEgress } from './closed-egress.ts'
import { ConfirmationFunction } from './confirmation-function.ts'
import { ConsultationMachine } from './consultation-machine.ts'
import { CopiesOfTable } from './copies-of-table.ts'
import { Dashboard } from './dashboard.ts'
import { DialogueKey } from './dialogue-key.ts'
import { DialogueLayer } from './dialogue-layer.ts'
import { DialogueTable } from './dialogue-table.ts'
import { DraftingFunction } from './drafting-function.ts'
import { endpointPolicies } from './endpoint-policies.ts'
import { hasBudgets } from './has-budgets.ts'
import { HttpApi } from './http-api.ts'
import { LogKeeper } from './log-keeper.ts'
import { OperationsFunction } from './operations-function.ts'
import { CopyOutside } from './outside-copy.ts'
import { ParleyFunction, RESERVE_CONCURRENCY } from './parley-function.ts'
import { ReminderFunction } from './reminder-function.ts'
import { Retention } from './retention.ts'
import { RoundMachine } from './round-machine.ts'
import { SecuritySigns } from './security-signs.ts'
import { SigningKey } from './signing-key.ts'
import { stackNameOf } from './stack-name.ts'
import { Watch } from './watch.ts'

/** The stack of one dialogue. Dialogues share no resource. */
export class DialogueStack extends Stack {
  /**
   * @param origin the dialogue's public origin, when it is neither the HTTP API's address nor the configured domain
   * @param release what is deployed (`release.ts`): an output, and a tag on the functions
   */
  constructor(
    scope: Construct,
    { dialogue, operations }: DialogueFile,
    { origin, release }: { readonly origin?: string | undefined; readonly release?: string | undefined } = {},
  ) {
    const { slug } = dialogue
    const name = stackNameOf(slug)
    const tags = { 'parley:dialogue': slug }
    super(scope, name, { description: 'Parley: a structured track 1.5 dialogue', tags, terminationProtection: true })
    answerFindings(this)
    this.node.setContext(RESERVE_CONCURRENCY, operations.reserveConcurrency)
    for (const [tag, value] of Object.entries(tags)) Tags.of(this).add(tag, value)
    const { alarmsTo, auditTo, data, domain, events, reminders } = operations

    const key = new DialogueKey(this, 'Key', { slug, kept: data?.key })
    const table = new DialogueTable(this, 'Table', { key, kept: data?.table, most: operations.maximumThroughput })
    const signing = new SigningKey(this, 'Signing', { slug, kept: data?.signingKey })
    const keeper = new LogKeeper(this, 'Log', { table, signing })
    const announcing = events && new AnnouncingFunction(this, 'Events', { table, slug, settings: events })
    const round = new RoundMachine(this, 'Round', { table, key, keeper, announcing, name: `${name}-round` })
    // The longest slug leaves six characters of a machine's name.
    const consultations = new ConsultationMachine(this, 'Consultation', { table, key, name: `${name}-sides` })
    const layer = new DialogueLayer(this, 'Dialogue', dialogue)
    const rules = dialogue.mediator
    const drafting = rules && new DraftingFunction(this, 'Drafting', { table, rules })
    const api = new HttpApi(this, 'Api', {
      ...{ table, round, consultations, layer, drafting, origin, domain },
      remindersFrom: reminders?.from,
    })
    // The name of the log comes from it.
    keeper.function.addEnvironment(ENVIRONMENT.origin, api.origin)
    const operating = new OperationsFunction(this, 'Operations', { table, round, layer, origin: api.origin })
    const retention = dialogue.eraseNamesOn && new Retention(this, 'Retention', { table, layer })
    const reminding = reminders && new ReminderFunction(this, 'Reminders', { table, layer, settings: reminders })

    const confirming = new ConfirmationFunction(this, 'Confirmations', { table, keeper })

    const watch = new Watch(this, 'Watch', { table, key, signing, round, consultations, layer, slug })
    const canary = operations.canary ? new Canary(this, 'Canary', { slug, origin: api.origin }) : undefined
    const settings = operations.copyOutside
    const copying = settings && new CopyOutside(this, 'CopyOutside', { slug, table, layer, settings })
    const scheduled = [watch, confirming, keeper, retention, reminding, announcing, canary, copying].flatMap((one) =>
      one ? [one.function] : [],
    )
    const signs = new SecuritySigns(this, 'Signs', { slug, api: api.functions, operations: operating.function })
    const functions = this.node.findAll().filter((one) => one instanceof ParleyFunction)
    const started = [keeper, announcing, drafting].flatMap((one) => (one ? [one.function] : []))
    const from = { table, key, signing, machines: [round, consultations], started, announcing, drafting, copying }
    const closed =
      operations.egress === 'closed'
        ? new ClosedEgress(this, 'Egress', {
            ...{ functions, started, zones: operations.zones },
            policies: endpointPolicies({ ...from, remindersFrom: reminders?.from }),
          })
        : undefined
    const refusedNames = closed?.firewall.refused
    const alarms = new Alarms(this, 'Alarms', {
      api,
      round,
      consultations,
      watch,
      signs,
      reachable: canary?.reachable,
      copied: copying?.copied,
      refusedNames,
      table,
      scheduled,
      alarmsTo,
    })
    new Dashboard(this, 'Dashboard', { name, alarms, api, round, consultations, watch, table })
    // The CDK's command sets the region in the environment.
    if (alarmsTo !== undefined && hasBudgets(process.env['CDK_DEFAULT_REGION'])) {
      new Budget(this, 'Budget', { monthly: operations.monthlyBudget, alarmsTo })
    }

    if (auditTo !== undefined) {
      new AuditTrail(this, 'Audit', { slug, table, functions, operating: operating.function, bucket: auditTo })
      if (alarms.topic !== undefined)
        new CopiesOfTable(this, 'Copies', { table, topic: alarms.topic, copying: copying?.function })
    }

    this.#tell('Origin', api.origin, 'Where people reach the dialogue')
    this.#tell('TableName', table.tableName, 'Where the dialogue is kept')
    this.#tell('KeyArn', key.key.keyArn, 'What it is kept under')
    this.#tell('SigningKeyArn', signing.key.keyArn, 'What its log is signed with')
    if (release !== undefined) {
      this.#tell('Release', release, 'What is deployed')
      Tags.of(this).add('parley:release', release, { includeResourceTypes: ['AWS::Lambda::Function'] })
    }
  }

  #tell(name: string, value: string, description: string): void {
    new CfnOutput(this, name, { value, description })
  }
}

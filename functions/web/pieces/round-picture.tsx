import type { PropsWithChildren } from 'hono/jsx'
import { inLanguage } from '../../../shared/localized-text.ts'
import { languageOfTexts } from '../../../shared/spoken.ts'
import type { ReadingSummary } from '../../views/reading-summary.ts'
import type { BasketView, RoundView } from '../../views/round-view.ts'
import type { Phrases } from '../phrases/phrases.ts'

const LANE_STAGES = ['modality', 'commitments', 'ratification'] as const

/**
 * A round as a diagram: two stages for all, then a lane for each basket. The list below it has the same content. The labels
 * are laid out by the browser, which alone knows how wide they are: they wrap, and never meet.
 */
export function RoundPicture({ round, phrases }: { readonly round: RoundView; readonly phrases: Phrases }) {
  const readingsOf = (stage: string, basket?: string) =>
    round.readings.filter((reading) => reading.stage === stage && reading.basket === basket)
  return (
    <div class="picture" role="img" aria-label={phrases.round.picture}>
      <div class="row">
        {(['terms', 'baskets'] as const).map((stage, index) => (
          <Box readings={readingsOf(stage)}>
            <span>{`${index + 1} ${phrases.stage[stage]}`}</span>
          </Box>
        ))}
      </div>
      <div class="row soft">
        {LANE_STAGES.map((stage, index) => (
          <span>{`${index + 3} ${phrases.stageShort[stage]}`}</span>
        ))}
      </div>
      {round.baskets.map((basket) => (
        <Lane basket={basket} phrases={phrases} readingsOf={readingsOf} />
      ))}
      {round.baskets.length === 0 && (
        <div class="row">
          {LANE_STAGES.map(() => (
            <div class="box later"></div>
          ))}
        </div>
      )}
    </div>
  )
}

type LaneProps = {
  readonly basket: BasketView
  readonly phrases: Phrases
  readonly readingsOf: (stage: string, basket?: string) => readonly ReadingSummary[]
}

function Lane({ basket, phrases, readingsOf }: LaneProps) {
  const { words, language } = inLanguage(basket.title, languageOfTexts(phrases))
  return (
    <>
      <div class="lane">
        <span dir="auto" lang={language}>{`${basket.id.slice(1)}. ${words}`}</span>
        {basket.outcome !== 'in-progress' && <span class="soft">{phrases.laneOutcome[basket.outcome]}</span>}
      </div>
      <div class="row">
        {LANE_STAGES.map((stage) => (
          <Box readings={readingsOf(stage, basket.id)} />
        ))}
      </div>
    </>
  )
}

function Box({ readings, children }: PropsWithChildren<{ readonly readings: readonly ReadingSummary[] }>) {
  const isNow = readings.some((reading) => reading.status !== 'settled')
  return (
    <div class={isNow ? 'box now' : 'box'}>
      {children}
      {readings.map((reading) => (
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <Mark reading={reading} />
        </svg>
      ))}
    </div>
  )
}

/** The mark of a reading. Marks differ in shape, not only in colour. */
function Mark({ reading: { settlement, status } }: { readonly reading: ReadingSummary }) {
  if (settlement === undefined) {
    return (
      <>
        <circle class="ring" cx={7} cy={7} r={6} />
        {status === 'open' && <circle class="ring" cx={7} cy={7} r={1.5} />}
      </>
    )
  }
  if (settlement.next === 'shelve' || settlement.next === 'adjourn')
    return <path class="cross" d="M2 2l10 10m0-10l-10 10" />
  if (settlement.bracketed > 0) return <path class="brackets" d="M5 1h-4v12h4M9 1h4v12h-4M5 7h4" />
  if (settlement.agreed === 0) return <path class="line" d="M2 7h10" />
  return (
    <>
      <rect class="done" x={0} y={0} width={14} height={14} rx={2} />
      <path class="tick" d="M3 7l3 3.5l5-7" />
    </>
  )
}

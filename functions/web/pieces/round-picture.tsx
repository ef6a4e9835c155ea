import { inLanguage } from '../../../shared/localized-text.ts'
import type { ReadingSummary } from '../../views/reading-summary.ts'
import type { BasketView, RoundView } from '../../views/round-view.ts'
import type { Phrases } from '../phrases/phrases.ts'

const WIDTH = 360
const LANE_HEIGHT = 66
const TOP = 100
const MARK = 14
const LANE_STAGES = ['modality', 'commitments', 'ratification'] as const

/** A round as a diagram: two stages for all, then a lane for each basket. The list below it has the same content. */
export function RoundPicture({ round, phrases }: { readonly round: RoundView; readonly phrases: Phrases }) {
  const height = TOP + Math.max(round.baskets.length, 1) * LANE_HEIGHT + 4
  const readingsOf = (stage: string, basket?: string) =>
    round.readings.filter((reading) => reading.stage === stage && reading.basket === basket)
  return (
    <svg class="picture" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={phrases.round.picture}>
      <title>{phrases.round.picture}</title>
      <StageBox x={4} y={4} width={172} title={`1 ${phrases.stage.terms}`} readings={readingsOf('terms')} />
      <StageBox x={184} y={4} width={172} title={`2 ${phrases.stage.baskets}`} readings={readingsOf('baskets')} />
      <path class="line" d="M176 28h8" />
      {LANE_STAGES.map((stage, index) => (
        <text x={4 + index * 120} y={TOP - 12} class="small">
          {`${index + 3} ${phrases.stageShort[stage]}`}
        </text>
      ))}
      {round.baskets.map((basket, index) => (
        <LanePicture basket={basket} y={TOP + index * LANE_HEIGHT} phrases={phrases} readingsOf={readingsOf} />
      ))}
      {round.baskets.length === 0 &&
        LANE_STAGES.map((_, index) => (
          <rect class="frame" x={4 + index * 120} y={TOP + 18} width={112} height={36} rx={3} stroke-dasharray="3 3" />
        ))}
    </svg>
  )
}

type ReadingsOf = (stage: string, basket?: string) => readonly ReadingSummary[]

function LanePicture({
  basket,
  y,
  phrases,
  readingsOf,
}: {
  readonly basket: BasketView
  readonly y: number
  readonly phrases: Phrases
  readonly readingsOf: ReadingsOf
}) {
  const { words, language } = inLanguage(basket.title, phrases.language)
  const heading = `${basket.id.slice(1)}. ${words}`
  return (
    <g>
      <text x={4} y={y + 12} lang={language}>
        {shortened(heading, 44)}
      </text>
      <text x={WIDTH - 4} y={y + 12} text-anchor="end" class="small">
        {basket.outcome === 'in-progress' ? '' : phrases.laneOutcome[basket.outcome]}
      </text>
      {LANE_STAGES.map((stage, index) => (
        <>
          <StageBox x={4 + index * 120} y={y + 18} width={112} readings={readingsOf(stage, basket.id)} />
          {index > 0 && <path class="line" d={`M${116 + (index - 1) * 120} ${y + 36}h8`} />}
        </>
      ))}
    </g>
  )
}

function StageBox({
  x,
  y,
  width,
  title,
  readings,
}: {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly title?: string
  readonly readings: readonly ReadingSummary[]
}) {
  const isNow = readings.some((reading) => reading.status !== 'settled')
  const marksAt = title === undefined ? y + 11 : y + 28
  return (
    <g>
      <rect
        class={isNow ? 'frame now' : 'frame'}
        x={x}
        y={y}
        width={width}
        height={title === undefined ? 36 : 52}
        rx={3}
      />
      {title !== undefined && (
        <text x={x + 7} y={y + 18}>
          {shortened(title, 26)}
        </text>
      )}
      {readings.map((reading, index) => (
        <Mark x={x + 9 + index * (MARK + 6)} y={marksAt} reading={reading} />
      ))}
    </g>
  )
}

/** The mark of a reading. Marks differ in shape, not only in colour. */
function Mark({ x, y, reading }: { readonly x: number; readonly y: number; readonly reading: ReadingSummary }) {
  const { settlement, status } = reading
  const middle = MARK / 2
  if (settlement === undefined) {
    return (
      <g>
        <circle class="ring" cx={x + middle} cy={y + middle} r={middle - 1} />
        {status === 'open' && <circle class="ring" cx={x + middle} cy={y + middle} r={1.5} />}
      </g>
    )
  }
  if (settlement.next === 'shelve' || settlement.next === 'adjourn')
    return <path class="cross" d={`M${x + 2} ${y + 2}l10 10m0-10l-10 10`} />
  if (settlement.bracketed > 0)
    return <path class="brackets" d={`M${x + 5} ${y + 1}h-4v12h4M${x + 9} ${y + 1}h4v12h-4M${x + 5} ${y + 7}h4`} />
  if (settlement.agreed === 0) return <path class="line" d={`M${x + 2} ${y + middle}h10`} />
  return (
    <g>
      <rect class="done" x={x} y={y} width={MARK} height={MARK} rx={2} />
      <path class="tick" d={`M${x + 3} ${y + 7}l3 3.5l5-7`} />
    </g>
  )
}

function shortened(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}

import type { appearing as english } from '../../en/pages/appearing.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('es')

/** What the pages say where texts appear in batches, in Spanish. */
export const appearing: typeof english = {
  appearing: {
    together: (minutes) =>
      `Los textos aparecen juntos, a horas fijas: cada ${count(minutes, { one: 'minuto', other: 'minutos' })}, a partir de la apertura de esta lectura. Antes solo los ve quien los ha presentado.`,
    next: 'Un texto que presente ahora aparecerá el',
    tooLate:
      'Esta lectura se cierra antes de que aparezcan los próximos textos. Nadie más puede adoptar una posición sobre un texto que usted presente ahora: aparecerá con el resultado. Si es importante, preséntelo en la próxima lectura o pida a la facilitación que modifique el plazo.',
    onlyYou: 'Por ahora solo usted ve este texto. Aparecerá el',
    onlyChair: 'Por ahora solo la facilitación ve este texto. Aparecerá el',
    withOutcome:
      'Nadie más verá este texto antes de que se cierre la lectura, porque se cierra antes de que aparezcan los próximos textos. Aparecerá con el resultado.',
    withdrawal: 'Las demás personas aún no ven que se ha retirado. Lo verán a partir del',
    tabledNow: 'Su texto está presentado. Hasta que aparezca, solo usted lo ve. Aparecerá sin su nombre.',
    withdrawnNow:
      'Su propuesta está retirada. Permanece en el acta. Las demás personas lo verán cuando aparezcan los próximos textos.',
    chairsNow: 'Los textos de la presidencia están presentados. Hasta que aparezcan, solo los ve la facilitación.',
    withdrawMeans:
      'Si aún no ha aparecido, nadie más lo verá mientras la lectura esté abierta; cuando se resuelva, figurará como retirado. Si ya ha aparecido, las demás personas verán que se ha retirado cuando aparezcan los próximos textos.',
    unseen:
      'Lo que han presentado quienes participan desde que aparecieron los últimos textos solo lo ha visto quien lo presentó. Los próximos textos aparecerán el',
    unseenLater:
      'Lo que han presentado quienes participan desde que aparecieron los últimos textos solo lo ha visto quien lo presentó. No aparecerán más textos antes de que se cierre la lectura.',
  },
}

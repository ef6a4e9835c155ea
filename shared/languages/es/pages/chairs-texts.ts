import type { chairsTexts as english } from '../../en/pages/chairs-texts.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('es')

/** What the pages say of chair's texts, in Spanish. */
export const chairsTexts: typeof english = {
  chairsTexts: {
    mark: 'Texto de la presidencia',
    title: 'Presentar un texto de la presidencia',
    link: 'Presentar un texto de la presidencia',
    means:
      'Un texto de la presidencia no es de ninguna parte. Todas las personas adoptan posiciones sobre él y lo enmiendan como cualquier otro texto. Para presentar a la vez una cesta entera, ponga sus textos en la lista, uno tras otro, tanto los nuevos como las enmiendas: se presentan todos juntos, o ninguno.',
    list: 'Su lista',
    empty: 'Aún no hay ningún texto en la lista.',
    notYet: 'Aún no se ha presentado nada de la lista. Compruebe los textos y, después, preséntelos.',
    notKept: 'La lista no se conserva si sale de esta página.',
    amendsWhich: 'Texto que enmienda (opcional)',
    amendsNone: 'Ninguno: es un texto nuevo',
    amendsShow: 'Mostrar su formulario',
    draftWhich: 'Un borrador del mediador (opcional)',
    draftNone: 'Ninguno',
    draftShow: 'Pasarlo al formulario',
    amends: 'Enmienda',
    add: 'Ponerlo en la lista',
    remove: 'Quitarlo de la lista',
    tableNow: (many) => (many === 1 ? 'Presentar este texto' : `Presentar estos ${many}\u00a0textos`),
    move: (many) =>
      many === 1 ? 'Proponer que se presente este texto' : `Proponer que se presenten estos ${many}\u00a0textos`,
    drafted: 'Si una máquina ha redactado este texto, cuál (opcional)',
    draftedNote: 'Lo ven todas las personas del diálogo y figura en el acta.',
    draftedTooLong: (most) => `El nombre de la máquina puede tener como máximo ${most} caracteres.`,
    tooMany: (most) => `Se pueden presentar juntos ${most} textos como máximo.`,
    amend: 'Enmendar como texto de la presidencia',
    withdraw: 'Retirar el texto de la presidencia',
    withdrawMeans:
      'El texto permanece en el acta, con la indicación de que se ha retirado. Ya nadie puede adoptar una posición sobre él. Sus enmiendas se mantienen.',
    tabledNow: 'Los textos de la presidencia están presentados.',
    tabledAtOnce: 'Cuando consienta la última parte, se presentarán de inmediato todos estos textos.',
    moved: 'A propuesta de una persona de la copresidencia',
    onlyCoChairs: 'Hasta que se presenten, solo las copresidencias ven estos textos.',
    finish: 'Todas las partes han consentido. Presentarlos ahora',
    awaits: (many) =>
      `${count(many, { one: 'proyecto de texto de la presidencia espera', other: 'proyectos de textos de la presidencia esperan' })} el consentimiento de su parte`,
    said: {
      moved:
        'Su moción está registrada. Los textos se presentarán cuando consienta una persona de la copresidencia de cada parte.',
      consented:
        'El consentimiento de su parte está registrado. Los textos se presentarán cuando consienta la última parte.',
      withdrawn: 'La moción está retirada. Sus textos no se presentan.',
      'taken-back': 'El consentimiento de su parte está retirado. La moción sigue pendiente.',
    },
    back: 'Volver a la lectura',
  },
}

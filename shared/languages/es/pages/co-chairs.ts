import type { coChairs as english } from '../../en/pages/co-chairs.ts'

/** What the pages say where co-chairs decide, in Spanish. */
export const coChairs: typeof english = {
  coChairs: {
    title: 'Para las copresidencias',
    mayAct:
      'Usted puede prorrogar las lecturas abiertas. Las copresidencias de todas las partes las cierran conjuntamente.',
    together: 'Debe consentir una persona de la copresidencia de cada parte. Hasta entonces no ocurre nada.',
    stands: 'Moción pendiente',
    act: {
      settle: 'Resolver',
      'another-reading': 'Otra lectura',
      silence: 'Otra lectura, por el procedimiento de acuerdo tácito',
      adjourn: 'Aplazar',
      'call-off': 'Dejar sin efecto el último aviso',
      publish: 'Publicar el instrumento',
      release: 'Dar a conocer el acta completa',
      table: 'Presentar textos de la presidencia',
    },
    movedBy: 'Propuesta por',
    consents: 'Han consentido',
    missing: 'Aún no han consentido',
    noneMissing: 'ninguna',
    carries: 'Cuando consienta la última parte, la decisión surtirá efecto de inmediato. No se puede deshacer.',
    consent: 'Consentir',
    consented: 'Su parte ha consentido. Puede retirar el consentimiento hasta que consienta la última parte.',
    withdraw: 'Retirar la moción',
    takeBack: 'Retirar el consentimiento',
    move: 'Proponer esto',
    moveElse: 'Proponer otra cosa en su lugar',
    replaces:
      'Esto sustituye a la moción pendiente. Los consentimientos dados a esa moción no se trasladan a la nueva.',
    notYours:
      'Usted no forma parte de una copresidencia. Puede invitar a personas, iniciar rondas y ampliar plazos. Todo lo demás lo deciden las copresidencias.',
    onlyLater:
      'En un diálogo con copresidencias, un plazo solo se puede ampliar. Para cerrar antes la lectura, las copresidencias tienen que resolverla conjuntamente.',
    awaits:
      'Todas las lecturas están resueltas. El instrumento se publicará cuando consienta una persona de la copresidencia de cada parte.',
    publish: {
      title: 'Publicar el instrumento',
      means: 'La ronda termina. Su documento deja de ser un proyecto y el acta queda cerrada.',
      done: (date) => `Todas las partes consintieron el ${date}.`,
    },
    release: {
      title: 'Dar a conocer el acta completa',
      means:
        'La facilitación podrá entonces descargar el acta con todas las posiciones. En el caso de una parte pequeña, muestra qué posición adoptó cada miembro. Todas las versiones del acta dicen que se ha dado a conocer.',
      done: (date) => `Todas las partes consintieron en darla a conocer el ${date}.`,
      fetch: 'Descargar el acta completa',
    },
    said: {
      moved:
        'Su moción está registrada. Surtirá efecto cuando consienta una persona de la copresidencia de cada parte.',
      consented:
        'El consentimiento de su parte está registrado. La decisión surtirá efecto cuando consienta la última parte.',
      withdrawn: 'La moción está retirada. No hay ninguna moción pendiente.',
      takenBack: 'El consentimiento de su parte está retirado. La moción sigue pendiente.',
    },
    roster: {
      convenedBy: 'designada por',
      coChair: 'Copresidencia',
      heading: 'Copresidencia de cada parte',
      none: 'aún no hay: una ronda no puede comenzar sin ella',
      own: 'Solo la copresidencia de una parte puede invitar a las personas de esa parte y revocar su acceso.',
    },
  },
}

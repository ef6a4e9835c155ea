import type { lastCall as english } from '../../en/pages/last-call.ts'

/** What the pages say of a last call, and of a position that is taken back, in Spanish. */
export const lastCall: typeof english = {
  lastCall: {
    title: 'Último aviso',
    given: ['Esta lectura se cierra el', 'Todo lo que se registre antes cuenta.'] as readonly [string, string],
    closesWith: (decision) => `Se cierra con esta decisión: ${decision}.`,
    closesSoon: 'Se ha dado el último aviso.',
    when: '¿Cuándo se cierra la lectura?',
    notice: {
      now: 'Ahora',
      '10 minutes': 'Dentro de diez minutos',
      '1 hour': 'Dentro de una hora',
      '1 day': 'Mañana, dentro de 24 horas',
    },
    at: {
      now: 'La lectura se cierra de inmediato. Esto no se puede deshacer.',
      end: (moment) =>
        `Se comunica a todas las personas del diálogo que la lectura se cierra el ${moment}. Hasta entonces puede dejar sin efecto el último aviso.`,
      deadline: (moment) =>
        `El plazo vence antes: la lectura se cierra el ${moment}, con esta decisión. Hasta entonces puede dejar sin efecto el último aviso.`,
    },
    together: {
      now: 'Con el último consentimiento, la lectura se cierra de inmediato. Nadie puede deshacerlo.',
      end: {
        '10 minutes':
          'Con el último consentimiento, se comunica a todas las personas del diálogo que la lectura se cierra dentro de diez minutos.',
        '1 hour':
          'Con el último consentimiento, se comunica a todas las personas del diálogo que la lectura se cierra dentro de una hora.',
        '1 day':
          'Con el último consentimiento, se comunica a todas las personas del diálogo que la lectura se cierra dentro de 24 horas.',
      },
      callOff:
        'Hasta entonces se puede dejar sin efecto con el consentimiento de una persona de la copresidencia de cada parte.',
    },
    confirm: (decision) => `Confirmar: ${decision}`,
    callOff: 'Dejar sin efecto el último aviso: la lectura sigue abierta',
    callOffMeans: 'La lectura sigue abierta hasta que venza el plazo que tenía antes.',
    proposeCallOff: 'Proponer que se deje sin efecto',
    first: 'Para cerrar la lectura de otro modo, o para modificar su plazo, deje antes sin efecto el último aviso.',
    mayAct: {
      facilitators:
        'Usted forma parte de la facilitación. Se ha dado el último aviso. Para cerrar la lectura de otro modo, o para modificar su plazo, deje antes sin efecto el último aviso.',
      'co-chairs':
        'Se ha dado el último aviso. Para cerrar la lectura de otro modo, o para modificar su plazo, deje antes sin efecto el último aviso; debe consentir una persona de la copresidencia de cada parte.',
    },
    callOffFirst: 'Donde se ha dado el último aviso, primero hay que dejarlo sin efecto.',
    wasGivenAt: 'Se dio el último aviso el',
    said: {
      given:
        'El último aviso está dado. Todas las personas del diálogo ven cuándo se cierra la lectura. Hasta entonces puede dejarlo sin efecto.',
      calledOff: 'El último aviso queda sin efecto. La lectura sigue abierta.',
    },
  },
  takenBack: {
    takeBack: 'Retirar mi posición',
    takeBackMeans: 'Usted cuenta entonces como alguien que no ha respondido a esta propuesta.',
    underSilence: {
      takeObjectionBack: 'Retirar mi objeción',
      objection: 'Su objeción termina entonces. Su silencio cuenta como acuerdo.',
      other: 'Usted cuenta entonces como alguien que guarda silencio. El silencio cuenta como acuerdo.',
    },
    isTakenBack: (ordinal) =>
      `Usted retiró su posición (${ordinal} revisión). Ahora no tiene ninguna posición sobre este texto.`,
    said: 'Su posición está retirada. Puede adoptar otra mientras la lectura esté abierta.',
  },
}

import type { silence as english } from '../../en/pages/silence.ts'

/** What the pages say of a reading under the silence procedure, in Spanish. */
export const silence: typeof english = {
  silence: {
    title: 'Procedimiento de acuerdo tácito',
    stands: ['cada texto queda acordado el', ', salvo que alguien formule antes una objeción.'] as readonly [
      string,
      string,
    ],
    ends: 'El silencio termina el',
    endsAt: 'Cuándo termina el silencio, en UTC (opcional)',
    endsElse:
      'Solo para el procedimiento de acuerdo tácito. Si lo deja en blanco, el silencio dura lo mismo que otras lecturas de esta etapa.',
    nothingToDo: 'Si está de acuerdo, no tiene que hacer nada.',
    wasKept:
      'Esta lectura se rigió por el procedimiento de acuerdo tácito. Quedó acordado cada texto al que nadie había formulado una objeción al vencer el plazo.',
    closedEarly:
      'Esta lectura se rigió por el procedimiento de acuerdo tácito y se cerró antes de que venciera su plazo. Ningún texto queda acordado.',
    noAnswerDue: 'No tiene que responder. El silencio cuenta como acuerdo.',
    silent: 'Usted no ha respondido. Su silencio cuenta como acuerdo.',
    counts: 'Su silencio cuenta como acuerdo.',
    breaks: '¿Formula una objeción?',
    others: 'Decir que está de acuerdo, o abstenerse (opcional)',
    othersMean: 'Esto no rompe el silencio. Cuenta cuando compiten varias redacciones.',
    nobodySees:
      'Nadie ve quién ha respondido, ni cuántas personas: en el procedimiento de acuerdo tácito, responder es casi siempre objetar.',
    noQuorum: 'No se exige quórum. El silencio cuenta como acuerdo.',
    whyNotClosed:
      'Esta lectura se resuelve solo al vencer su plazo. El plazo solo se puede ampliar. Puede aplazar la lectura antes de que venza el plazo; entonces ningún texto queda acordado.',
    nobodyThere: (side) =>
      `Esta parte no tiene a nadie en la nómina, por lo que su silencio no cuenta como acuerdo: ${side}.`,
  },
}

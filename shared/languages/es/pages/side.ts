import type { side as english } from '../../en/pages/side.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('es')

/** What the page of a participant's own side says, in Spanish. */
export const side: typeof english = {
  side: {
    title: 'Su parte',
    what: 'Todas las personas que pertenecen a su parte y todas las que pertenecieron a ella. La facilitación pone a las personas en la lista y las quita de ella. Usted ve aquí cada cambio, de manera permanente. Si no conoce a alguien, pregunte a su parte antes de escribir en la deliberación interna.',
    left: 'Ya no pertenecen a su parte',
    erased: 'Una persona cuyo nombre se borró',
    joined: (day) => `Se incluyó en la lista el ${day}.`,
    corrected: (day) => `Nombre o calidad corregidos el ${day}.`,
    admittedAnew: (day) => `Con nueva admisión el ${day}, mediante una recuperación.`,
    leftOn: (day) => `Se quitó de la lista el ${day}.`,
    who: 'Quién pertenece a su parte',
    waiting: 'A la espera de admisión',
    waitingMeans:
      'La facilitación ha puesto a estas personas en su parte. Pertenecen a ella cuando las admite más de la mitad de sus miembros. Hasta entonces leen lo mismo que quienes observan: no leen la deliberación interna ni los borradores de su parte, y ninguna lectura cuenta las posiciones de esas personas. Nadie ve quién las admite. Si no conoce a alguien, pregunte antes a su parte.',
    admit: (name) => `Admitir a: ${name}`,
    admitted: (admit, needed) =>
      `${admit === 1 ? 'La ha admitido' : 'La han admitido'} ${count(admit, { one: 'persona', other: 'personas' })}; se necesitan ${needed}.`,
    admittedByYou: 'Usted es una de ellas.',
    youWait: (side) =>
      `Los miembros de su parte (${side}) aún no le han admitido. Hasta que lo haga más de la mitad, usted lee lo mismo que quienes observan.`,
    toAdmit: (people) =>
      people === 1
        ? 'Una persona espera la admisión en su parte'
        : `${people}\u00a0personas esperan la admisión en su parte`,
    waits: 'espera la admisión por su parte',
    memo: 'Memorando de su delegación',
    memoMeans:
      'Para llevar a la capital: qué está vigente, qué ha cambiado, qué se pide a su parte y hasta cuándo, y qué está entre corchetes. Solo puede abrirlo su delegación. No nombra a ninguna persona.',
    memoDownloads: 'Memorando como archivo',
  },
}

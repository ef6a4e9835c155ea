import type { correction as english } from '../../en/pages/correction.ts'

/** What the roster says about corrections, in Spanish. */
export const correction: typeof english = {
  correction: {
    correct: 'Corregir los datos',
    correctFor: (name) => `Corregir los datos de: ${name}`,
    save: 'Guardar la corrección',
    saved: (name) => `Los datos están corregidos: ${name}. Su invitación y sus sesiones siguen funcionando.`,
    title: '¿Es la misma persona?',
    there: 'En la lista ahora',
    asked: 'Usted escribió',
    same: 'La misma persona: corregir los datos',
    another: 'Otra persona con este nombre: invitarla',
    otherSide:
      'Si es la misma persona: la parte no se puede corregir. Revoque el acceso de esa entrada y vuelva a invitar a la persona.',
    noCoChair:
      'Una corrección no incorpora a nadie a una copresidencia, porque la facilitación de las demás partes puede generar invitaciones para esta entrada. Ponga a la persona otra vez en la lista, en la copresidencia de su parte, entréguele esa invitación y revoque el acceso de esta entrada.',
    notYours:
      'Si es la misma persona: solo la copresidencia de esa parte puede cambiar esta entrada o revocar su acceso. Diríjase a ella.',
    backToForm: 'Volver al formulario',
    notYet: 'No se ha añadido a nadie. Diga quién es.',
  },
}

import type { open as english } from '../../en/pages/open.ts'

/** What the page for anybody says, in Spanish. */
export const open: typeof english = {
  open: {
    title: 'Lo que cualquiera puede leer',
    what: 'Estas rondas están publicadas. Sus reglas permiten a cualquiera leer el instrumento y el acta pública.',
    none: 'No hay nada que se pueda leer sin iniciar sesión.',
    round: (round) => `ronda ${round}`,
    published: 'Publicada el',
    rule: 'Una vez publicada una ronda, cualquiera puede leer su instrumento y su acta pública sin iniciar sesión.',
    verify: 'Verificar un acta',
    link: 'Lo que cualquiera puede leer',
  },
}

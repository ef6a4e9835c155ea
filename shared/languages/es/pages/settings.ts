import type { settings as english } from '../../en/pages/settings.ts'

/** What the page of the time zone and the calendar says, in Spanish. */
export const settings: typeof english = {
  settings: {
    title: 'Zona horaria y calendario',
    inUtc: 'Las horas se indican en UTC.',
    inZone: (name) => `Las horas se indican en esta zona horaria: ${name}, y en UTC.`,
    zone: 'Zona horaria',
    zoneMeans:
      'Las fechas de las páginas se indican en esta zona horaria y en UTC. Su elección se guarda solo en este navegador. Sin JavaScript, elíjala aquí. Los documentos están en UTC.',
    asBrowser: 'La que indica este navegador',
    saveZone: 'Guardar la zona horaria',
    savedZone: 'La zona horaria está guardada.',
    calendar: 'Los plazos en su calendario',
    calendarMeans:
      'Su programa de calendario puede obtener los plazos de una dirección secreta. Recibe cuándo se cierra cada lectura abierta y, para quienes participan por una parte, hasta cuándo esta debe confirmar una cesta o responder a una consulta, y nada más: ni títulos, ni nombres, ni textos.',
    secret:
      'Mantenga la dirección en secreto. Quien la tenga ve esas fechas. Deja de funcionar cuando usted la retira, cuando cierra la sesión en todos los dispositivos o cuando se revoca su acceso.',
    make: 'Generar una dirección',
    makeAgain: 'Generar una nueva dirección (la anterior deja de funcionar)',
    has: 'Usted tiene una dirección. Solo se muestra en el momento de generarla.',
    hasNone: 'Usted no tiene ninguna dirección.',
    withdraw: 'Retirar la dirección',
    withdrawn: 'La dirección está retirada. Los calendarios que la tienen ya no reciben plazos.',
    yours: 'La dirección de su calendario',
    once: 'Solo se muestra ahora. Cópiela en su programa de calendario, donde pida la dirección (URL) de un calendario.',
    copy: 'Copiar la dirección',
    back: 'Volver a zona horaria y calendario',
  },
}

import type { programs as english } from '../../en/pages/programs.ts'

/** What the page of programs says, in Spanish. */
export const programs: typeof english = {
  programs: {
    title: 'Programas que leen este diálogo',
    link: 'Programas',
    what: 'Un programa, por ejemplo un archivo documental, puede recibir de la facilitación una credencial. Con ella lee lo mismo que quienes observan: los textos, los resultados, el debate, el instrumento y el acta. No puede presentar un texto, adoptar una posición, intervenir, ver la lista de participantes, leer las notas de una parte o un mensaje, ni generar una invitación o una credencial. El programa de un testigo lee menos: cuántas entradas tiene la bitácora firmada, cuál es su huella y la prueba de que solo ha crecido.',
    none: 'Ningún programa tiene una credencial.',
    until: 'Lee hasta el',
    notUsed: 'Aún no se ha utilizado.',
    usedOn: (day) => `Último uso: ${day} (UTC).`,
    madeBy: 'La credencial la generó',
    revoke: 'Revocar su credencial',
    revoked: 'La credencial está revocada. El programa ya no lee nada.',
    make: 'Generar una credencial para un programa',
    how: 'Todas las personas del diálogo ven el nombre del programa y cuándo termina su credencial. Cualquier persona de la facilitación puede revocarla. Termina antes si usted cierra la sesión en todos los dispositivos o si se revoca su acceso.',
    name: 'Nombre del programa, y de quién es',
    nameMissing: 'Escriba el nombre del programa. No se ha generado ninguna credencial.',
    role: 'Qué lee',
    roles: {
      observer: 'lo mismo que quienes observan',
      witness: 'cómo continúa la bitácora firmada, y nada más (un testigo)',
    },
    isWitness: 'Un testigo: sigue la bitácora firmada y no lee ningún texto.',
    days: 'Cuándo termina',
    inDays: (days) => `dentro de ${days} días`,
    makeIt: 'Generar la credencial',
    made: (name) => `Credencial para: ${name}`,
    once: 'Solo se muestra ahora. Cópiela en el programa, que la envía en el encabezado «Authorization: Bearer».',
    copy: 'Copiar la credencial',
    secret: (role) =>
      role === 'witness'
        ? 'Manténgala en secreto. Quien la tenga ve cuándo continúa la bitácora, y nada más.'
        : 'Manténgala en secreto. Quien la tenga lee lo mismo que quienes observan.',
    back: 'Volver a los programas',
  },
}

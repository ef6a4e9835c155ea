import type { roster as english } from '../../en/pages/roster.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('es')

/** What the roster says, in Spanish. */
export const roster: typeof english = {
  roster: {
    title: 'Lista de participantes',
    balance: 'Equilibrio de cada parte',
    side: 'Parte',
    people: 'Participantes',
    acting: 'Funcionarios/as en activo',
    track: 'Vía 1.5',
    fits: 'sí',
    tooMany: (share) => `no: pueden ser funcionarios o funcionarias en activo, como máximo, ${share}`,
    empty: 'no: una parte necesita al menos una persona participante',
    on: 'En la lista',
    name: 'Nombre',
    capacity: 'Calidad',
    invite: 'Invitar a una persona',
    as: 'Función',
    inviteNow: 'Invitar',
    reissue: 'Nueva invitación',
    reissueFor: (name) => `Nueva invitación para: ${name}`,
    signOut: 'Cerrar la sesión',
    signOutFor: (name) => `Cerrar la sesión en todos los dispositivos: ${name}`,
    signedOut: (name) =>
      `Sesión cerrada en todos los dispositivos: ${name}. Si la persona ya había entrado, necesita una recuperación para volver a iniciar sesión.`,
    revoke: 'Revocar el acceso',
    revokeMeans:
      'Sus sesiones e invitaciones terminan de inmediato. No figurará en la nómina de las lecturas que se abran a partir de ahora. Lo que dijo permanece en el acta.',
    revokeFor: (name) => `Revocar el acceso de: ${name}`,
    revoked: 'acceso revocado',
    erase: 'Borrar el nombre',
    eraseMeans:
      'Se borran todos los datos de esta persona. Desaparecen de las copias de seguridad en un plazo de 35 días. Lo que presentó y dijo permanece en el acta, únicamente bajo un identificador.',
    eraseFor: (name) => `Borrar el nombre de: ${name}`,
    erasedNow: 'El nombre está borrado. El acta se puede seguir verificando.',
    revokedNow: (name) =>
      `Acceso revocado: ${name}. Sus sesiones han terminado, y no figurará en la nómina de nuevas lecturas.`,
    invited: (name) => `Invitación para: ${name}`,
    handOver:
      'Entregue personalmente este enlace a la persona. Funciona una vez y abre una sesión. Solo se muestra ahora. Los enlaces anteriores para esta persona ya no funcionan.',
    expires: 'Válido hasta el',
    back: 'Volver a la lista de participantes',
    copy: 'Copiar el enlace',
    copied: 'Copiado',
    email: 'Correo electrónico para los recordatorios (opcional). Solo lo ve la facilitación.',
    newOnes: 'Quienes se incorporen ahora participan en las lecturas que se abran a partir de este momento.',
    language: 'Idioma de la invitación',
    anyLanguage: 'todos los idiomas del diálogo',
    cameIn: (number, of) => `Han entrado: ${number} de ${of}.`,
    find: 'Buscar personas',
    words: 'Nombre, o un fragmento de él',
    group: 'Parte o función',
    everybody: 'todas las personas',
    facilitators: 'facilitación',
    observers: 'observadores/as',
    state: 'Invitación',
    states: {
      'not-invited': 'aún sin invitar',
      invited: 'con invitación, aún no ha entrado',
      'came-in': 'ha entrado',
      revoked: 'acceso revocado',
    },
    notYet: 'aún no ha entrado',
    findNow: 'Mostrar',
    found: (number) => `Resultado: ${count(number, { one: 'persona', other: 'personas' })}`,
    nobody: 'No se encuentra a nadie.',
    page: (page, of) => `Página ${page} de ${of}`,
    previous: 'Página anterior',
    next: 'Página siguiente',
    long: 'La lista es larga. Aquí solo se muestra y se busca en una sección de ella, y no se hace el recuento de las partes. Al iniciar una ronda se comprueba el equilibrio de las partes.',
    further: 'Pasar a la siguiente sección de la lista',
    total: (number) => count(number, { one: 'persona', other: 'personas' }),
  },
}

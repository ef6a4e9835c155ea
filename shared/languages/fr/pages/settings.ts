import type { settings as english } from '../../en/pages/settings.ts'

/** What the page of the time zone and the calendar says, in French. */
export const settings: typeof english = {
  settings: {
    title: 'Fuseau horaire et calendrier',
    inUtc: 'Les heures sont en UTC.',
    inZone: (name) => `Les heures sont dans le fuseau suivant : ${name}, et en UTC.`,
    zone: 'Fuseau horaire',
    zoneMeans:
      'Les dates des pages sont dans ce fuseau horaire et en UTC. Votre choix n’est conservé que dans ce navigateur. Sans JavaScript, choisissez-le ici. Les documents sont en UTC.',
    asBrowser: 'Celui de ce navigateur',
    saveZone: 'Enregistrer le fuseau horaire',
    savedZone: 'Le fuseau horaire est enregistré.',
    calendar: 'Les échéances dans votre calendrier',
    calendarMeans:
      'Votre programme de calendrier peut récupérer les échéances à une adresse secrète. Il reçoit la date de clôture de chaque lecture ouverte et, pour un membre d’une délégation, la date jusqu’à laquelle sa partie doit confirmer une corbeille ou répondre à une consultation, et rien d’autre : ni titre, ni nom, ni texte.',
    secret:
      'Gardez l’adresse secrète. Quiconque la détient voit ces dates. Elle cesse de fonctionner lorsque vous la supprimez, que vous vous déconnectez sur tous les appareils ou que votre accès est révoqué.',
    make: 'Créer une adresse',
    makeAgain: 'Créer une nouvelle adresse (l’ancienne cesse de fonctionner)',
    has: 'Vous avez une adresse. Elle n’est affichée qu’au moment de sa création.',
    hasNone: 'Vous n’avez pas d’adresse.',
    withdraw: 'Supprimer l’adresse',
    withdrawn: 'L’adresse est supprimée. Les calendriers qui l’utilisent ne reçoivent plus d’échéances.',
    yours: 'L’adresse de votre calendrier',
    once: 'Elle n’est affichée que maintenant. Copiez-la dans votre programme de calendrier, là où il demande l’adresse (URL) d’un calendrier.',
    copy: 'Copier l’adresse',
    back: 'Retour au fuseau horaire et au calendrier',
  },
}

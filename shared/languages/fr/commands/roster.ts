import type { RosterWords } from '../../../roster/roster-words.ts'

/** What the cells of a table of people may say, in French. */
export const roster: RosterWords = {
  columns: {
    name: ['nom', 'nom complet', 'nom et prénom', 'prénom et nom', 'prénom', 'nom de famille'],
    role: ['rôle'],
    side: ['partie', 'délégation'],
    capacity: ['qualité', 'statut'],
    email: [
      'courriel',
      'adresse électronique',
      'adresse de courriel',
      'adresse courriel',
      'adresse e-mail',
      'adresse mail',
      'mél',
    ],
    language: ['langue'],
  },
  roles: {
    participant: ['participation', 'participant', 'participante'],
    facilitator: ['facilitation', 'facilitateur', 'facilitatrice'],
    'co-chair': ['coprésidence', 'coprésident', 'coprésidente', 'co-président', 'co-présidente', 'co-présidence'],
    observer: ['observation', 'observateur', 'observatrice'],
  },
  capacities: {
    'nongovernmental-expert': [
      'expert(e) non gouvernemental(e)',
      'expert non gouvernemental',
      'experte non gouvernementale',
    ],
    'former-official': [
      'ancien(ne) responsable gouvernemental(e)',
      'ancien responsable gouvernemental',
      'ancienne responsable gouvernementale',
      'ancien responsable',
      'ancienne responsable',
    ],
    'acting-official': [
      'responsable gouvernemental(e) en exercice',
      'responsable gouvernemental en exercice',
      'responsable gouvernementale en exercice',
      'responsable en exercice',
      'responsable gouvernemental(e) en exercice, à titre personnel',
    ],
  },
}

import type { MarkName } from './marks.tsx'

export type Fake = {
  key: string
  rank: string
  title: string
  state: MarkName
  person: string | null
  reporter: string
  due?: string
  late?: string
  ago: string
  comments?: number
  files?: number
  unread?: boolean
}

export const records: Fake[] = [
  {
    key: 'SI-2041',
    rank: 'P1',
    title: 'Impossible de déposer le devoir : « Erreur 413 – fichier trop volumineux »',
    state: 'resolving',
    person: 'Nadia Benali',
    reporter: 'I. Garnier',
    due: 'demain',
    ago: '12 min',
    comments: 4,
    files: 2,
  },
  {
    key: 'SI-2044',
    rank: 'P2',
    title: 'Vidéoprojecteur B204 : image verdâtre et coupure toutes les dix minutes',
    state: 'posted',
    person: null,
    reporter: 'T. Lemaître',
    ago: '26 min',
    files: 1,
    unread: true,
  },
  {
    key: 'SI-2038',
    rank: 'P3',
    title: 'Élève absente du groupe « Terminale NSI – spécialité » après l’import SIECLE',
    state: 'open',
    person: 'Karim Haddad',
    reporter: 'C. Vasseur',
    due: '27 nov.',
    ago: '1 h',
    comments: 2,
    unread: true,
  },
  {
    key: 'SI-2031',
    rank: 'P4',
    title: 'Relais d’envoi de fichiers : certificat expiré, renouvellement demandé au rectorat',
    state: 'waiting',
    person: 'Thomas Nguyen',
    reporter: 'N. Benali',
    late: 'retard 2 j',
    ago: '2 h',
    comments: 7,
  },
  {
    key: 'SI-2029',
    rank: 'P6',
    title: 'Carnet de notes : la moyenne trimestrielle ne tient pas compte des coefficients',
    state: 'resolving',
    person: 'Karim Haddad',
    reporter: 'P. Roche',
    late: 'retard 5 h',
    ago: '5 h',
    comments: 9,
  },
  {
    key: 'SI-2024',
    rank: 'P8',
    title: 'Désinscription involontaire de 27 étudiantes et étudiants du cours d’électrotechnique',
    state: 'waiting',
    person: 'Thomas Nguyen',
    reporter: 'J. Courtois',
    due: '30 nov.',
    ago: 'hier',
    comments: 12,
  },
  {
    key: 'SI-2022',
    rank: 'P9',
    title: 'Imprimante du CDI : bourrage papier signalé par trois classes',
    state: 'posted',
    person: null,
    reporter: 'L. Amrani',
    ago: 'hier',
  },
  {
    key: 'SI-2014',
    rank: 'P13',
    title: 'Badge de cantine non synchronisé avec l’emploi du temps',
    state: 'resolved',
    person: 'Karim Haddad',
    reporter: 'M. Ziani',
    ago: '20 nov.',
    comments: 2,
  },
  {
    key: 'SI-2008',
    rank: '–',
    title: 'Adresse électronique erronée pour deux nouvelles surveillantes',
    state: 'validated',
    person: 'Karim Haddad',
    reporter: 'C. Vasseur',
    ago: '19 nov.',
    comments: 3,
  },
  {
    key: 'SI-2005',
    rank: '–',
    title: 'Mot de passe oublié : compte enseignant verrouillé',
    state: 'validated',
    person: 'Nadia Benali',
    reporter: 'P. Guérin',
    ago: '18 nov.',
  },
]

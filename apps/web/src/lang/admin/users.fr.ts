import type { users as en } from './users.en.ts'

export const users = {
  'admin.users': 'Personnes',
  'admin.users.why': 'Toutes celles qui sont connues ici, et comment elles entrent.',
  'admin.users.search': 'Chercher par nom, identifiant ou adresse',
  'admin.users.none': 'Personne n’est trouvé',
  'admin.users.none.why': 'Chaque mot doit être dans un nom, un identifiant ou une adresse électronique.',
  'admin.users.name': 'Nom',
  'admin.users.username': 'Identifiant',
  'admin.users.email': 'Adresse électronique',
  'admin.users.state': 'État',
  'admin.users.suspended': 'Suspendu',
} satisfies Record<keyof typeof en, string>

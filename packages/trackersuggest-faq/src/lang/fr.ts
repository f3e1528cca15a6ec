import type { en } from './en.ts'

export const fr = {
  'trackersuggest_faq.pluginname': 'Articles pour les tickets',
  'trackersuggest_faq.pluginname.plural': 'Articles pour les tickets',

  'trackersuggest_faq.suggestions': 'Déjà répondu',
  'trackersuggest_faq.failed': 'Impossible de charger l’article',
  'trackersuggest_faq.loading': 'Chargement…',

  'trackersuggest_faq.make': 'En faire un article',
  'trackersuggest_faq.make.in': 'Dans quelle foire aux questions ?',
  'trackersuggest_faq.made': 'Le brouillon est dans « {faq} ». Relisez-le avant de le publier.',
  'trackersuggest_faq.open': 'Ouvrir le brouillon',
  'trackersuggest_faq.articles': 'Article qui en est tiré :',
  'trackersuggest_faq.draft': 'brouillon',
  'trackersuggest_faq.origin': 'Tiré du ticket',

  'error.trackersuggest_faq.not_found':
    'Ce ticket ou cette foire aux questions n’existe pas, ou vous n’y avez pas accès.',
  'error.trackersuggest_faq.unsolved': 'Personne n’a écrit ce qui a résolu ce ticket.',
  'error.trackersuggest_faq.full': 'Il y a déjà {most} articles là-bas. Supprimez-en un d’abord.',
} satisfies Record<keyof typeof en, string>

export default fr

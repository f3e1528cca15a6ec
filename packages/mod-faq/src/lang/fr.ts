import type { en } from './en.ts'

export const fr = {
  'faq.pluginname': 'Foire aux questions',
  'faq.pluginname.plural': 'Foires aux questions',

  'faq.list.nav': 'Questions',

  'faq.summary.published':
    '{count, plural, =0 {Aucune question traitée pour l’instant} one {# question traitée} other {# questions traitées}}',
  'faq.summary.drafts': '{count, plural, one {# brouillon} other {# brouillons}}',
  'faq.waiting': 'Un brouillon à relire et à publier',
  'faq.recent.published': '{known, select, true {{actor} a publié l’article} other {L’article a été publié}}',
  'faq.recent.edited': '{known, select, true {{actor} a modifié l’article} other {L’article a été modifié}}',
  'faq.recent.drafted': '{known, select, true {{actor} a écrit un brouillon} other {Un brouillon a été écrit}}',
  'faq.recent.withdrawn': '{known, select, true {{actor} l’a remis en brouillon} other {Il a été remis en brouillon}}',
  'error.faq.article.not_found': 'Cet article n’existe pas, ou vous n’y avez pas accès.',
  'error.faq.article.publish_denied': 'Seules les personnes qui peuvent publier modifient ce qui est publié.',
  'setting.mod_faq.votes': 'Demander aux lecteurs si un article a été utile',
  'setting.mod_faq.votes.hint': 'Dans toutes les FAQ. Ce qui a été dit auparavant reste compté.',
  'error.faq.votes_off': 'On ne demande pas ici aux lecteurs si un article a été utile.',
  'error.faq.full': 'Il y a déjà {most} articles ici. Supprimez-en un d’abord.',

  'capability.mod/faq:view': 'Lire les articles publiés',
  'capability.mod/faq:vote': 'Dire si un article est utile',
  'capability.mod/faq:edit': 'Rédiger des brouillons',
  'capability.mod/faq:publish': 'Publier des articles',
  'capability.mod/faq:addinstance': 'Ajouter une foire aux questions à un cours',
} satisfies Record<keyof typeof en, string>

export default fr

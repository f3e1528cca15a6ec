import type { en } from './en.ts'

export const fr = {
  'faq.pluginname': 'Foire aux questions',
  'faq.pluginname.plural': 'Foires aux questions',

  'faq.list.nav': 'Questions',
  'faq.list.search': 'Chercher dans les questions et les réponses',
  'faq.list.new': 'Nouvel article',
  'faq.list.published': 'Publiés',
  'faq.list.drafts': 'Brouillons',
  'faq.list.found': '{count, plural, =0 {Aucun article trouvé} one {# article trouvé} other {# articles trouvés}}',
  'faq.list.none': 'Aucun article pour l’instant',
  'faq.list.none.why': 'Ce qu’on demande souvent peut recevoir ici une réponse pour tout le monde.',
  'faq.list.noMatch': 'Aucun article ne contient ces mots',
  'faq.list.noMatch.why': 'Essayez avec moins de mots, ou avec d’autres.',
  'faq.list.clear': 'Afficher tous les articles',
  'faq.list.failed': 'Impossible de charger les articles',
  'faq.list.up': 'Monter « {title} »',
  'faq.list.down': 'Descendre « {title} »',
  'faq.list.moved': '« {title} » est maintenant au rang {place, number} sur {count, number}',
  'faq.votes.counts':
    '{useful, plural, one {# personne l’a trouvé utile} other {# personnes l’ont trouvé utile}}, {useless, plural, one {# non} other {# non}}',
  'faq.votes.none': 'Aucun vote pour l’instant',
  'faq.votes.ask': 'Cet article vous a-t-il été utile ?',
  'faq.votes.yes': 'Oui',
  'faq.votes.no': 'Non',

  'faq.article.back': 'Toutes les questions',
  'faq.article.draft': 'Brouillon',
  'faq.article.edit': 'Modifier',
  'faq.article.remove': 'Supprimer',
  'faq.article.remove.ask': 'Supprimer cet article ?',
  'faq.article.remove.why': 'La question, sa réponse et ses votes disparaîtront définitivement.',
  'faq.article.removed': 'Article supprimé',
  'faq.article.absent': 'Cet article ne peut pas être affiché',
  'faq.article.absent.why': 'Il n’existe pas, ou vous n’y avez pas accès.',
  'faq.article.failed': 'Impossible de charger l’article',

  'faq.editor.new': 'Nouvel article',
  'faq.editor.edit': 'Modifier l’article',
  'faq.editor.title': 'Question',
  'faq.editor.title.wrong': 'Écrivez une question de {limit, number} caractères au plus.',
  'faq.editor.body': 'Réponse',
  'faq.editor.body.wrong': 'Écrivez une réponse de {limit, number} caractères au plus.',
  'faq.editor.published': 'Publié',
  'faq.editor.published.help': 'Visible de tous dès l’enregistrement.',
  'faq.editor.save': 'Enregistrer',
  'faq.editor.saved': 'Article enregistré',
  'faq.editor.noRight': 'Vous ne pouvez pas modifier cet article',
  'faq.editor.noRight.why':
    'Les articles sont écrits par les personnes qui peuvent rédiger ici ; ce qui est publié est modifié par celles qui peuvent publier.',
  'faq.editor.overtaken': 'Quelqu’un d’autre a modifié cet article entre-temps',
  'faq.editor.overtaken.why': 'Votre texte est toujours là. L’enregistrer à nouveau remplace le sien.',
  'faq.editor.failed': 'L’article n’a pas été enregistré',

  'faq.cancel': 'Annuler',
  'faq.copied': 'Copié',
  'faq.copy': 'Copier la référence',
  'faq.loading': 'Chargement',
  'faq.retry': 'Réessayer',

  'error.faq.article.not_found': 'Cet article n’existe pas, ou vous n’y avez pas accès.',
  'error.faq.article.publish_denied': 'Seules les personnes qui peuvent publier modifient ce qui est publié.',
  'error.faq.full': 'Il y a déjà {most} articles ici. Supprimez-en un d’abord.',

  'capability.mod/faq:view': 'Lire les articles publiés',
  'capability.mod/faq:vote': 'Dire si un article est utile',
  'capability.mod/faq:edit': 'Rédiger des brouillons',
  'capability.mod/faq:publish': 'Publier des articles',
  'capability.mod/faq:addinstance': 'Ajouter une foire aux questions à un cours',
} satisfies Record<keyof typeof en, string>

export default fr

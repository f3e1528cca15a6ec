import type en from './en.ts'

/** Espace fine insécable (U+202F) avant ; : ! ? et dans « », insécable (U+00A0) entre un nombre et son unité. */
const fr = {
  'core.skip': 'Aller au contenu',
  'core.home': 'Accueil',
  'core.crumbs': 'Fil d’Ariane',
  'core.nav': 'Navigation principale',
  'core.loading': 'Chargement…',
  'core.close': 'Fermer',
  'core.more': 'Afficher la suite',
  'core.notices': 'Messages',

  'core.offline':
    'Pas de connexion depuis {time}. Ce que vous écrivez reste sur cette page ; rien ne part avant son retour.',

  'core.markdown.toolbar': 'Mise en forme',
  'core.markdown.bold': 'Gras',
  'core.markdown.italic': 'Italique',
  'core.markdown.link': 'Lien',
  'core.markdown.code': 'Code',
  'core.markdown.list': 'Liste',
  'core.markdown.numbers': 'Liste numérotée',
  'core.markdown.quote': 'Citation',
  'core.markdown.mode': 'Écrire ou prévisualiser',
  'core.markdown.write': 'Écrire',
  'core.markdown.preview': 'Aperçu',
  'core.markdown.nothing': 'Rien n’est encore écrit.',
  'core.markdown.failed':
    'L’aperçu n’a pas pu être obtenu. Ce que vous avez écrit est gardé ; revenez à l’écriture, puis réessayez.',

  'core.draft.saved': 'Brouillon enregistré à {time}',
  'core.draft.saved.before': 'Brouillon enregistré le {date}',
  'core.draft.unsaved': 'Pas encore enregistré : conservé sur cette page',

  'core.sign_in': 'Connexion',
  'core.sign_in.lead': 'Signaler un problème, le suivre, aider à le résoudre.',
  'core.sign_in.go_on': 'Pour continuer, dites qui vous êtes.',
  'core.sign_in.username': 'Identifiant',
  'core.sign_in.password': 'Mot de passe',
  'core.sign_in.show': 'Afficher le mot de passe',
  'core.sign_in.hide': 'Masquer le mot de passe',
  'core.sign_in.submit': 'Se connecter',
  'core.sign_in.username.missing': 'Indiquez votre identifiant',
  'core.sign_in.password.missing': 'Indiquez votre mot de passe',

  'core.account.menu': 'Compte de {name}',
  'core.account.language': 'Langue',
  'core.account.theme': 'Thème',
  'core.theme.system': 'Système',
  'core.theme.light': 'Clair',
  'core.theme.dark': 'Sombre',
  'core.theme.contrast': 'Contrasté',
  'core.account': 'Mon compte',
  'core.admin': 'Administration',
  'core.sign_out': 'Se déconnecter',

  'core.palette': 'Rechercher ou agir',
  'core.palette.open': 'Rechercher ou agir',
  'core.palette.keys': 'Ctrl K',
  'core.palette.placeholder': 'Une commande, un lieu, un mot…',
  'core.palette.thing': 'Ici',
  'core.palette.screen': 'Sur cet écran',
  'core.palette.everywhere': 'Partout',
  'core.palette.places': 'Aller à',
  'core.palette.looking': 'Recherche…',
  'core.palette.nothing': 'Rien pour « {text} ».',
  'core.palette.choose': 'choisir',
  'core.palette.do': 'faire',
  'core.palette.close': 'fermer',
  'core.keys': 'Raccourcis clavier',
  'core.keys.why':
    'Les touches d’une seule lettre agissent sur ce qui est à l’écran. Désactivez-les si vous dictez à votre ordinateur ou appuyez sur des touches par mégarde.',
  'core.keys.escape': 'Échap',
  'core.keys.single': 'Raccourcis à une touche',
  'core.keys.everywhere': 'Partout',
  'core.keys.screen': 'Sur cet écran',
  'core.keys.thing': 'Sur ce qui est ouvert',

  'core.home.hello': 'Bonjour {name}',
  'core.home.activities': 'Activités',
  'core.home.activities.none': 'Rien ne vous est encore ouvert',
  'core.home.activities.none.why': 'Ce que vos cours ou votre établissement vous ouvriront sera ici.',
  'core.home.everywhere': 'Pour tout l’établissement',
  'core.home.courses': 'Mes cours',
  'core.home.courses.none': 'Vous n’êtes encore dans aucun cours',
  'core.home.courses.none.why':
    'Les cours viennent de votre établissement ; adressez-vous à la personne qui vous inscrit.',

  'core.overview.incomplete':
    'Une partie de la page n’a pas pu être chargée : il peut manquer de ce qui vous attend. Un nouvel essai suivra.',
  'core.waiting': 'Ce qui vous attend',
  'core.waiting.lead':
    '{count, plural, =0 {Rien ne vous attend.} one {Une chose vous attend.} other {{more, select, true {Plus de {count} choses vous attendent.} other {{count} choses vous attendent.}}}}',
  'core.recent': 'Activité récente',

  'core.course.manage': 'Gérer',
  'core.course.none': 'Rien n’est encore ouvert dans ce cours',
  'core.course.none.why': 'Ce que son équipe ouvrira sera ici.',

  'core.preferences': 'Langue et thème',
  'core.preferences.why': 'Les vôtres sur chaque machine où vous vous connectez.',
  'core.preferences.not_saved': 'Votre choix s’applique ici, mais n’a pas pu être enregistré. {reason}',

  'core.copy': 'Copier',
  'core.copied': 'Copié',
  'core.retry': 'Réessayer',
  'core.back_home': 'Aller à l’accueil',

  'core.failed': 'Cette partie n’a pas pu être affichée',
  'core.failed.why': 'Le reste de la page est à jour. Si cela se répète, donnez cette référence au support.',
  'core.failed.code':
    'Guichet a été mis à jour, ou la connexion a été coupée, depuis que cette page est ouverte. Rechargée, elle sera de nouveau entière.',
  'core.failed.reload': 'Recharger la page',
  'core.failed.contact': 'Assistance : {contact}',
  'core.failed.no_reference':
    'Le reste de la page est à jour. Si cela se répète, dites au support ce que vous faisiez.',
  'core.unreachable': 'Guichet ne répond pas',
  'core.unreachable.why': 'Votre connexion ou le serveur est interrompu. Cette page reviendra d’elle-même.',
  'core.not_found': 'Cette page n’existe pas ou ne vous est pas ouverte',
  'core.not_found.why':
    'Le lien est peut-être ancien. Si quelqu’un vous l’a envoyé, demandez-lui de vous donner accès.',

  'core.settings.missing': 'Il manque quelque chose ici.',
  'core.settings.too_long': 'C’est trop long : {limit, number} caractères au plus.',
  'core.settings.invalid': 'Ceci ne convient pas ici.',
  'core.settings.not_number': 'Écrivez un nombre.',
  'core.settings.out_of_range': 'De {minimum, number} à {maximum, number}.',

  'error.network': 'Guichet ne répond pas. Vérifiez votre connexion, puis réessayez.',
  'error.internal': 'Une erreur s’est produite de notre côté. Rien n’a été changé.',
  'error.request.invalid': 'Le formulaire n’est pas rempli comme attendu. Vérifiez les champs signalés.',
  'error.request.malformed': 'La demande n’a pas pu être lue. Rechargez la page, puis réessayez.',
  'error.request.unsupported_media_type': 'Ce type de contenu n’est pas accepté.',
  'error.request.too_large': 'C’est trop à la fois. Envoyez quelque chose de plus petit.',
  'error.request.method_not_allowed': 'Cela n’est pas possible ici.',
  'error.auth.required': 'Personne n’est connecté ici. Connectez-vous pour continuer.',
  'error.auth.expired': 'Votre session est terminée. Connectez-vous pour continuer.',
  'error.access.denied': 'Vous n’avez pas le droit de faire cela ici.',
  'error.access.token_scope': 'Ce jeton ne permet que de lire.',
  'error.not_found': 'Cela n’existe pas ou ne vous est pas ouvert.',
  'error.version.required': 'Cette page est trop ancienne pour enregistrer. Rechargez-la.',
  'error.version.mismatch': 'Quelqu’un a changé cela entre-temps. Regardez la nouvelle version, puis réessayez.',
  'error.idempotency.in_progress': 'C’est déjà en cours. Attendez un instant.',
  'error.idempotency.key_reused': 'Cela a déjà été envoyé avec un autre contenu. Rechargez la page, puis réessayez.',
  'error.rate.limited': 'Trop d’essais. Attendez une minute, puis réessayez.',
  'error.server.unavailable': 'Guichet redémarre. Réessayez dans un instant.',

  'error.auth.failed': 'Cet identifiant et ce mot de passe ne vont pas ensemble. Vérifiez les deux.',
  'error.auth.session_ended': 'Votre session est terminée. Connectez-vous pour continuer.',
  'error.auth.foreign_origin': 'Cette demande venait d’un autre site et a été refusée.',
  'error.core.draft.too_many': 'Vous avez autant de textes non envoyés qu’il est permis.',
} satisfies Record<keyof typeof en, string>

export default fr

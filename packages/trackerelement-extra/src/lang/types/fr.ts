import type en from './en.ts'

const words = {
  'trackerelement_extra.autourl': 'Page d’origine',
  'trackerelement_extra.autourl.about': 'L’adresse de la page d’où l’on vient pour signaler.',
  'trackerelement_extra.autourl.parameters': 'Paramètres conservés',
  'trackerelement_extra.autourl.parameters.hint':
    'Ce qui suit « ? » dans une adresse peut être secret : seul ce qui est nommé ici est conservé. Par exemple : id, section.',
  'trackerelement_extra.autourl.found':
    'La page d’où vous venez. Corrigez-la, ou videz ce champ pour la garder pour vous.',
  'trackerelement_extra.autourl.none': 'L’adresse de la page concernée, s’il y en a une.',
  'trackerelement_extra.autourl.optional': '(facultatif)',

  'trackerelement_extra.constant': 'Constante',
  'trackerelement_extra.constant.about': 'Ce que le site sait de lui-même : on ne demande rien à personne.',
  'trackerelement_extra.constant.source': 'Ce qui accompagne chaque signalement',
  'trackerelement_extra.constant.source.activity': 'Le nom du suivi',
  'trackerelement_extra.constant.source.course': 'Le nom du cours',
  'trackerelement_extra.constant.source.courseShort': 'Le nom abrégé du cours',
  'trackerelement_extra.constant.source.site': 'Le nom du site',
  'trackerelement_extra.constant.source.text': 'Un texte',
  'trackerelement_extra.constant.text': 'Le texte',
  'trackerelement_extra.constant.text.hint': 'Si un texte est choisi ci-dessus.',

  'trackerelement_extra.captcha': 'Contrôle anti-robots',
  'trackerelement_extra.captcha.about':
    'Le navigateur fait un petit travail avant l’envoi : rien pour un signalement, beaucoup pour des milliers. Personne n’a rien à lire ni à écouter.',
  'trackerelement_extra.captcha.difficulty': 'Quantité de travail',
  'trackerelement_extra.captcha.difficulty.light': 'Légère',
  'trackerelement_extra.captcha.difficulty.light.why': 'Un instant, même sur un téléphone.',
  'trackerelement_extra.captcha.difficulty.normal': 'Normale',
  'trackerelement_extra.captcha.difficulty.normal.why': 'Une seconde ou deux sur la plupart des machines.',
  'trackerelement_extra.captcha.difficulty.heavy': 'Lourde',
  'trackerelement_extra.captcha.difficulty.heavy.why':
    'Plusieurs secondes : pour les suivis que les robots ont trouvés.',
  'trackerelement_extra.captcha.working': 'Votre navigateur fait le contrôle. Vous n’avez rien à faire.',
  'trackerelement_extra.captcha.done': 'Contrôle fait : le signalement peut être envoyé.',
  'trackerelement_extra.captcha.failed': 'Le contrôle n’a pas pu être fait.',
  'trackerelement_extra.captcha.again': 'Réessayer',

  'error.trackerelement_extra.no_address': 'Écrivez une adresse qui commence par https://, ou laissez ce champ vide.',
  'error.trackerelement_extra.proof_late': 'Le contrôle date trop. Il recommence : envoyez à nouveau.',
  'error.trackerelement_extra.proof_used': 'Ce contrôle a déjà servi. Il recommence : envoyez à nouveau.',
  'error.trackerelement_extra.proof_wrong': 'Le contrôle a échoué. Il recommence : envoyez à nouveau.',
} satisfies Record<keyof typeof en, string>

export default words

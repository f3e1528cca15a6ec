import type { settings as en } from './settings.en.ts'

export const settings = {
  'admin.settings': 'Site',
  'admin.settings.why': 'Le nom du site, sa langue, les sessions et les mots de passe.',
  'admin.settings.lead': 'Effet immédiat, pour tout le monde.',
  'admin.settings.site': 'Tout le site',
  'admin.settings.save': 'Enregistrer',
  'admin.settings.saved': 'Les réglages sont enregistrés.',
  'admin.settings.discard': 'Annuler',
  'admin.settings.changed': '{count, plural, one {# réglage modifié} other {# réglages modifiés}}',
  'admin.settings.default': 'Par défaut : {value}',
  'admin.settings.default.nothing': 'rien',
  'admin.settings.on': 'oui',
  'admin.settings.off': 'non',
  'admin.settings.reset': 'Rétablir',
  'admin.settings.meanwhile': 'Quelqu’un a modifié les mêmes réglages entre-temps',
  'admin.settings.meanwhile.why':
    'Rien n’a été enregistré. Les vôtres sont toujours dans le formulaire : enregistrer de nouveau les met à la place des siens.',
  'admin.leave': 'Partir sans enregistrer ?',
  'admin.leave.why': 'Ce que vous avez modifié ici n’est pas enregistré.',
  'admin.leave.stay': 'Rester ici',
  'admin.leave.go': 'Partir',

  'setting.core_site.name': 'Nom du site',
  'setting.core_site.name.hint':
    'En haut de chaque page, dans son titre, et là où l’on se connecte. Une page ouverte le montre dès qu’elle est rechargée.',
  'setting.core_site.language': 'Langue de départ',
  'setting.core_site.language.hint': 'Pour qui n’en a pas choisi.',
  'setting.core_site.language.browser': 'Celle du navigateur',
  'setting.core_site.language.fr': 'Français',
  'setting.core_site.language.en': 'Anglais',
  'setting.core_site.supportContact': 'À qui s’adresser',
  'setting.core_site.supportContact.hint':
    'Une adresse électronique, ou l’adresse d’une page. Montrée là où quelque chose n’a pas pu s’afficher.',
  'setting.core_site.supportContact.invalid':
    'Entrez une adresse électronique, ou une adresse qui commence par « https »',
  'setting.core_site.sessionIdleDays': 'Jours sans activité après lesquels il faut se reconnecter',
  'setting.core_site.sessionDays': 'Jours après lesquels il faut se reconnecter dans tous les cas',
  'setting.core_site.sessionDays.hint':
    'L’un et l’autre valent pour les sessions ouvertes ou renouvelées à partir de maintenant.',
  'setting.core_site.passwordMin': 'Caractères d’un mot de passe, au moins',
  'setting.core_site.passwordMin.hint': 'Pour les mots de passe choisis à partir de maintenant.',
  'setting.core_site.ltiGrades': 'Notes dans les LMS',
  'setting.core_site.ltiGrades.hint':
    'Les LMS connectés à partir de maintenant se voient demander le droit d’envoyer des notes dans leur carnet. Ceux qui le sont déjà doivent en être informés : réinscrivez-y cet outil, ou cochez les services de notes dans leurs réglages de l’outil. Ce qui est noté dans chaque activité, ses enseignants le disent.',
} satisfies Record<keyof typeof en, string>

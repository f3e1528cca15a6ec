import type { plugins as en } from './plugins.en.ts'

export const plugins = {
  'admin.plugins': 'Plugins',
  'admin.plugins.why': 'Ce qui est installé : l’activer, le désactiver, le régler.',
  'admin.plugins.lead':
    'Ce qui est ajouté à Guichet ici. Un plugin se désactive et se réactive à tout moment ; ce qu’il contient reste.',
  'admin.attention': 'Ce qui vous attend',
  'admin.attention.job':
    '{job} a échoué {count, plural, one {une fois} other {# fois}} et a été abandonné ; le journal du serveur dit pourquoi.',
  'admin.plugins.none': 'Aucun plugin n’est installé',
  'admin.plugins.version': 'version {version}',
  'admin.plugins.of_version': ', version {version}',
  'admin.plugins.activities': '{count, plural, =0 {Aucune activité} one {# activité} other {# activités}}',
  'admin.plugins.waits_for': 'attend {names}',
  'admin.plugins.state.on': 'Activé',
  'admin.plugins.state.on.why': 'Il fonctionne, dans toutes les fenêtres et pour tout le monde.',
  'admin.plugins.state.off': 'Désactivé',
  'admin.plugins.state.off.why': 'Il a été désactivé. Ce qu’il contient est gardé, et revient avec lui.',
  'admin.plugins.state.waiting': 'En attente',
  'admin.plugins.state.waiting.why': 'Il est activé, mais ce dont il a besoin est désactivé ou absent.',
  'admin.plugins.state.absent': 'Absent',
  'admin.plugins.state.absent.why':
    'Ses fichiers ne sont plus installés. Ce qu’il contenait est gardé, et revient avec eux.',
  'admin.plugins.brings': 'Ce qu’il est',
  'admin.plugins.component': 'Composant',
  'admin.plugins.since': 'Installé le',
  'admin.plugins.requires': 'A besoin de',
  'admin.plugins.required_by': 'Nécessaire à',
  'admin.plugins.activity': 'Activités',
  'admin.plugins.capabilities': 'Permissions',
  'admin.plugins.works': 'En arrière-plan',
  'admin.plugins.works.n':
    '{jobs, plural, =0 {aucune tâche} one {# tâche} other {# tâches}}, {readers, plural, =0 {ne suit rien} one {# suivi d’événements} other {# suivis d’événements}}',
  'admin.plugins.settings': 'Réglages pour tout le site',
  'admin.plugins.enable': 'Activer',
  'admin.plugins.disable': 'Désactiver',
  'admin.plugins.disable.ask': 'Désactiver {name} ?',
  'admin.plugins.disable.why':
    '{activities, plural, =0 {Ses écrans disparaissent aussitôt, pour tout le monde.} one {Son activité disparaît aussitôt, pour tout le monde.} other {Ses # activités disparaissent aussitôt, pour tout le monde.}} {others, plural, =0 {} one {Ce qui s’appuie dessus disparaît avec lui : {names}. } other {Ce qui s’appuie dessus disparaît avec lui : {names}. }}Rien n’est perdu : tout revient quand il est réactivé.',
  'admin.plugins.keep': 'Le garder activé',
  'admin.plugins.enabled': '{name} : activé.',
  'admin.plugins.disabled': '{name} : désactivé.',
} satisfies Record<keyof typeof en, string>

import { fr as attachments } from '../attachments/fr.ts'
import type en from './en.ts'

const words = {
  ...attachments,
  'tracker.element.optional': '(facultatif)',
  'tracker.element.required': '(obligatoire)',
  'tracker.element.choose': 'Choisir',
  'tracker.element.clear': 'N’en choisir aucun',

  'tracker.element.section': 'Précisions',
  'tracker.element.edit': 'Modifier « {label} »',
  'tracker.element.empty': 'Non renseigné',
  'tracker.element.archived': 'n’est plus demandé',
  'tracker.element.archived.option': 'n’est plus proposé',
  'tracker.element.saved': '{key} : « {label} » est enregistré.',
  'tracker.element.goes':
    '{count, plural, one {{fields} sera vidé : ce choix ne le demande pas.} other {{fields} seront vidés : ce choix ne les demande pas.}}',
  'tracker.element.private': '{count, plural, one {Rubrique interne} other {Rubriques internes}}',
  'tracker.element.private.reporters':
    '{count, plural, one {Les rapporteurs ne la voient pas} other {Les rapporteurs ne les voient pas}}',
  'tracker.element.private.from': '{count, plural, one {{name} ne la voit pas} other {{name} ne les voit pas}}',

  'tracker.conflict.element': '« {label} » a changé entre-temps',
  'tracker.conflict.element.by': '{name} a modifié « {label} » entre-temps',
  'tracker.conflict.element.theirs': 'Valeur actuelle',
  'tracker.conflict.element.theirs.by': 'Valeur de {name}',
  'tracker.conflict.element.mine': 'La vôtre',
  'tracker.conflict.element.replaces': 'Ceci a changé entre-temps ; enregistrer le vôtre le remplacera.',
  'tracker.conflict.element.replaces.by':
    '{name} a modifié ceci entre-temps ; enregistrer le vôtre remplacera le sien.',

  'tracker.element.appeared':
    '{count, plural, one {Une question de plus : {fields}.} other {Des questions de plus : {fields}.}}',

  'tracker.list.filledOnly': 'Dans cet ordre, il n’y a que les tickets où « {field} » est rempli.',
  'tracker.list.filledOnly.closed': 'Dans cet ordre, il n’y a que les tickets clos.',
  'tracker.list.filledOnly.due': 'Dans cet ordre, il n’y a que les tickets qui ont une échéance.',
  'tracker.list.filledOnly.priority': 'Dans cet ordre, il n’y a que les tickets ouverts.',

  'tracker.element.filter.any': 'Indifférent',
  'tracker.element.filter.from': '{label}, à partir de',
  'tracker.element.filter.to': '{label}, jusqu’à',

  'tracker.element.type.text': 'Texte d’une ligne',
  'tracker.element.type.textarea': 'Texte de plusieurs lignes',
  'tracker.element.type.checkbox': 'Cases à cocher',
  'tracker.element.type.radio': 'Boutons, un seul choix',
  'tracker.element.type.dropdown': 'Menu',
  'tracker.element.type.date': 'Date',
  'tracker.element.type.number': 'Nombre',
  'tracker.element.type.user': 'Personne',
  'tracker.element.type.file': 'Fichiers',
  'tracker.element.type.file.about': 'Une photo, un formulaire, un journal : un ou plusieurs.',
  'tracker.element.type.file.accept': 'Types de fichier acceptés ; aucun coché : tous',
  'tracker.element.type.file.accept.picture': 'Images',
  'tracker.element.type.file.accept.video': 'Vidéos',
  'tracker.element.type.file.accept.sound': 'Sons',
  'tracker.element.type.file.accept.pdf': 'PDF',
  'tracker.element.type.file.accept.document': 'Documents bureautiques',
  'tracker.element.type.file.accept.text': 'Textes bruts',
  'tracker.element.type.file.accept.archive': 'Archives',
  'tracker.element.type.file.maxCount': 'Fichiers au plus',
  'tracker.element.type.file.maxSize': 'Mégaoctets de chacun au plus',

  'tracker.element.file.drop': 'Déposez ici, collez, ou',
  'tracker.element.file.tried':
    'C’est ici que se choisissent les fichiers ; rien n’est envoyé pendant l’essai du formulaire.',
  'tracker.element.file.limits':
    '{count, plural, one {Un fichier} other {Jusqu’à # fichiers}} de {most} Mo au plus{some, plural, =0 {} other { : {kinds}}}.',
  'tracker.element.file.picture': 'images',
  'tracker.element.file.video': 'vidéos',
  'tracker.element.file.sound': 'sons',
  'tracker.element.file.pdf': 'PDF',
  'tracker.element.file.document': 'documents',
  'tracker.element.file.text': 'textes bruts',
  'tracker.element.file.archive': 'archives',

  'tracker.element.fault.required': 'Cette réponse est nécessaire.',
  'tracker.element.fault.unknown-field': 'Cette rubrique n’est plus demandée.',
  'tracker.element.fault.wrong-shape':
    '{kind, select, number {Écrivez un nombre, comme 12 ou 3,5.} files {Un fichier est encore en route : patientez, ou arrêtez-le.} other {Ceci n’a pas pu être lu.}}',
  'tracker.element.fault.too-short':
    '{limit, plural, one {Il faut au moins # caractère.} other {Il faut au moins # caractères.}}',
  'tracker.element.fault.too-long':
    '{limit, plural, one {# caractère au plus tient ici.} other {# caractères au plus tiennent ici.}}',
  'tracker.element.fault.one-line': 'Une seule ligne tient ici.',
  'tracker.element.fault.pattern': 'Ce n’est pas écrit comme il le faut.',
  'tracker.element.fault.too-small': '{kind, select, date {Pas avant le {limit}.} other {Pas moins de {limit}.}}',
  'tracker.element.fault.too-large': '{kind, select, date {Pas après le {limit}.} other {Pas plus de {limit}.}}',
  'tracker.element.fault.too-many-decimals':
    '{limit, plural, =0 {Écrivez un nombre entier.} one {# décimale au plus.} other {# décimales au plus.}}',
  'tracker.element.fault.no-date': 'Ce jour n’existe pas.',
  'tracker.element.fault.unknown-option': 'Ce choix n’est pas proposé.',
  'tracker.element.fault.archived-option': 'Ce choix n’est plus proposé. Choisissez-en un autre.',
  'tracker.element.fault.one-option': 'N’en choisissez qu’un.',
  'tracker.element.fault.unknown-file': 'Un fichier n’est plus là. Choisissez-le à nouveau.',
  'tracker.element.fault.too-many-files': '{limit, plural, one {# fichier au plus.} other {# fichiers au plus.}}',
  'tracker.element.fault.file-too-large': 'Un fichier fait {limit} Mo au plus.',
  'tracker.element.fault.file-kind': 'Les fichiers de ce type ne sont pas acceptés ici.',
  'tracker.element.fault.unknown-person': 'Cette personne ne peut plus être choisie ici.',
} as const satisfies Record<keyof typeof en, string>

export default words

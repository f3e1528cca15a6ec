import { embed } from './embed.en.ts'

/** What launches from an LMS say; `fr.ts` satisfies its keys. */
const en = {
  ...embed,
  'error.access.launch_scope': 'From inside a course, only what is in that course can be reached.',
  'error.core.lti.over': 'This launch has been used, or has run out. Open the activity again from your course.',
  'error.core.lti.unrecognised': 'This is not the browser in which the activity was opened.',
  'error.core.lti.answered': 'Your choice has already been sent to the course.',
  'error.core.lti.not_taken': 'The course does not take this.',
  'error.core.lti.grading_off': 'Scores are not sent from this activity. Switch that on first.',

  'lti.new_tab': 'Open in a new tab',
  'lti.back': 'Back to the course',
  'lti.grades': 'Grades',
  'lti.refused.reference': 'Reference for support: {id}',
  'lti.refused.login': 'This page does not know your platform',
  'lti.refused.login.what':
    'The learning platform that sent you here is not registered, or sent something that we do not understand. Tell whoever looks after it, with the reference below.',
  'lti.refused.launch': 'The activity could not be opened',
  'lti.refused.launch.what':
    'What your learning platform sent could not be accepted. Go back to your course and open the activity again; if that does not help, tell whoever looks after the platform.',
  'lti.refused.over': 'Open the activity again from your course',
  'lti.refused.over.what':
    'Each opening from a course is good once, and for some hours. Nothing of what you sent is lost.',
  'lti.refused.pending': 'This connection is waiting to be approved',
  'lti.refused.pending.what':
    'Whoever administers this site has to let your platform in first. Come back when they have.',
  'lti.refused.unrecognised': 'This browser was not recognised',
  'lti.refused.unrecognised.what':
    'The activity was opened in another browser, or this one keeps nothing inside another page. Open it again from your course, in a window of its own if your platform offers that.',
  'lti.refused.platform': 'Your learning platform did not let you in',
  'lti.refused.platform.what':
    'You may have been signed out there. Sign in again, and open the activity from your course.',

  'lti.refused.busy': 'Too much is going on just now',
  'lti.refused.busy.what':
    'We cannot answer for a moment. Open the activity again from your course in a minute; nothing of what you sent is lost.',
  'lti.refused.failed': 'Something went wrong here',
  'lti.refused.failed.what':
    'It is not your fault, and has been noted. Open the activity again from your course; if that does not help, tell whoever looks after the platform, with the reference below.',

  'lti.confirm': 'Is this you?',
  'lti.confirm.who':
    'You are about to go on as {person}, from {platform}{in, select, yes {, in the course {course}} other {}}.',
  'lti.confirm.nameless':
    'You are about to go on without a name, from {platform}{in, select, yes {, in the course {course}} other {}}.',
  'lti.confirm.go_on': 'Yes, go on',
  'lti.confirm.why':
    'We ask because this browser keeps nothing inside another page. If this is not you, close this page.',

  'lti.over': 'Open the activity again from your course',
  'lti.over.what': 'Your time here is up, or you have left. Nothing of what you sent is lost.',
  'lti.unset': 'Nothing has been set up here yet',
  'lti.unset.what':
    'Your teacher has added this activity, and has not said yet what it opens. Come back a little later.',
  'lti.closed': 'Nothing here is for you',
  'lti.closed.what':
    'This activity is for those who take part in the course, and your platform says that you are there {role, select, observer {to accompany somebody, but not whom} other {as a guest}}. If that is a mistake, tell the teacher of the course.',
  'lti.setup': 'What does this open?',
  'lti.setup.what': 'Choose what people find here when they open this activity in the course “{course}”.',
  'lti.setup.copied': 'This link was copied from another course, where it opens “{name}”.',
  'lti.setup.not_yours': 'This link was copied from another course',
  'lti.setup.not_yours.what':
    'Only somebody who looks after both courses can open the same thing here, or start with its settings. If you teach the other course, too, open the activity there once, then come back. If not, ask its teacher, or choose or make something below.',
  'lti.setup.share': 'Share “{name}” with that course',
  'lti.setup.share.do': 'Share',
  'lti.setup.copy': 'Start empty, with the same settings',
  'lti.setup.copy.what': 'The same states, fields and ready answers, and no tickets. Each course has its own.',
  'lti.setup.copy.do': 'Start empty',
  'lti.setup.share.what': 'Everybody of both courses finds the same tickets.',
  'lti.setup.existing': 'Something that is here already',
  'lti.setup.new': 'Something new',
  'lti.setup.name': 'Name',
  'lti.setup.kind': 'Kind',
  'lti.setup.create': 'Create and open',
  'lti.setup.use': 'Open this here',
  'lti.setup.shared': 'Shared. Open it again from your course to go in.',
  'lti.choose': 'Add to the course',
  'lti.choose.what': 'Choose what the new link in the course “{course}” opens, or make something new for it.',
  'lti.choose.add': 'Add this to the course',
  'lti.choose.inside': 'Something in it…',
  'lti.inside': 'Something in “{name}”',
  'lti.inside.seek': 'Find',
  'lti.inside.hint':
    'A number, or words. The whole course sees the title of the link; only those who may read the thing here open it.',
  'lti.inside.found': '{count, plural, one {# thing found} other {# things found}}',
  'lti.inside.back': 'Back to the choice',
  'lti.choose.create': 'Create and add to the course',
  'lti.choose.cancel': 'Add nothing',
  'lti.choose.nothing_fits': 'Nothing from here can be added in this place',
  'lti.choose.nothing_fits.what':
    'Your platform asks for something other than a link to an activity here: a file, a picture or a text. Go back, and add the activity where your course takes tools.',
  'lti.choose.sending': 'On the way back to your course…',
  'error.core.lti.registration_over':
    'This registration has been used, or has run out. Begin it again in the platform.',
  'error.core.lti.registration_failed':
    'The platform could not be registered: {reason, select, unreachable {it does not answer this server} timeout {it takes too long to answer} not_asked {this server may not ask it anything (EGRESS_ALLOW)} refused {it refused, perhaps because its own address has been used} other {what it says of itself is not sound}} ({reason}). Begin again in the platform.',

  'lti.register': 'Connect this platform?',
  'lti.register.invited': '{host} asks to open Guichet from its courses. It will be called {name} here.',
  'lti.register.who': '{host} asks to open Guichet from its courses.',
  'lti.register.asks': 'Guichet asks it for:',
  'lti.register.asks.who': 'who opens it: an identifier, the name and e-mail if the platform lets it',
  'lti.register.asks.courses': 'from which course, and with which role',
  'lti.register.asks.roster': 'who is in a course, to choose whom a ticket goes to',
  'lti.register.asks.grades': 'to write a score, in those courses only where a teacher turns that on',
  'lti.register.uninvited': 'Without an invitation it waits',
  'lti.register.vouch':
    'You can register now, and an administrator of Guichet lets the platform in afterwards. If that is you, say first that it is meant, in a tab of its own, and come back here.',
  'lti.register.vouch.way': 'I look after Guichet: it is meant',
  'lti.register.confirm': 'Register',
  'lti.registered.active': '{name} is connected',
  'lti.registered.active.what': 'Some platforms still want you to switch the tool on. Then add Guichet to a course.',
  'lti.registered.pending': '{name} is registered, and waits',
  'lti.registered.pending.what': 'An administrator of Guichet has to let it in, under “LMS connections”.',
  'lti.registered.changed': '{name} was known: what is new waits',
  'lti.registered.changed.what':
    'An administrator of Guichet has to take its new addresses. Until then the old ones hold.',
  'lti.registered.known': '{name} is registered as before',
  'lti.registered.known.what': 'Nothing has changed here.',
  'lti.registered.close': 'Back to the platform',
  'lti.not_registered.none': 'This address is for a learning platform',
  'lti.not_registered.none.what':
    'Paste it into your platform where a tool is added by its registration address: it opens this page by itself.',
  'lti.not_registered.invitation': 'This invitation has been used, or has run out',
  'lti.not_registered.invitation.what':
    'Ask the administrator of Guichet for another one: each is good for one platform.',
  'lti.not_registered.full': 'Too many platforms are waiting here',
  'lti.not_registered.full.what': 'Ask the administrator of Guichet for an invitation.',
} as const

export default en

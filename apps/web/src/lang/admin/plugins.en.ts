/** What is installed, and whether it works. */
export const plugins = {
  'admin.plugins': 'Plugins',
  'admin.plugins.why': 'What is installed: switch it on or off, and set it.',
  'admin.plugins.lead':
    'What is added to Guichet here. A plugin can be switched off and on at any time; what it holds stays.',
  'admin.attention': 'What needs you',
  'admin.attention.job':
    '{job} failed {count, plural, one {once} other {# times}} and was given up; the log of the server says why.',
  'admin.plugins.none': 'No plugin is installed',
  'admin.plugins.version': 'version {version}',
  'admin.plugins.of_version': ', version {version}',
  'admin.plugins.activities': '{count, plural, =0 {No activity} one {# activity} other {# activities}}',
  'admin.plugins.waits_for': 'waits for {names}',
  'admin.plugins.state.on': 'Enabled',
  'admin.plugins.state.on.why': 'It works, in every window and for everybody.',
  'admin.plugins.state.off': 'Disabled',
  'admin.plugins.state.off.why': 'It was switched off. What it holds is kept, and comes back with it.',
  'admin.plugins.state.waiting': 'Waiting',
  'admin.plugins.state.waiting.why': 'It is enabled, but something it requires is off or missing.',
  'admin.plugins.state.absent': 'Missing',
  'admin.plugins.state.absent.why':
    'Its files are no longer installed. What it held is kept, and comes back with them.',
  'admin.plugins.brings': 'What it is',
  'admin.plugins.component': 'Component',
  'admin.plugins.since': 'Installed on',
  'admin.plugins.requires': 'Requires',
  'admin.plugins.required_by': 'Required by',
  'admin.plugins.activity': 'Activities',
  'admin.plugins.capabilities': 'Permissions',
  'admin.plugins.works': 'In the background',
  'admin.plugins.works.n':
    '{jobs, plural, =0 {no job} one {# job} other {# jobs}}, {readers, plural, =0 {follows nothing} one {# follower of events} other {# followers of events}}',
  'admin.plugins.settings': 'Settings for the whole site',
  'admin.plugins.enable': 'Enable',
  'admin.plugins.disable': 'Disable',
  'admin.plugins.disable.ask': 'Disable {name}?',
  'admin.plugins.disable.why':
    '{activities, plural, =0 {Its screens are gone at once, for everybody.} one {Its activity is gone at once, for everybody.} other {Its # activities are gone at once, for everybody.}} {others, plural, =0 {} other {What rests on it goes with it: {names}. }}Nothing is lost: all is back when it is enabled again.',
  'admin.plugins.keep': 'Keep it enabled',
  'admin.plugins.enabled': '{name} is enabled.',
  'admin.plugins.disabled': '{name} is disabled.',
} as const

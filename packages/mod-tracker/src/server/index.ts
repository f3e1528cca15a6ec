import { extendServer } from '@guichet/plugin-kit/extension-point'
import { defineServer } from '@guichet/plugin-kit/server'
import { ticketSuggestions } from '../contract/suggestion-points.ts'
import { ticketLibrary } from '../contract/ticket-points.ts'
import { manifest } from '../manifest.ts'
import { autoClose } from './auto-close/job.ts'
import { bulkJob } from './bulks/job.ts'
import { bulkRoutes } from './bulks/routes.ts'
import { bulkSweep } from './bulks/sweep.ts'
import { attachmentRoutes } from './attachments/routes.ts'
import { uploadSweep } from './attachments/sweep.ts'
import { answerRoutes } from './answers/routes.ts'
import { commentRoutes } from './comments/routes.ts'
import { groupRoutes } from './groups/routes.ts'
import { formRoutes } from './elements/form/routes.ts'
import { elementRoutes } from './elements/library/routes.ts'
import { builtInTypes } from './elements/types/built-in.ts'
import { dependencyRoutes } from './dependencies/routes.ts'
import { historyRoutes } from './history/routes.ts'
import { importCommand } from './import/command.ts'
import { importJob } from './imports/job.ts'
import { exportRoutes } from './exports/routes.ts'
import { importRoutes } from './imports/routes.ts'
import { importSweep } from './imports/sweep.ts'
import { invariants } from './invariants.ts'
import { linkRoutes } from './links/routes.ts'
import { live } from './live/live.ts'
import { mentionRoutes } from './mentions/routes.ts'
import { mergeRoutes } from './merges/routes.ts'
import { originRoutes } from './origins/routes.ts'
import { overview } from './overview/overview.ts'
import { participation } from './participation/participation.ts'
import { priorityRoutes } from './priority/routes.ts'
import { spreadStack } from './priority/spread.ts'
import { raiseRoutes } from './raises/routes.ts'
import { relocationRoutes } from './relocations/routes.ts'
import { seenRoutes } from './seen/routes.ts'
import { seed } from './seed/seed.ts'
import { settingsRoutes } from './settings/routes.ts'
import { settleTracker } from './settings/settle.ts'
import { splitRoutes } from './splits/routes.ts'
import { subtrackerRoutes } from './subtrackers/routes.ts'
import { suggestionRoutes } from './suggestions/routes.ts'
import { similarTickets } from './suggestions/tickets.ts'
import { library } from './tickets/library.ts'
import { ticketRoutes } from './tickets/routes.ts'
import { instance } from './tracker/instance.ts'
import { trackerRoutes } from './tracker/routes.ts'
import { transitionRoutes } from './transitions/routes.ts'
import { viewRoutes } from './views/routes.ts'
import { visitorRoutes } from './visitors/routes.ts'
import { visitors } from './visits/open.ts'
import { visitRoutes } from './visits/routes.ts'
import { visitorSweep } from './visits/sweep.ts'
import { watchRoutes } from './watch/routes.ts'
import { withdrawalRoutes } from './withdrawals/routes.ts'
import { erasureSweep } from './withdrawals/sweep.ts'

export default defineServer({
  manifest,
  routes: [
    trackerRoutes,
    settingsRoutes,
    ticketRoutes,
    originRoutes,
    transitionRoutes,
    seenRoutes,
    historyRoutes,
    commentRoutes,
    watchRoutes,
    viewRoutes,
    groupRoutes,
    priorityRoutes,
    raiseRoutes,
    bulkRoutes,
    answerRoutes,
    splitRoutes,
    mergeRoutes,
    mentionRoutes,
    withdrawalRoutes,
    linkRoutes,
    attachmentRoutes,
    elementRoutes,
    formRoutes,
    dependencyRoutes,
    importRoutes,
    exportRoutes,
    suggestionRoutes,
    subtrackerRoutes,
    relocationRoutes,
    visitRoutes,
    visitorRoutes,
  ],
  extensions: [
    extendServer(ticketSuggestions, 'tickets', similarTickets),
    extendServer(ticketLibrary, 'own', library),
    ...builtInTypes,
  ],
  visitors,
  instance,
  commands: [importCommand],
  jobs: [
    autoClose,
    importJob,
    importSweep,
    settleTracker,
    spreadStack,
    bulkJob,
    bulkSweep,
    erasureSweep,
    uploadSweep,
    visitorSweep,
  ],
  invariants,
  live,
  audited: {
    'tracker.created': ['preset', 'mode'],
    'tracker.settings.changed': [
      'preset',
      'mode',
      'path',
      'prefix',
      'enabledStates',
      'commentsEnabled',
      'visitors',
      'visitorsPerHour',
      'visitorsPerDay',
      'defaultAssignee',
    ],
    'tracker.ticket.created': ['state'],
    'tracker.ticket.moved': ['state'],
    'tracker.ticket.assigned': ['assignee'],
    'tracker.ticket.due_set': ['due'],
    'tracker.watch.added': ['watcher'],
    'tracker.watch.removed': ['watcher'],
  },
  overview,
  participation,
  seed,
})

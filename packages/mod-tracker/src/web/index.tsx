import { extendWeb } from '@guichet/plugin-kit/extension-point'
import { defineWeb } from '@guichet/plugin-kit/web/define-web'
import { activitySummary, overviewEvent, overviewWaiting } from '@guichet/plugin-kit/web/slot-names'
import { contribute } from '@guichet/plugin-kit/web/slots'
import { ticketSuggestions } from '../contract/suggestion-points.ts'
import { bulkWords } from './bulks/words.ts'
import { builtInTypes } from './elements/built-in-types.ts'
import { trackerSettingWords } from './settings/setting-words.ts'

/** What only their screens say: nobody else waits for it. */
const words = {
  board: { en: () => import('../lang/board/en.ts'), fr: () => import('../lang/board/fr.ts') },
  form: { en: () => import('../lang/form/en.ts'), fr: () => import('../lang/form/fr.ts') },
  imports: { en: () => import('../lang/imports/en.ts'), fr: () => import('../lang/imports/fr.ts') },
  report: { en: () => import('../lang/report/en.ts'), fr: () => import('../lang/report/fr.ts') },
  ticket: { en: () => import('../lang/tickets/en.ts'), fr: () => import('../lang/tickets/fr.ts') },
  workflow: { en: () => import('../lang/workflow/en.ts'), fr: () => import('../lang/workflow/fr.ts') },
}

export default defineWeb({
  component: 'mod_tracker',
  mount: 'trackers',
  messages: { en: () => import('../lang/en.ts'), fr: () => import('../lang/fr.ts') },
  settingMessages: trackerSettingWords,
  auditMessages: { en: () => import('../lang/audit/en.ts'), fr: () => import('../lang/audit/fr.ts') },
  activity: {
    screens: [
      { path: '', load: () => import('./list/list-screen.tsx') },
      { path: 'new', words: words.report, load: () => import('./report/report-screen.tsx') },
      { path: 'tickets/$number', words: words.ticket, load: () => import('./ticket/ticket-screen.tsx') },
      { path: 'board', words: words.board, load: () => import('./board/board-screen.tsx') },
      { path: 'bulks', words: bulkWords, load: () => import('./bulks/bulks-screen.tsx') },
      { path: 'bulks/$bulk', words: bulkWords, load: () => import('./bulks/bulk-screen.tsx') },
      { path: 'watches', words: words.ticket, load: () => import('./watch/my-watches-screen.tsx') },
      { path: 'answers', words: words.ticket, load: () => import('./answers/answers-screen.tsx') },
      { path: 'deleted', words: words.ticket, load: () => import('./withdrawals/deleted-screen.tsx') },
      { path: 'settings', words: words.workflow, load: () => import('./settings/settings-screen.tsx') },
      { path: 'workflow', words: words.workflow, load: () => import('./workflow/workflow-screen.tsx') },
      { path: 'form', words: words.form, load: () => import('./elements/form/form-screen.tsx') },
      { path: 'form/library', words: words.form, load: () => import('./elements/library/library-screen.tsx') },
      { path: 'form/library/new', words: words.form, load: () => import('./elements/library/element-screen.tsx') },
      { path: 'form/library/$element', words: words.form, load: () => import('./elements/library/element-screen.tsx') },
      { path: 'imports', words: words.imports, load: () => import('./imports/imports-screen.tsx') },
      { path: 'imports/$import', words: words.imports, load: () => import('./imports/import-screen.tsx') },
      { path: 'imports/$import/$step', words: words.imports, load: () => import('./imports/import-screen.tsx') },
    ],
    finder: () => import('./list/finder.tsx'),
    visit: () => import('./visits/visit.tsx'),
    work: (personId) => `?view=asked&q=reporter:${personId}`,
    nav: ({ capabilities }) => [
      ...(capabilities.includes('mod/tracker:seeissues')
        ? [
            { path: '', label: 'tracker.list.nav' },
            { path: 'board', label: 'tracker.board.title' },
            { path: 'watches', label: 'tracker.watches.title' },
          ]
        : [{ path: 'new', label: 'tracker.report.title' }]),
      ...(capabilities.includes('mod/tracker:configure')
        ? [
            { path: 'workflow', label: 'tracker.workflow.title' },
            { path: 'form', label: 'tracker.form.title' },
            { path: 'settings', label: 'tracker.settings.title' },
          ]
        : []),
      ...(capabilities.includes('mod/tracker:configure') ? [{ path: 'imports', label: 'tracker.import.nav' }] : []),
      ...(capabilities.includes('mod/tracker:configure') ? [{ path: 'answers', label: 'tracker.answers.title' }] : []),
      ...(capabilities.includes('mod/tracker:manage') ? [{ path: 'deleted', label: 'tracker.deleted.title' }] : []),
    ],
  },
  extensions: [
    ...builtInTypes,
    extendWeb(ticketSuggestions, 'tickets', {
      heading: 'tracker.suggest.similar',
      detail: () => import('./suggestions/similar-detail.tsx'),
      load: () => import('./suggestions/similar-reading.tsx'),
    }),
  ],
  slots: [
    contribute(activitySummary, 'mod_tracker', () => import('./overview/activity-summary.tsx')),
    contribute(overviewWaiting, 'mod_tracker', () => import('./overview/waiting-row.tsx')),
    contribute(overviewEvent, 'mod_tracker', () => import('./overview/event-row.tsx')),
  ],
})

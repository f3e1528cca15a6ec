import { TimelineEvent } from '@guichet/ui/timeline'
import { FormattedList, FormattedMessage } from 'react-intl'
import type { ReactNode } from 'react'
import { Day, DayAt } from '../day.tsx'
import { Moment } from '../moment.tsx'
import { Place } from '../priority/place.tsx'
import { State } from '../state.tsx'
import { ElementChanged } from '../elements/element-changed.tsx'
import type { HistoryEntry } from '../types.ts'
import { TicketMention } from './ticket-mention.tsx'
import { sentencesOf, type Sentence } from './history-sentences.ts'
import css from './history.module.css'

/** One event: who did what, and when. */
export function HistoryLine({ entry }: { readonly entry: HistoryEntry }) {
  return (
    <TimelineEvent>
      <HistorySentences of={entry} />
      {entry.origin === 'import' && (
        <span className={css.imported}>
          <FormattedMessage id="tracker.ticket.history.imported" />
        </span>
      )}
      <Moment at={entry.at} as="ago" />
    </TimelineEvent>
  )
}

/** Who did what, a sentence for each thing. */
export function HistorySentences({ of: entry }: { readonly of: HistoryEntry }) {
  const actor = <b key="actor">{entry.actor?.name ?? <FormattedMessage id="tracker.ticket.history.someone" />}</b>
  return sentencesOf(entry).map((sentence, index) => (
    <span key={index}>
      <FormattedMessage id={`tracker.ticket.history.${sentence.kind}`} values={{ actor, ...valuesOf(sentence) }} />
    </span>
  ))
}

function valuesOf(sentence: Sentence): Record<string, ReactNode> {
  switch (sentence.kind) {
    case 'noticed':
    case 'started':
    case 'moved':
    case 'undone':
      return { from: <State key="from" of={sentence.from} />, to: <State key="to" of={sentence.to} /> }
    case 'closing':
      return { on: <DayAt key="on" moment={sentence.at} /> }
    case 'closedByRule':
    case 'arrived':
      return { to: <State key="to" of={sentence.to} /> }
    case 'entrusted':
    case 'reportedFor':
      return { to: <b key="to">{sentence.to.name}</b> }
    case 'handed':
      return { from: <b key="from">{sentence.from.name}</b>, to: <b key="to">{sentence.to.name}</b> }
    case 'raised.places':
    case 'lowered.places':
      return { from: <Place key="from" of={sentence.from} />, to: <Place key="to" of={sentence.to} /> }
    case 'due':
      return { to: <Day key="to" of={sentence.to} /> }
    case 'bound':
    case 'freed':
      return { ticket: <TicketMention key="ticket" ticket={sentence.ticket} /> }
    case 'released':
    case 'tookFrom':
      return { from: <b key="from">{sentence.from.name}</b> }
    case 'watcherAdded':
    case 'watcherRemoved':
      return { who: <b key="who">{sentence.who.name}</b> }
    case 'mergedInto':
    case 'mergedInto.undone':
    case 'duplicate':
    case 'duplicate.undone':
    case 'split':
    case 'split.undone':
    case 'splitFrom':
    case 'splitFrom.undone':
      return { ticket: sentence.ticket?.key ?? <FormattedMessage key="other" id="tracker.ticket.history.other" /> }
    case 'attached':
      return {
        count: sentence.files.length,
        files: (
          <b key="files">
            <FormattedList value={sentence.files} />
          </b>
        ),
      }
    case 'relocated':
      return { name: <b key="name">{sentence.name}</b> }
    case 'lost.watchers':
    case 'lost.dependencies':
    case 'lost.splits':
    case 'attachedSome':
    case 'detached':
      return { count: sentence.count }
    case 'rewritten.files':
      return { label: sentence.label }
    case 'filled':
    case 'emptied':
    case 'rewritten':
      return { label: sentence.change.label, to: <ElementChanged key="to" change={sentence.change} /> }
    default:
      return {}
  }
}

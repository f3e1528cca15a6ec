import type { Archetype } from '@guichet/domain/access/archetypes'
import type { ContextLevel } from '@guichet/domain/access/contexts'
import type { ZodObject } from 'zod'

/** A capability as Moodle's `db/access.php` declares one: what it lets do, what may go wrong, where it is checked, who has it by default. */
export interface CapabilityDefinition {
  readonly kind: 'read' | 'write'
  /** What a holder could do amiss: see personal data, publish active content, send mail to many, change the configuration. */
  readonly risks: readonly ('personal' | 'xss' | 'spam' | 'config')[]
  /** The level of context at which it is checked. */
  readonly level: ContextLevel
  /** Archetypes that have it unless a role says otherwise. */
  readonly defaults: readonly Archetype[]
}

/**
 * What a column holds, as Moodle's privacy providers say it.
 * `impersonal`: nothing about a person. Otherwise `of` names the column that says whose it is, and `erase` what erasing that person does.
 */
export type ColumnClass =
  | 'impersonal'
  | { readonly of: string; readonly erase: 'delete-row' | 'anonymise' | 'clear' | 'keep'; readonly why?: string }

/** Every table of a plugin with every column. One that is missing stops the conformance suite and the boot. */
export type TableClasses = Readonly<Record<string, Readonly<Record<string, ColumnClass>>>>

/** An error a plugin's operations may answer, with its HTTP status. Its code starts with the plugin's own prefix. */
export type ErrorStatuses = Readonly<Record<string, number>>

/**
 * What a plugin is, as pure data: the host reads it, it never runs it. Everything it names starts with what tells its owner:
 * capabilities `mod/tracker:…`, tables `tracker_…`, events and errors `tracker.…`.
 */
export interface Manifest {
  /** Moodle's name: `<type>_<name>`. `mod_…` is an activity. */
  readonly component: `${string}_${string}`
  /** The segment its routes are mounted under: `/api/v1/<mount>`. */
  readonly mount: string
  /** yyyymmddnn, as Moodle's. */
  readonly version: number
  /** Components it needs. When one is missing this plugin is disabled, by name. */
  readonly requires: readonly string[]
  readonly capabilities: Readonly<Record<string, CapabilityDefinition>>
  /** Activities only: who holds none of these in an instance does not learn that it exists. */
  readonly visibleWith: readonly string[]
  /** Settings of the plugin for the whole site, and (activities) of one instance: the host validates, stores or passes on, and draws the form. */
  readonly settings: { readonly site: ZodObject; readonly activity: ZodObject }
  readonly tables: TableClasses
  /** Types of the events it may append: `tracker.ticket.moved`. */
  readonly events: readonly string[]
  readonly errors: ErrorStatuses
}

/** Types a manifest as itself, so that its capability and error names are known as literals. */
export function definePlugin<const M extends Manifest>(manifest: M): M {
  return manifest
}

/**
 * What a component's tables, events, errors and messages start with: `mod_tracker` → `tracker`. Only activities go without their type, as in
 * Moodle: `trackersuggest_faq` is not `mod_faq`.
 */
export function shortName(component: string): string {
  return component.startsWith('mod_') ? component.slice('mod_'.length) : component
}

/** What a component's capabilities start with: `mod_tracker` → `mod/tracker:`. */
export function capabilityPrefix(component: string): string {
  return `${component.replace('_', '/')}:`
}

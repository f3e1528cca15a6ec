import type { ElementFault } from '@guichet/domain/tickets/elements/faults'
import type { Entry } from '@guichet/domain/tickets/elements/field'
import type { ElementRules, ElementValue } from '@guichet/domain/tickets/elements/rules'
import type { Result } from '@guichet/domain/result'
import { defineExtensionPoint } from '@guichet/plugin-kit/extension-point'
import type { ActivityRef, Actor, Host, Tx } from '@guichet/plugin-kit/host'
import type { ComponentType } from 'react'
import type { z } from 'zod'

/** A ticket is being reported, and a field of this type is shown in its form. */
export interface Reporting {
  readonly host: Host
  /** The transaction in which the ticket comes to be: it is rolled back should anything be refused. */
  readonly tx: Tx
  readonly actor: Actor
  readonly activity: ActivityRef
  readonly settings: Readonly<Record<string, unknown>>
  /** What was sent, sound by the field's rules; null: nothing. */
  readonly value: ElementValue | null
}

/** Why a value was refused: domain's reason, or one of the type's own, whose words are `error.<code>`. */
export type ReceiveFault = ElementFault | { readonly code: `${string}.${string}` }

/** A type of custom field, on the server. */
export interface ElementType {
  /** What is chosen of such a field in the library: validated by it, and its form is drawn from it. */
  readonly settings: z.ZodObject
  readonly hasOptions: boolean
  readonly entry: Entry
  /** `settings` are valid. Kept with the field: its tickets stay readable without this plugin. */
  rules(settings: Readonly<Record<string, unknown>>): ElementRules
  /** What is kept of it in a new ticket; null: nothing. Without it, what was sent. */
  receive?(reporting: Reporting): Promise<Result<ElementValue | null, ReceiveFault>>
}

/** A field as a web half gets it: what `GET /trackers/:tracker/fields` says of it, as far as types need it. */
export interface FieldView {
  readonly code: string
  readonly type: string
  readonly label: string
  readonly help: string | null
  readonly rules: ElementRules
  readonly settings: Readonly<Record<string, unknown>>
  readonly options: readonly { readonly code: string; readonly label: string; readonly active: boolean }[]
  readonly mandatory: boolean
}

/** Props of the control that asks for a value. It has a label of its own, and shows the fault. */
export interface ElementInputProps {
  readonly field: FieldView
  readonly value: ElementValue | null
  readonly onChange: (value: ElementValue | null) => void
  /** In words. */
  readonly fault: string | null
  readonly autoFocus?: boolean
}

/** Props of what shows a value where it is read. */
export interface ElementTextProps {
  readonly field: FieldView
  readonly value: string | number | readonly string[] | { readonly id: string; readonly name: string }
}

/** A type of custom field, in the browser. */
export interface ElementTypeView {
  /** Message ids: what it is called, and what it is for. Its settings' words are `<words>.<setting>`. */
  readonly name: string
  readonly words: string
  /** Null: nobody is asked. */
  readonly input: (() => Promise<{ default: ComponentType<ElementInputProps> }>) | null
  /** Null: as its kind is shown. */
  readonly text: (() => Promise<{ default: ComponentType<ElementTextProps> }>) | null
}

/** Types of custom field. */
export const trackerElementTypes = defineExtensionPoint<ElementType, ElementTypeView>('tracker.elementTypes')

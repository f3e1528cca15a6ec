import type { ElementFault } from '@guichet/domain/tickets/elements/faults'
import type { Entry } from '@guichet/domain/tickets/elements/field'
import type { ElementRules, ElementValue } from '@guichet/domain/tickets/elements/rules'
import type { Result } from '@guichet/domain/result'
import { defineExtensionPoint } from '@guichet/plugin-kit/extension-point'
import type { ActivityRef, Actor, Host, Tx } from '@guichet/plugin-kit/host'
import type { WebHalf } from '@guichet/plugin-kit/web/define-web'
import type { ComponentType, ReactNode } from 'react'
import type { z } from 'zod'
import type { attachment } from './attachments.shapes.ts'

/** A ticket is being reported, and a field of this type is shown in its form. */
export interface Reporting {
  readonly host: Host
  /** The transaction in which the ticket comes to be: it is rolled back should anything be refused. */
  readonly tx: Tx
  readonly actor: Actor
  readonly activity: ActivityRef
  /** The field's. */
  readonly code: string
  readonly settings: Readonly<Record<string, unknown>>
  /** Whether who reports is asked for it: what is hidden from them is not. */
  readonly asked: boolean
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
  /**
   * Whether people without an account are asked for it too, where a tracker is open to them. Its control has no session then, and shows nobody; what
   * is `given` is given to their reports as to any.
   */
  readonly forVisitors?: true
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

/** A file, as tickets tell it. */
export type ShownFile = z.output<typeof attachment>

/** What is in a field, as tickets tell it: a person with their name, files by what they are. Sent, these are their ids. */
export type ShownElementValue =
  | string
  | number
  | readonly string[]
  | readonly ShownFile[]
  | { readonly id: string; readonly name: string }

/** Props of the control that asks for a value. It says the field's label, help and fault itself, and binds them (`@guichet/ui/field`). */
export interface ElementInputProps {
  /** Of the control, or of what stands around several: where the focus goes when something is wrong with the field. */
  readonly id: string
  readonly field: FieldView
  readonly value: ShownElementValue | null
  /** What is no value as yet may be told too: the field's rules refuse it in time, with words. */
  readonly onChange: (value: ShownElementValue | null) => void
  /** In words; null: nothing is wrong. */
  readonly fault: ReactNode
  /** `m` for requesters, `s` for agents. */
  readonly size: 's' | 'm'
  /** Where it is asked, as drafts and uploads name it: `report`, `ticket.12`; `preview`: nothing is kept. */
  readonly about: string
}

/** Props of what shows a value where it is read. */
export interface ElementShownProps {
  readonly field: FieldView
  readonly value: ShownElementValue
  /** Whose it is; null: in a preview. */
  readonly ticket: number | null
}

export interface ElementControls {
  /** Null: nobody is asked. */
  readonly Input: ComponentType<ElementInputProps> | null
  /** Null: as its kind is said, on one line; a text of several lines as it was written. */
  readonly Shown: ComponentType<ElementShownProps> | null
}

/** A type of custom field, in the browser. */
export interface ElementTypeView {
  /** Message id of what it is called; what it is for is at `<name>.about`, the words of its settings at `<name>.<setting>`. */
  readonly name: string
  /** Called when such a field is first asked or shown, and not again. */
  readonly load: () => Promise<ElementControls>
  /** Its words, fetched with it and before its name is said: one and the same object each time. */
  readonly words?: WebHalf['messages']
}

/** Types of custom field. */
export const trackerElementTypes = defineExtensionPoint<ElementType, ElementTypeView>('tracker.elementTypes')

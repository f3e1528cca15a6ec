import {
  Button,
  ComboBox,
  FieldError as AriaFieldError,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Text,
} from 'react-aria-components'
import type { ComboBoxProps, ComboOption } from './combo-box.tsx'
import combo from './combo-box.module.css'
import control from './control.module.css'
import { cx } from './cx.ts'
import field from './field.module.css'
import { Icon } from './icon.tsx'
import menu from './menu.module.css'

type ComboBoxFieldProps = ComboBoxProps & {
  /** Somebody writes in what stood in its place. */
  begun: boolean
}

const focus = (input: HTMLInputElement | null) => input?.focus()

/** The combo box itself. Loaded late: it brings react-aria-components with it. */
export function ComboBoxField(props: ComboBoxFieldProps) {
  const {
    begun,
    label,
    hideLabel,
    hint,
    error,
    mark,
    size = 'm',
    sections,
    text,
    onTextChange,
    value,
    onChange,
    loading,
    empty,
    openLabel,
  } = props
  return (
    <ComboBox
      className={cx(field.field, field[size])}
      aria-label={hideLabel ? label : undefined}
      inputValue={text}
      onInputChange={onTextChange}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      isInvalid={Boolean(error)}
      defaultFilter={() => true}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      {!hideLabel && (
        <Label className={field.label}>
          {label} {mark && <span className={field.mark}>{mark}</span>}
        </Label>
      )}
      {hint && (
        <Text slot="description" className={field.hint}>
          {hint}
        </Text>
      )}
      <div className={combo.box}>
        <Input ref={begun ? focus : undefined} className={cx(control.control, control[size], combo.input)} />
        <Button className={cx(combo.open, combo[size])} aria-label={openLabel}>
          <Icon name="chevron-down" />
        </Button>
      </div>
      {error && (
        <AriaFieldError className={field.error}>
          <Icon name="alert" />
          <span>{error}</span>
        </AriaFieldError>
      )}
      <Popover className={cx(menu.popover, combo.popover)} offset={4}>
        <ListBox className={menu.menu} renderEmptyState={() => <div className={menu.wait}>{loading || empty}</div>}>
          {sections
            .filter((section) => section.options.length > 0)
            .map((section) => (
              <ListBoxSection
                className={menu.section ?? ''}
                id={section.id}
                key={section.id}
                aria-label={section.label ?? label}
              >
                {section.label && <Header className={menu.label}>{section.label}</Header>}
                {section.options.map((option) => (
                  <Option key={option.id} option={option} />
                ))}
              </ListBoxSection>
            ))}
        </ListBox>
        {loading && <output className={menu.wait}>{loading}</output>}
      </Popover>
    </ComboBox>
  )
}

function Option({ option: { id, text, note, lead } }: { option: ComboOption }) {
  return (
    <ListBoxItem id={id} textValue={text} className={menu.item}>
      {({ isSelected }) => (
        <>
          {lead}
          <span className={menu.words}>
            <span>{text} </span>
            {note && <span className={menu.note}>{note}</span>}
          </span>
          {isSelected && <Icon name="check" />}
        </>
      )}
    </ListBoxItem>
  )
}

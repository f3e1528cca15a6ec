import { type ComponentProps, useState } from 'react'
import { IconButton } from './icon-button.tsx'
import styles from './password-input.module.css'
import { TextInput } from './text-input.tsx'

type PasswordInputProps = Omit<ComponentProps<typeof TextInput>, 'type'> & {
  /** Label of the button that shows the characters. */
  revealLabel: string
  hideLabel: string
}

/** A password that can be looked at. Pasting and password managers work; give `autoComplete`. */
export function PasswordInput({ revealLabel, hideLabel, ...props }: PasswordInputProps) {
  const [shown, setShown] = useState(false)
  return (
    <span className={styles.box}>
      <TextInput
        spellCheck={false}
        autoCapitalize="off"
        {...props}
        className={styles.input}
        type={shown ? 'text' : 'password'}
      />
      <IconButton
        className={styles.reveal}
        icon={shown ? 'eye-off' : 'eye'}
        label={shown ? hideLabel : revealLabel}
        onClick={() => setShown(!shown)}
      />
    </span>
  )
}

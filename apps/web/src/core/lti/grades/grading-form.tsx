import { ApiProblem } from '@guichet/plugin-kit/client'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { Checkbox } from '@guichet/ui/checkbox'
import { Field, FieldGroup } from '@guichet/ui/field'
import { Panel } from '@guichet/ui/panel'
import { RadioLine } from '@guichet/ui/radio-line'
import { TextInput } from '@guichet/ui/text-input'
import { FormattedMessage, useIntl } from 'react-intl'
import { AdminForm, written } from '../../admin/form/admin-form.tsx'
import css from './grades.module.css'
import { numberIn } from './numbers.ts'
import { useGradesClient, useRefreshGrades, type Grading } from './use-grades.ts'

const SENDING = ['automatic', 'manual'] as const

/** What earns points and how many, and when scores are sent. */
export function GradingForm({ grading }: { readonly grading: Grading }) {
  const { formatMessage, formatNumber } = useIntl()
  const { id, component } = useActivity()
  const { notify } = useApp()
  const client = useGradesClient()
  const refresh = useRefreshGrades()
  const { kinds, rubric, enabled, maximum, sending, version } = grading

  async function send(data: FormData): Promise<void> {
    try {
      await client.change({ params: { activity: id }, body: gradingIn(data, kinds), ifMatch: version })
    } catch (error) {
      // What it is now is shown beside the words that say so.
      if (error instanceof ApiProblem && error.status === 412) void refresh()
      throw error
    }
    await refresh()
    notify({ tone: 'success', text: formatMessage({ id: 'grades.saved' }) })
  }

  return (
    <Panel title={<FormattedMessage id="grades.settings" />}>
      <AdminForm send={send} submit={<FormattedMessage id="grades.save" />}>
        {(faultOf) => (
          <>
            <Checkbox
              key={String(enabled)}
              name="enabled"
              defaultChecked={enabled}
              label={<FormattedMessage id="grades.enabled" />}
            />
            {kinds.map((kind) => {
              const { points = 0, cap = null } = rubric[kind] ?? {}
              const fault = faultOf('rubric') === undefined ? undefined : formatMessage({ id: 'grades.rubric.fault' })
              return (
                <FieldGroup
                  key={kind}
                  size="s"
                  label={<FormattedMessage id={`participation.${component}.${kind}`} />}
                  error={kind === kinds[0] ? fault : undefined}
                >
                  <div className={css.worth}>
                    <Field size="s" label={<FormattedMessage id="grades.points" />}>
                      <TextInput
                        key={points}
                        size="s"
                        name={kind === kinds[0] ? 'rubric' : `points ${kind}`}
                        inputMode="decimal"
                        autoComplete="off"
                        maxLength={8}
                        defaultValue={formatNumber(points)}
                      />
                    </Field>
                    <Field size="s" label={<FormattedMessage id="grades.cap" />}>
                      <TextInput
                        key={cap}
                        size="s"
                        name={`cap ${kind}`}
                        inputMode="decimal"
                        autoComplete="off"
                        maxLength={8}
                        placeholder={formatMessage({ id: 'grades.cap.hint' })}
                        defaultValue={cap === null ? '' : formatNumber(cap)}
                      />
                    </Field>
                  </div>
                </FieldGroup>
              )
            })}
            <Field
              size="s"
              label={<FormattedMessage id="grades.maximum" />}
              hint={<FormattedMessage id="grades.maximum.hint" />}
              error={faultOf('maximum') === undefined ? undefined : <FormattedMessage id="grades.maximum.fault" />}
            >
              <TextInput
                key={maximum}
                size="s"
                name="maximum"
                inputMode="numeric"
                autoComplete="off"
                maxLength={4}
                className={css.maximum}
                defaultValue={maximum}
              />
            </Field>
            <FieldGroup size="s" label={<FormattedMessage id="grades.sending" />}>
              <div key={sending} className={css.choices}>
                {SENDING.map((value) => (
                  <RadioLine
                    key={value}
                    name="sending"
                    value={value}
                    defaultChecked={value === sending}
                    label={<FormattedMessage id={`grades.sending.${value}`} />}
                  />
                ))}
              </div>
            </FieldGroup>
          </>
        )}
      </AdminForm>
    </Panel>
  )
}

/** What is no number goes as one that the API refuses: the field that it is in says so. */
function gradingIn(data: FormData, kinds: readonly string[]) {
  const refused = -1
  const sound = (value: number | null) => (Number.isNaN(value) ? refused : value)
  const worth = kinds.map((kind, at) => {
    const points = sound(numberIn(written(data, at === 0 ? 'rubric' : `points ${kind}`))) ?? 0
    return [kind, { points, cap: sound(numberIn(written(data, `cap ${kind}`))) }] as const
  })
  return {
    enabled: data.has('enabled'),
    maximum: sound(numberIn(written(data, 'maximum'))) ?? refused,
    rubric: Object.fromEntries(worth),
    sending: data.get('sending') === 'manual' ? ('manual' as const) : ('automatic' as const),
  }
}

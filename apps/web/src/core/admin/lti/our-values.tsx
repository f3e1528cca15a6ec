import { DescriptionItem, DescriptionList } from '@guichet/ui/description-list'
import { FormattedMessage } from 'react-intl'
import { Copyable } from '@guichet/plugin-kit/web/copyable'
import css from '../admin.module.css'
import { useTool } from './use-lti.ts'

const VALUES = ['login', 'launch', 'keys', 'configuration'] as const

/** What the LMS's administrator enters there. */
export function OurValues() {
  const tool = useTool()
  return (
    <div className={css.parts}>
      <p className={css.quiet}>
        <FormattedMessage id="admin.lti.ours.why" />
      </p>
      <DescriptionList>
        {VALUES.map((name) => (
          <DescriptionItem key={name} term={<FormattedMessage id={`admin.lti.ours.${name}`} />}>
            <Copyable text={tool[name]} />
          </DescriptionItem>
        ))}
      </DescriptionList>
    </div>
  )
}

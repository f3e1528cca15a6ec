/** More types of custom field, as ICU messages; what the fields themselves say is in types/. */
export const en = {
  'trackerelement_extra.pluginname': 'More types of field',
  'trackerelement_extra.pluginname.plural': 'More types of field',

  'error.trackerelement_extra.field_not_found': 'This field is not asked any more.',
}

export default en

/** What tickets and forms know the types by. */
export const AUTOURL = 'trackerelement_extra.autourl'
export const CONSTANT = 'trackerelement_extra.constant'
export const CAPTCHA = 'trackerelement_extra.captcha'

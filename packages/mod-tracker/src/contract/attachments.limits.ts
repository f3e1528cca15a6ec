/** Bytes of one file. */
export const ATTACHMENT_BYTES_MAX = 25_000_000
/** Files on one text, comment or field. */
export const ATTACHMENTS_MAX = 20
/** What an upload is sent as, whatever it is: that is found out by its content. */
export const UPLOAD_TYPE = 'application/octet-stream'

export { sendMail, type AccountLetter } from "./sendMail.ts";
export { sendOver, type SendOutcome } from "./smtpTransport.ts";

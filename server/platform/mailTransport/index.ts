export { pingMailServer } from "./pingMailServer.ts";
export { sendMail, type AccountLetter } from "./sendMail.ts";
export { sendOver, type SendOutcome } from "./smtpTransport.ts";

import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import type { SMTPServerDataStream, SMTPServerSession } from "smtp-server";
import { onDisconnect } from "../../../../platform/database/index.ts";
import { log } from "../../../../platform/log.ts";
import { listDepartments } from "../../../departments/index.ts";
import type { EmailSettings } from "../emailSettings.ts";
import { isDeskAddress } from "../thread/threadingOf.ts";
import { mailLimitBytes, storeRawMail, tooLarge } from "./storeRawMail.ts";

/** Sessions at once, in all and from one address: a mail server opens a handful, a flood opens hundreds. */
const limits = { sessions: 100, sessionsPerAddress: 20, recipients: 50, idleMilliseconds: 60_000, closeMilliseconds: 5000 };

/** The running listener; `stop` lets open sessions end for up to five seconds. */
export interface SmtpListener {
  port: number;
  stop: () => Promise<void>;
}

type Done = (error?: Error | null, message?: string) => void;

/**
 * The built-in mail listener: takes mails to our address and its plus forms only (it is no relay), and answers "250" once the bytes are
 * safe on disk; a failure of ours is answered "451", so that the sending server tries again and nothing is lost.
 */
export async function startSmtpListener(settings: EmailSettings): Promise<SmtpListener> {
  const open = new Map<string, number>();
  const tls = settings.tls && { cert: readFileSync(settings.tls.cert), key: readFileSync(settings.tls.key) };
  const server = new SMTPServer({
    ...tls,
    name: settings.address.slice(settings.address.lastIndexOf("@") + 1),
    banner: "Waydesk",
    size: mailLimitBytes,
    disabledCommands: tls ? ["AUTH"] : ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    maxClients: limits.sessions,
    socketTimeout: limits.idleMilliseconds,
    closeTimeout: limits.closeMilliseconds,
    onConnect: (session, done) => done(countIn(open, session.remoteAddress)),
    onClose: (session) => countOut(open, session.remoteAddress),
    onMailFrom: (_address, _session, done) => void refusalBeforeSetUp().then(done, done),
    onRcptTo: ({ address }, session, done) => done(refusalOf(address, session, settings)),
    onData: (stream, session, done) => void take(stream, session, settings, done),
  });
  server.on("error", (error) => log.warn({ err: error }, "mail listener"));
  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(settings.listen.port, settings.listen.host, resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  log.info({ host: settings.listen.host, port }, "mail listener ready");
  return { port, stop: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

async function take(stream: SMTPServerDataStream, session: SMTPServerSession, settings: EmailSettings, done: Done) {
  const { mailFrom, rcptTo } = session.envelope;
  const recipients = rcptTo.map(({ address }) => address);
  try {
    const id = await storeRawMail(stream, {
      mailbox: settings.address.toLowerCase(),
      from: mailFrom ? mailFrom.address : "",
      recipients,
      remoteAddress: session.remoteAddress,
    });
    done(null, `taken as ${String(id)}`);
  } catch (error) {
    if (error === tooLarge) return done(answer(552, "5.3.4 the mail is too large"));
    log.error({ err: error }, "a mail could not be stored");
    done(answer(451, "4.3.0 try again later"));
  }
}

function refusalOf(address: string, session: SMTPServerSession, settings: EmailSettings): Error | null {
  if (!isDeskAddress(address, settings.address)) return answer(550, "5.1.1 no such mailbox here");
  return session.envelope.rcptTo.length >= limits.recipients ? answer(452, "4.5.3 too many recipients") : null;
}

let setUp = false;
onDisconnect(() => void (setUp = false));

/** Before the desk is set up no department can own a mail: the sending server keeps it and tries again. */
async function refusalBeforeSetUp(): Promise<Error | null> {
  setUp ||= (await listDepartments()).length > 0;
  return setUp ? null : answer(451, "4.3.2 the desk is not set up yet");
}

function countIn(open: Map<string, number>, address: string): Error | null {
  const count = (open.get(address) ?? 0) + 1;
  open.set(address, count);
  return count > limits.sessionsPerAddress ? answer(421, "4.7.0 too many sessions from your address") : null;
}

function countOut(open: Map<string, number>, address: string): void {
  const left = (open.get(address) ?? 1) - 1;
  if (left > 0) open.set(address, left);
  else open.delete(address);
}

const answer = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });

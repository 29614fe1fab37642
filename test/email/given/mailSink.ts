import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import type { SMTPServerEnvelope } from "smtp-server";

/** A mail another mail server took from us. */
export interface TakenMail {
  raw: Buffer;
  from: string;
  to: string[];
}

/** How the other mail server behaves next. */
export type SinkMood = "takes" | "refusesNow" | "refusesForGood" | "dropsAfterData" | "dropsAtData" | "hangs";

/** A real SMTP server as the world outside: it takes mails, or misbehaves as told. */
export async function mailSink() {
  const taken: TakenMail[] = [];
  let mood: SinkMood = "takes";
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onMailFrom: (_address, _session, done) => {
      if (mood === "dropsAtData") server.connections.forEach((connection) => destroy(connection));
      else done();
    },
    onRcptTo: (_address, _session, done) =>
      done(mood === "refusesForGood" ? answer(550, "5.1.1 no such user") : mood === "refusesNow" ? answer(451, "4.2.0 greylisted") : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        taken.push({ raw: Buffer.concat(chunks), ...envelopeOf(session.envelope) });
        if (mood === "dropsAfterData") server.connections.forEach((connection) => destroy(connection));
        else if (mood !== "hangs") done();
      });
    },
  });
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    feel: (next: SinkMood) => void (mood = next),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

const answer = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });
const destroy = (connection: unknown) => (connection as { _socket: { destroy(): void } })._socket.destroy();
const envelopeOf = ({ mailFrom, rcptTo }: SMTPServerEnvelope) => ({
  from: mailFrom ? mailFrom.address : "",
  to: rcptTo.map(({ address }) => address),
});

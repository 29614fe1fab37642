import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where packages put dovecot's session process. */
export const imapProgram = ["/usr/lib/dovecot/imap", "/usr/libexec/dovecot/imap"].find((path) => existsSync(path));

/**
 * A session with a real IMAP server over a pipe, signed in already, on an empty mailbox in `folder`: dovecot's own session process without
 * its doorkeepers, which would want root and a port. It never runs as root; then it gets the folder and an id without rights.
 */
export function imapSession(folder: string) {
  const isRoot = process.getuid?.() === 0;
  const [uid, gid] = isRoot ? [65_534, 65_534] : [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  const home = join(folder, "imap");
  mkdirSync(home);
  const config = ["mail_location = maildir:" + join(home, "mail"), "log_path = " + join(home, "log"), "base_dir = " + home, "ssl = no"];
  writeFileSync(join(home, "dovecot.conf"), [...config, `state_dir = ${home}`, `mail_uid = ${uid}`, `mail_gid = ${gid}`, ""].join("\n"));
  if (isRoot) for (const path of [folder, home]) chownSync(path, uid, gid);
  // Node gives a child sockets, and dovecot answers into a pipe only.
  const env = { USER: "reader", HOME: home, PATH: process.env["PATH"] };
  const child = spawn("/bin/sh", ["-c", '"$0" -c "$1" | cat', imapProgram ?? "", join(home, "dovecot.conf")], { env, stdio: "pipe" });
  let heard = "";
  child.stdout.on("data", (data: Buffer) => (heard += data.toString("latin1")));
  child.stderr.on("data", (data: Buffer) => (heard += data.toString("latin1")));
  let tags = 0;

  /** Gives one command, with a literal after it where there is one; answers the untagged lines. Throws what a refusal says. */
  async function ask(command: string, literal?: Buffer): Promise<string[]> {
    const tag = `t${++tags}`;
    heard = "";
    child.stdin.write(`${tag} ${command}${literal ? ` {${literal.length}+}\r\n` : "\r\n"}`);
    if (literal) child.stdin.write(Buffer.concat([literal, Buffer.from("\r\n")]));
    while (!new RegExp(`^${tag} .*\r\n`, "m").test(heard)) {
      if (child.exitCode !== null) throw new Error(`the IMAP server ended: ${heard}`);
      await new Promise((resolve) => child.stdout.once("data", resolve).once("end", resolve));
    }
    const lines = heard.split("\r\n");
    if (!lines.some((line) => line.startsWith(`${tag} OK`))) throw new Error(heard);
    return lines.filter((line) => line.startsWith("* "));
  }

  const stop = () => new Promise<void>((resolve) => (child.once("exit", () => resolve()), child.stdin.end("bye LOGOUT\r\n")));
  return { ask, stop };
}

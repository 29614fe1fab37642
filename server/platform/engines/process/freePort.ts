import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";

/** The wanted port of 127.0.0.1 if nobody has it, else any free one. */
export async function freePort(wanted: number): Promise<number> {
  const server = createServer();
  try {
    server.listen(wanted, "127.0.0.1");
    await once(server, "listening");
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if (wanted !== 0 && ["EADDRINUSE", "EACCES"].includes((error as NodeJS.ErrnoException).code ?? "")) return freePort(0);
    throw error;
  } finally {
    server.close();
  }
}

/** Whether somebody listens on this port of 127.0.0.1. */
export async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false; // refused: that is the answer
  } finally {
    socket.destroy();
  }
}

import { ask, connectVisitor } from "../../support/world.ts";

/** Visitors of the desk at this address: each writes one line and answers with the way to write more. */
export const visitorsOf = (address: () => string) => async (text: string) => {
  const socket = await connectVisitor(address());
  await ask(socket, "chat:open", { language: "en", number: null, revision: 0 });
  const send = (line: string) =>
    ask(socket, "chat:send", { key: `key-${line}-${Math.random()}`.replaceAll(/[^!-~]/g, ""), text: line, name: "Xinyi Wang" });
  await send(text);
  return { send, close: () => socket.disconnect() };
};

import { io } from "socket.io-client";
import { protocolVersion, type Held } from "../../shared/contract/wire.ts";
import type { Message } from "../../shared/conversations/message.schema.ts";
import type { DeskClient } from "../support/deskClient.ts";

/** Whoever asks by the socket for all that changed is told the marks too that entries left behind. */
export async function openNumbers({ address, token }: DeskClient) {
  const socket = io(address, {
    transports: ["websocket"],
    auth: { protocol: protocolVersion },
    extraHeaders: { authorization: `Bearer ${token}` },
    forceNew: true,
  });
  await new Promise<void>((resolve) => socket.once("connect", resolve));
  return { gapsOf, stop: () => socket.close() };

  /** Numbers of what stands in a thread and of the marks of what left it: from one on, without a gap, none twice (MSG-3). */
  async function gapsOf(id: string, messages: Message[]): Promise<string[]> {
    const answer = (await socket.timeout(10_000).emitWithAck("conversation:hold", { id, revision: 1 })) as { data: Held };
    await socket.timeout(10_000).emitWithAck("conversation:release", { id });
    const marks = answer.data.messages.filter(({ id: one }) => !messages.some((message) => message.id === one));
    const numbers = [...messages, ...marks].map(({ seq }) => seq).toSorted((a, b) => a - b);
    const whole = numbers.every((seq, index) => seq === index + 1);
    return answer.data.reset || whole ? [] : [`${id} has numbers with a gap or twice: ${numbers.join(" ")}`];
  }
}

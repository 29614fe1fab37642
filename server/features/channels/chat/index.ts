export { chatBroadcasts } from "./chat.broadcasts.ts";
export { chatSocket, openChat } from "./chat.socket.ts";

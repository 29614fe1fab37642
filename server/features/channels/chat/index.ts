export { chatBroadcasts } from "./chat.broadcasts.ts";
export { chatFileRoutes } from "./chatFiles.routes.ts";
export { chatSocket, openChat } from "./chat.socket.ts";

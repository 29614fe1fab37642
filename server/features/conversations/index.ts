export { accessByNumber, accessConversation, conversationScope, mayChange, mayRead } from "./accessConversation.ts";
export { attachmentRoutes } from "./attachments/attachments.routes.ts";
export { limitBytes } from "./limitBytes.ts";
export { writeFileHead } from "./attachments/writeFileHead.ts";
export {
  adoptBlob,
  claimUploads,
  forgetUploadDoer,
  openAttachment,
  openFile,
  openVisitorFile,
  storeFile,
  uploadLimitBytes,
  type NewFile,
} from "./attachments/attachments.ts";
export { changeConversation } from "./changes/changeConversation.ts";
export { isOutside, type EntryDraft } from "./changes/entryRecord.ts";
export { snippetOf, systemAuthor } from "./commands/openConversation.ts";
export { answerByItself } from "./writing/answerByItself.ts";
export { addNote } from "./commands/addNote.ts";
export { adoptUrgency } from "./changes/adoptUrgency.ts";
export { assignConversation } from "./commands/assignConversation.ts";
export { giveConversations } from "./commands/giveConversations.ts";
export { markChatRead } from "./commands/markChatRead.ts";
export { receiveMessage, type Arrival } from "./commands/receiveMessage.ts";
export { postMessage } from "./commands/postMessage.ts";
export { changeDetails } from "./commands/changeDetails.ts";
export { closeDoer, setStatus } from "./commands/setStatus.ts";
export { setClockFace, setClockFaces, type ShownClock } from "./commands/setClockFace.ts";
export { snoozeConversation, wakeConversation, wakeDoer } from "./snooze/snoozeConversation.ts";
export { followTags } from "./tags/followTags.ts";
export { adoptTags, tagUses } from "./tags/tagUses.ts";
export { setDelivery } from "./commands/setDelivery.ts";
export { agentRoom, conversationBroadcasts, departmentRoom, everythingRoom, heldRoom, roomsOf } from "./conversations.broadcasts.ts";
export * from "./conversation.events.ts";
export { followContacts } from "./followContacts.ts";
export { ConversationModel, noDueTime, type ClockFaceRecord, type ConversationRecord } from "./conversation.model.ts";
export { readMarkBroadcasts } from "./places/readMark.events.ts";
export { draftBroadcasts } from "./drafts/drafts.broadcasts.ts";
export { sendHeldBack } from "./drafts/held.events.ts";
export { leaveDoer } from "./drafts/sendLeaves.ts";
export { draftsRoutes } from "./drafts/drafts.routes.ts";
export { standingRegrouping } from "./merges/standingRegrouping.ts";
export { undoMerge } from "./merges/undoMerge.ts";
export { undoSplit } from "./splits/undoSplit.ts";
export { mergesRoutes } from "./merges/merges.routes.ts";
export { placesRoutes, relatedRoutes, transcriptRoutes } from "./places/places.routes.ts";
export { conversationsRoutes, keyFrom } from "./conversations.routes.ts";
export { conversationSocket, tellGone } from "./conversations.socket.ts";
export { MessageHtmlModel, MessageModel, type AttachmentRecord, type MessageRecord } from "./message.model.ts";
export { channelsFor } from "./replyChannels.ts";
export { keyOf } from "./messageKey.ts";
export { nextNumber, takeNumbers } from "./nextNumber.ts";
export { presentMessage, presentRow } from "./presentConversation.ts";
export { htmlOf } from "./queries/messagesOf.ts";
export { variableValuesFor } from "./writing/variableValuesFor.ts";
export { agentMayRead } from "./writing/mentionedIn.ts";
export {
  aboutHowMany,
  conversationsOf,
  idsOfActiveFor,
  idsOfContactsConversations,
  lotOfConversations,
  rowsOf,
} from "./queries/conversationsOf.ts";
export { countByIncident, listByIncident } from "./queries/byIncident.ts";
export { readableAmong } from "./queries/readableAmong.ts";
export { lastAgentOf, openChatsOf, openLoads } from "./queries/openLoads.ts";
export { newestInbound } from "./queries/newestInbound.ts";
export { outboundMessage } from "./queries/outboundMessage.ts";
export { conversationsDueBy, listConversations, listSorts, type SortField } from "./queries/listConversations.ts";
export { indexConversations } from "./search/indexConversations.ts";

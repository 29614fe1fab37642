import { accountMailDoer } from "./features/auth/index.ts";
import { followContactTags } from "./features/contacts/index.ts";
import { ingestDoer, mailOutReader, sendDoer } from "./features/channels/email/index.ts";
import {
  closeDoer,
  leaveDoer,
  wakeDoer,
  followTags,
  forgetUploadDoer,
  followContacts,
  indexConversations,
} from "./features/conversations/index.ts";
import { followSetUp } from "./features/demo/index.ts";
import { clockDoer, fillDoer, followClocks, lookAgainDoer, sweepDoer } from "./features/sla/index.ts";
import {
  departureDoer,
  digestDoer,
  followThreads,
  followLadders,
  followPasses,
  hookDoer,
  notificationMailDoer,
  stepDoer,
} from "./features/escalation/index.ts";
import {
  afterCallDoer,
  connectionDoer,
  followAvailability,
  followQueue,
  followSurroundings,
  lapseDoer,
  lookDoer,
  nextRoundDoer,
  returnChatsDoer,
} from "./features/routing/index.ts";
import { taskDoer } from "./features/tasks/index.ts";
import { consultationDoer, expireDoer, followOffered } from "./features/transfers/index.ts";
import { bulkDoer } from "./features/bulk/index.ts";
import { buildDoer, flipDoer, followPlaces, horizonDoer } from "./features/views/index.ts";
import { followRules, ruleHoldDoer, ruleLookDoer } from "./features/rules/index.ts";
import { settleDoer } from "./features/naming/index.ts";
import { deliverDoer, tellWebhooks } from "./features/webhooks/index.ts";
import { retryDoer } from "./platform/eventLog/index.ts";

/** What happens by itself after an event: named readers of the log. */
export const readers = [
  followClocks,
  mailOutReader(),
  indexConversations,
  followContacts,
  followQueue,
  followAvailability,
  followSurroundings,
  followOffered,
  followLadders,
  followPasses,
  followThreads,
  followSetUp,
  followPlaces,
  followTags,
  followContactTags,
  followRules,
  tellWebhooks,
];

/** What is done when it falls due. */
export const doers = [
  accountMailDoer,
  afterCallDoer,
  clockDoer,
  fillDoer,
  lookAgainDoer,
  sweepDoer,
  closeDoer,
  leaveDoer,
  wakeDoer,
  connectionDoer,
  departureDoer,
  consultationDoer,
  expireDoer,
  forgetUploadDoer,
  ingestDoer(),
  lapseDoer,
  lookDoer,
  nextRoundDoer,
  returnChatsDoer,
  digestDoer,
  notificationMailDoer,
  sendDoer(),
  settleDoer,
  stepDoer,
  taskDoer,
  hookDoer,
  deliverDoer,
  ruleHoldDoer,
  ruleLookDoer,
  buildDoer,
  bulkDoer,
  flipDoer,
  horizonDoer,
  retryDoer(readers),
];

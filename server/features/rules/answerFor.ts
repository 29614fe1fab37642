import { wordsOf } from "../../../shared/macros/macroWords.ts";
import { resolveVariables } from "../../../shared/macros/variables.ts";
import type { RuleAction, RuleRun } from "../../../shared/rules/rule.schema.ts";
import { now, systemCtx, type Tx } from "../../platform/ctx.ts";
import { fault } from "../../platform/fault.ts";
import { mayMachineAnswer } from "../channels/index.ts";
import { accessContact, idsOfContact } from "../contacts/index.ts";
import {
  answerByItself,
  channelsFor,
  idsOfContactsConversations,
  variableValuesFor,
  type ConversationRecord,
} from "../conversations/index.ts";
import { findOrganisation } from "../departments/index.ts";
import { RuleRunModel } from "./ruleRun.model.ts";

type Did = RuleRun["did"];
const day = 86_400_000;
/** A machine that does not say what it is opens a new conversation with each answer: a person is answered so often a day and no more. */
const mostADayOfContact = 3;

/**
 * Answers the contact by itself, or says why not: at most once a conversation and three times a contact within a day, never a machine, a list
 * or ourselves (RFC 3834), and only where an answer can leave. Faults: message.placesLeft.
 */
export async function answerFor(tx: Tx, conversation: ConversationRecord, actions: RuleAction[]): Promise<Did> {
  const action = actions.findLast(({ kind }) => kind === "reply");
  if (action?.kind !== "reply") return [];
  const held = await whyNot(tx, conversation);
  if (held) return [{ path: "replyHeld", before: null, after: held }];
  const { text, unresolved } = await replyWords(conversation, action.texts);
  if (unresolved.length > 0) throw fault("message.placesLeft", { names: unresolved.map(({ name }) => name).join(", ") });
  await answerByItself(tx, String(conversation._id), text);
  return [{ path: "reply", before: null, after: text.slice(0, 300) }];
}

/** The words of an answer in the contact's language, else the desk's, with their places filled. */
export async function replyWords(conversation: ConversationRecord, texts: Extract<RuleAction, { kind: "reply" }>["texts"]) {
  const [contact, organisation] = await Promise.all([accessContact(systemCtx(), String(conversation.contact.id)), findOrganisation()]);
  const language = contact.language ?? organisation?.language ?? "en";
  const shown = language.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
  return resolveVariables(wordsOf(texts, language), await variableValuesFor(conversation, { name: organisation?.name ?? "" }, shown));
}

async function whyNot(tx: Tx, conversation: ConversationRecord): Promise<"automaticMail" | "answeredToday" | "noChannel" | null> {
  if (!(await mayMachineAnswer(conversation._id))) return "automaticMail";
  const channels = await channelsFor(conversation, tx);
  if (!channels.includes(conversation.channel === "phone" ? "email" : conversation.channel)) return "noChannel";
  const answered = { at: { $gt: new Date(now().getTime() - day) }, "did.path": "reply" };
  if (await RuleRunModel.exists({ conversationId: conversation._id, ...answered }).session(tx.tx)) return "answeredToday";
  const ids = [];
  for (const one of await idsOfContact(conversation.contact.id)) ids.push(...(await idsOfContactsConversations(one)));
  const times = await RuleRunModel.countDocuments({ conversationId: { $in: ids }, ...answered }).session(tx.tx);
  return times >= mostADayOfContact ? "answeredToday" : null;
}

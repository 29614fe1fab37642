import { os } from "../../platform/http/procedures.ts";
import { keyFrom, presentMessage } from "../conversations/index.ts";
import { answerConsultation, closeConsultation } from "./consultations/answerConsultation.ts";
import { askDepartment } from "./consultations/askDepartment.ts";
import { presentConsultation } from "./consultations/consultation.model.ts";
import { consultationsOf, listConsultations } from "./consultations/listConsultations.ts";
import { acceptTransfer } from "./offers/acceptTransfer.ts";
import { accessTransfer } from "./offers/accessTransfer.ts";
import { listTransfers, transfersOf } from "./offers/listTransfers.ts";
import { offerTransfer } from "./offers/offerTransfer.ts";
import { presentTransfer } from "./offers/presentTransfer.ts";
import { counterTransfer, declineTransfer } from "./offers/sendBack.ts";
import { flowDetail, flowOffers } from "./flows/flowDetail.ts";
import { transferFlows } from "./flows/transferFlows.ts";
import { transferOutlook } from "./offers/transferOutlook.ts";
import { withdrawTransfer } from "./offers/withdrawTransfer.ts";
import { handOver } from "./warm/handOver.ts";
import { joinThread, leaveThread } from "./warm/joinThread.ts";
import { logWarmCall } from "./warm/logWarmCall.ts";
import { changeFields, departmentFields } from "./rules/transferFields.ts";
import { changeTransferRules, transferRules } from "./rules/transferRules.ts";

const on = os.transfers;

export const transfersRoutes = on.router({
  offer: on.offer.handler(async ({ input, context: { ctx } }) => presentTransfer(await offerTransfer(ctx, input))),
  outlook: on.outlook.handler(({ input, context: { ctx } }) => transferOutlook(ctx, input)),
  list: on.list.handler(({ input, context: { ctx } }) => listTransfers(ctx, input)),
  ofConversation: on.ofConversation.handler(({ input, context: { ctx } }) => transfersOf(ctx, input)),
  get: on.get.handler(async ({ input, context: { ctx } }) => presentTransfer(await accessTransfer(ctx, input.id))),
  accept: on.accept.handler(async ({ input: { id, takenBy }, context: { ctx } }) =>
    presentTransfer(await acceptTransfer(ctx, id, takenBy)),
  ),
  join: on.join.handler(async ({ input, context: { ctx } }) => presentTransfer(await joinThread(ctx, input.id))),
  leave: on.leave.handler(async ({ input, context: { ctx } }) => presentTransfer(await leaveThread(ctx, input.id))),
  handOver: on.handOver.handler(async ({ input, context: { ctx } }) => presentTransfer(await handOver(ctx, input.id))),
  logWarmCall: on.logWarmCall.handler(async ({ input, context: { ctx } }) =>
    presentMessage(await logWarmCall(ctx, { ...input, key: keyFrom(ctx, input.key) })),
  ),
  decline: on.decline.handler(async ({ input, context: { ctx } }) => presentTransfer(await declineTransfer(ctx, input))),
  counter: on.counter.handler(async ({ input, context: { ctx } }) => presentTransfer(await counterTransfer(ctx, input))),
  withdraw: on.withdraw.handler(async ({ input, context: { ctx } }) => presentTransfer(await withdrawTransfer(ctx, input.id))),
  flows: on.flows.handler(({ input, context: { ctx } }) => transferFlows(ctx, input.days)),
  flow: on.flow.handler(({ input, context: { ctx } }) => flowDetail(ctx, input)),
  flowOffers: on.flowOffers.handler(({ input, context: { ctx } }) => flowOffers(ctx, input)),
  fields: on.fields.handler(({ input }) => departmentFields(input.id)),
  changeFields: on.changeFields.handler(({ input, context: { ctx } }) => changeFields(ctx, input)),
  rules: on.rules.handler(() => transferRules()),
  changeRules: on.changeRules.handler(({ input, context: { ctx } }) => changeTransferRules(ctx, input)),
});

const ask = os.consultations;

export const consultationsRoutes = ask.router({
  ask: ask.ask.handler(async ({ input, context: { ctx } }) => presentConsultation(await askDepartment(ctx, input))),
  answer: ask.answer.handler(async ({ input, context: { ctx } }) => presentConsultation(await answerConsultation(ctx, input))),
  close: ask.close.handler(async ({ input, context: { ctx } }) => presentConsultation(await closeConsultation(ctx, input.id))),
  list: ask.list.handler(({ input, context: { ctx } }) => listConsultations(ctx, input)),
  ofConversation: ask.ofConversation.handler(({ input, context: { ctx } }) => consultationsOf(ctx, input)),
});

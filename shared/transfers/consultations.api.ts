import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { ConsultationId, ConversationId, DepartmentId } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { Consultation } from "./consultation.schema.ts";

const tags = ["transfers"];
const One = z.strictObject({ id: ConsultationId });
const Words = z.string().trim().min(1).max(5000);

export const consultationsApi = {
  ask: endpoint("transfer.offer")
    .route({
      method: "POST",
      path: "/conversations/{id}/consultations",
      tags,
      successStatus: 201,
      summary: "Ask another department inside",
    })
    .input(z.strictObject({ id: ConversationId, departmentId: DepartmentId, question: Words }))
    .output(Consultation)
    .errors(faultsOf("record.notFound", "conversation.onlyShown", "consultation.openAlready", "transfer.notPossible")),
  answer: endpoint("transfer.accept")
    .route({ method: "PUT", path: "/consultations/{id}/answer", tags, summary: "Answer as an internal note" })
    .input(One.extend({ text: Words }))
    .output(Consultation)
    .errors(faultsOf("record.notFound", "consultation.ended", "transfer.otherSide")),
  close: endpoint("transfer.offer")
    .route({ method: "PUT", path: "/consultations/{id}/closing", tags, summary: "The answer is not needed any more" })
    .input(One)
    .output(Consultation)
    .errors(faultsOf("record.notFound", "consultation.ended", "transfer.otherSide")),
  list: endpoint("transfer.read")
    .route({ method: "GET", path: "/consultations", tags, summary: "Open questions to my departments, due first" })
    .input(PageQuery)
    .output(pageOf(Consultation)),
  ofConversation: endpoint("transfer.read")
    .route({ method: "GET", path: "/conversations/{id}/consultations", tags, summary: "Questions of a conversation that are open" })
    .input(PageQuery.extend({ id: ConversationId }))
    .output(pageOf(Consultation))
    .errors(faultsOf("record.notFound")),
};

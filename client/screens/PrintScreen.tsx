import { useParams } from "@tanstack/react-router";
import type { Conversation } from "../../shared/conversations/conversation.schema.ts";
import { PrintPage } from "../features/print/PrintPage.tsx";

/** A conversation as a page of its own, to be printed. */
export function PrintScreen() {
  const { id } = useParams({ strict: false });
  return <PrintPage id={(id ?? "") as Conversation["id"]} />;
}

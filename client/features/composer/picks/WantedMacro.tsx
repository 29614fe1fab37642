import type { Editor } from "@tiptap/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Conversation } from "../../../../shared/conversations/conversation.schema.ts";
import { macrosQuery, useContactLanguage, useVariableValues } from "../../../platform/writing/macros.ts";
import { useWantedMacro, wantMacro } from "../../../platform/writing/wantedMacro.ts";
import { useMacroPicks } from "./useMacroPicks.tsx";

interface Props {
  editor: Editor;
  conversation: Conversation;
}

/** Takes the macro the palette asked for, where the caret is, as if it had been picked by its slash. */
export function WantedMacro(props: Props) {
  const { id } = useWantedMacro();
  return id ? <Taking key={id} id={id} {...props} /> : null;
}

function Taking({ id, editor, conversation }: Props & { id: string }) {
  const { data } = useQuery(macrosQuery());
  const language = useContactLanguage(conversation);
  const known = useVariableValues(conversation)(language) !== null;
  const macro = data?.find((one) => one.id === id);
  const { from, to } = editor.state.selection;
  const macroPick = useMacroPicks({ editor, trigger: { from, to }, conversation }, language);
  const taken = useRef(false);
  useEffect(() => {
    if (!macro || !known || taken.current) return;
    taken.current = true;
    wantMacro(null);
    macroPick(macro).take();
  });
  return null;
}

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Message } from "../../../../shared/conversations/message.schema.ts";
import { api } from "../../../platform/api.ts";
import { RichText } from "../../../ui/text/RichText.tsx";

/** What somebody inside wrote: as it was formatted, as soon as that is read, and with whom it names. */
export function WrittenText({ message }: { message: Message }) {
  const { id, text, formatted, mentions = [] } = message;
  const { data } = useQuery({
    queryKey: ["formatted", id],
    queryFn: async () => (await api.conversations.messageHtml({ id })).html,
    enabled: formatted === true,
    staleTime: Infinity,
  });
  const names = mentions.map(({ name }) => `@${name}`);
  if (data) return <RichText html={data} inText={(part) => withNames(part, names)} />;
  return <p className="txt">{withNames(text, names)}</p>;
}

/** The names a note tells stand out. */
function withNames(text: string, names: string[]): ReactNode {
  const [name, ...others] = names;
  if (!name) return text;
  return text.split(name).flatMap((part, index) => {
    const rest = <span key={index}>{withNames(part, others)}</span>;
    return index === 0
      ? [rest]
      : [
          <b key={`${name} ${index}`} className="at">
            {name}
          </b>,
          rest,
        ];
  });
}

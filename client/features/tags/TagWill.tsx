import { useQuery } from "@tanstack/react-query";
import type { KnownTag } from "../../../shared/tags/tag.schema.ts";
import { ownName } from "../../platform/people.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { tagAskersQuery, useAskersText } from "./tagAskers.ts";

interface Props {
  tag: KnownTag;
  /** Its new name, or the tag it becomes one with. */
  to: { name: string } | { into: KnownTag };
}

/** What a new name or a merge will do, said before it is done (TAG-2). */
export function TagWill({ tag, to }: Props) {
  const { t, i18n } = useTranslation();
  const { data: counts, error } = useQuery(tagAskersQuery(tag.id));
  const textOf = useAskersText();
  const names = { from: ownName(tag), to: "into" in to ? ownName(to.into) : to.name };
  const kind = "into" in to ? "merge" : "rename";
  const asked = counts && textOf(counts);
  const will = [
    t(`tags.will.${kind}`, names),
    ...(counts ? [asked ? t(`tags.will.${kind}Asked`, { ...names, askers: asked }) : t("tags.will.nobody")] : []),
    ...(counts && kind === "merge" && counts.policy > 0 ? [t("tags.will.mergePolicy", { count: counts.policy })] : []),
    ...(counts && counts.agent > 0 ? [t("tags.will.skill", { count: counts.agent })] : []),
    ...(error ? [t("tags.will.unknown", { reason: reasonText(error) })] : []),
    ...(kind === "merge" ? [t("tags.will.mergeBack", names)] : []),
  ];
  return (
    <p className="hint wrap-any" role="status" aria-busy={!counts && !error}>
      {will.join(i18n.language === "zh-CN" ? "" : " ")}
    </p>
  );
}

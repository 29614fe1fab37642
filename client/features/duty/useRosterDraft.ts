import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Roster, SavedRoster } from "../../../shared/duty/roster.schema.ts";
import { api } from "../../platform/api.ts";
import { queries } from "../../platform/queries.ts";
import { toast } from "../../ui/floating/toasts.ts";

const rulesOf = ({ departmentId, rotations, covers, otherwise }: Roster): Roster => ({ departmentId, rotations, covers, otherwise });

/** A roster as it is edited: the week shows it at once, nothing is in force until it is saved, and saving offers the way back (UI-4). */
export function useRosterDraft(saved: SavedRoster, name: string) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Roster | null>(null);
  const [seenVersion, setSeenVersion] = useState(saved.version);
  const readAgain = () => queries.invalidateQueries({ queryKey: ["rosters"] });
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (input: Roster & { seenVersion: number }) => api.duty.change(input),
    onSuccess: () => (setDraft(null), readAgain()),
    // Somebody saved meanwhile: what they saved is read, and ours is kept to be looked at against it.
    onError: readAgain,
  });
  const roster = draft ?? rulesOf(saved);
  const change = (part: Partial<Roster>) => {
    if (draft === null) setSeenVersion(saved.version);
    setDraft({ ...roster, ...part });
  };
  const save = () => {
    const before = rulesOf(saved);
    const undo = (version: number) => () => mutate({ ...before, seenVersion: version });
    mutate(
      { ...roster, seenVersion },
      { onSuccess: ({ version }) => toast(t("duty.saved", { name }), { text: t("ui.undo"), run: undo(version) }) },
    );
  };
  return { roster, changed: draft !== null, change, save, discard: () => (setDraft(null), reset()), busy: isPending, fault: error };
}

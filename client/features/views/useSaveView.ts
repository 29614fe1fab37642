import { useMutation } from "@tanstack/react-query";
import type { SavedView, ViewInput } from "../../../shared/views/view.schema.ts";
import { api } from "../../platform/api.ts";
import { readViewsAgain } from "../../platform/live/savedViews.ts";
import { ownName } from "../../platform/people.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { toast } from "../../ui/floating/toasts.ts";
import { useAct } from "../../ui/useAct.ts";

export const inputOf = ({ name, nameZh, sharing, teamId, conditions }: SavedView): ViewInput => ({
  ...{ name, nameZh, sharing, teamId, conditions },
});

/** Adds a view or changes the given one; removes it, with an undo: it comes back as a new one, and what it held is made up again (UI-4). */
export function useSaveView(view: SavedView | undefined, onSaved: (id: string) => void, onRemoved: () => void) {
  const { t } = useTranslation();
  const save = useMutation({
    mutationFn: (draft: ViewInput) =>
      view ? api.views.change({ ...draft, id: view.id, seenVersion: view.version }) : api.views.add(draft),
    onSuccess: ({ id }) => (readViewsAgain(), onSaved(id)),
  });
  const again = useAct((input: ViewInput) => api.views.add(input), readViewsAgain);
  const remove = useMutation({
    mutationFn: async () => view && api.views.remove({ id: view.id }),
    onSuccess: () => {
      readViewsAgain();
      if (view) toast(t("views.removed", { name: ownName(view) }), { text: t("ui.undo"), run: () => again.mutate(inputOf(view)) });
      onRemoved();
    },
  });
  return { save, remove };
}

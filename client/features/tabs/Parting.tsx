import type { PointerEvent } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { changeDesk, useDesk } from "../../platform/work/openTabs.ts";
import { withShare } from "../../platform/work/tabRules.ts";

const step = 0.04;

/** Between two conversations: drawn with the pointer, or moved by the arrows. */
export function Parting() {
  const { t } = useTranslation();
  const share = useDesk((desk) => desk.share);
  const put = (next: number) => changeDesk((desk) => withShare(desk, next));
  const draw = ({ currentTarget, clientX, buttons }: PointerEvent<HTMLDivElement>) => {
    const room = currentTarget.parentElement?.getBoundingClientRect();
    if (buttons === 1 && room) put((clientX - room.left) / room.width);
  };
  return (
    <div
      className="parting"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("tabs.parting")}
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={35}
      aria-valuemax={65}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={draw}
      onKeyDown={({ key }) => (key === "ArrowLeft" ? put(share - step) : key === "ArrowRight" ? put(share + step) : undefined)}
      onDoubleClick={() => put(0.5)}
    />
  );
}

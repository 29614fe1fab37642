import type { KeyboardEvent } from "react";
import type { Department } from "../../../../shared/departments/department.schema.ts";
import { drawnAs } from "../../../../shared/departments/departmentIcons.ts";
import { departmentName } from "../../../platform/people.ts";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { OneVoiceTick } from "../voice/OneVoiceTick.tsx";

interface Props {
  department: Department;
  /** From 1. */
  place: number;
  of: number;
  manages: boolean;
  isDragged: boolean;
  onDrag: (id: string | null) => void;
  /** What is dragged was let go here. */
  onDrop: () => void;
  onMove: (by: 1 | -1) => void;
  onChange: () => void;
}

/** One department: its icon and name, what comes to it, who answers, and where it stands among the others. */
export function DepartmentRow({ department, place, of, manages, isDragged, onDrag, onDrop, onMove, onChange }: Props) {
  const { t } = useTranslation();
  const name = departmentName(department);
  const moves = manages && of > 1;
  const byKey = (event: KeyboardEvent) => {
    if (!moves || !event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onMove(event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <li
      className="person-l dep-r"
      data-dragged={isDragged}
      draggable={moves}
      onDragStart={({ dataTransfer }) => ((dataTransfer.effectAllowed = "move"), onDrag(department.id))}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => (moves ? event.preventDefault() : undefined)}
      onDrop={(event) => (event.preventDefault(), onDrop())}
      onKeyDown={byKey}
    >
      {moves && (
        <span className="dep-grip">
          <Icon name="grip" size="s" />
        </span>
      )}
      <span className="ic g">
        <Icon name={drawnAs(department.icon)} />
      </span>
      <span className="min0">
        <b>{name}</b>
        {department.isDefault && <span className="chip">{t("console.people.default")}</span>}
      </span>
      {(manages || department.onlyAssigneeAnswers) && <OneVoiceTick department={department} may={manages} />}
      {manages && (
        <span className="dep-acts">
          <Button look="quiet" icon small label={t("console.people.changeDepartment", { name })} onClick={onChange}>
            <Icon name="pen" />
          </Button>
          {([-1, 1] as const).map((by) => (
            <Button
              key={by}
              look="quiet"
              icon
              small
              disabled={place + by < 1 || place + by > of}
              label={t(by < 0 ? "policies.moveUp" : "policies.moveDown", { name })}
              onClick={() => onMove(by)}
            >
              <Icon name={by < 0 ? "up" : "down"} size="xs" />
            </Button>
          ))}
        </span>
      )}
    </li>
  );
}

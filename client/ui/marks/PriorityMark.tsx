import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Priority } from "../../../shared/conversations/conversation.schema.ts";

/** Urgent and high carry their word; normal and low are bars with a hidden word. */
export function PriorityMark({ priority }: { priority: Priority }) {
  const { t } = useTranslation();
  const word = t(`ui.priority.${priority}`);
  return (
    <span className={`prio ${priority}`} title={word}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {priority === "urgent" ? <Square /> : <Bars on={priority === "high" ? 3 : priority === "normal" ? 2 : 1} />}
      </svg>
      <span className={priority === "urgent" || priority === "high" ? "" : "vh"}>{word}</span>
    </span>
  );
}

const Square = () => (
  <>
    <rect x="0" y="0" width="12" height="12" rx="2.5" />
    <path d="M6 2.8v3.8M6 8.9v.1" stroke="var(--surface-panel)" strokeWidth="1.7" strokeLinecap="round" />
  </>
);

const bars = [
  { x: 0, y: 8, height: 4 },
  { x: 4.4, y: 4.5, height: 7.5 },
  { x: 8.8, y: 1, height: 11 },
];
const Bars = ({ on }: { on: number }) =>
  bars.map((bar, index) => <rect key={bar.x} className={index < on ? "" : "o"} {...bar} width="2.9" rx="1" />);

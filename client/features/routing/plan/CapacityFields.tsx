import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Capacity } from "../../../../shared/routing/capacity.ts";
import { ChannelMark } from "../../../ui/marks/ChannelMark.tsx";

const channels = ["chat", "email", "phone"] as const;

/** How much one agent holds at once: of each channel, what one of it weighs, and the overall limit. */
export function CapacityFields({ capacity, onChange }: { capacity: Capacity; onChange: (capacity: Capacity) => void }) {
  const { t } = useTranslation();
  const { limits, weights, overall } = capacity;
  return (
    <section className="panel" aria-labelledby="capacity">
      <header>
        <h2 id="capacity">{t("routing.capacity.title")}</h2>
      </header>
      <table className="tb capacity">
        <thead>
          <tr>
            <th scope="col">{t("routing.capacity.channel")}</th>
            <th scope="col">{t("routing.capacity.atOnce")}</th>
            <th scope="col">{t("routing.capacity.weight")}</th>
          </tr>
        </thead>
        <tbody>
          {channels.map((channel) => (
            <tr key={channel}>
              <th scope="row">
                <span className="p">
                  <ChannelMark channel={channel} />
                  {t(`ui.channel.${channel}`)}
                </span>
              </th>
              <td>
                <Whole
                  label={t("routing.capacity.atOnceOf", { channel: t(`ui.channel.${channel}`) })}
                  value={limits[channel]}
                  from={0}
                  to={200}
                  onChange={(value) => onChange({ ...capacity, limits: { ...limits, [channel]: value } })}
                />
              </td>
              <td>
                <Whole
                  label={t("routing.capacity.weightOf", { channel: t(`ui.channel.${channel}`) })}
                  value={weights[channel]}
                  from={1}
                  to={100}
                  onChange={(value) => onChange({ ...capacity, weights: { ...weights, [channel]: value } })}
                />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t("routing.capacity.overall")}</th>
            <td />
            <td>
              <Whole
                label={t("routing.capacity.overall")}
                value={overall}
                from={1}
                to={1000}
                onChange={(value) => onChange({ ...capacity, overall: value })}
              />
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

interface WholeProps {
  label: string;
  value: number;
  from: number;
  to: number;
  onChange: (value: number) => void;
}

const Whole = ({ label, value, from, to, onChange }: WholeProps) => (
  <input
    className="input num"
    type="number"
    inputMode="numeric"
    aria-label={label}
    min={from}
    max={to}
    step={1}
    required
    value={Number.isNaN(value) ? "" : value}
    onChange={({ target }) => onChange(target.valueAsNumber)}
  />
);

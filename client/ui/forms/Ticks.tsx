import { ownName } from "../../platform/people.ts";

interface Props<Item> {
  label: string;
  all: Item[];
  chosen: string[];
  onChange: (ids: never[]) => void;
  aside?: (item: Item) => string;
}

/** Some of several named things, each with a box to tick. */
export function Ticks<Item extends { id: string; name: string; nameZh?: string | null }>({
  label,
  all,
  chosen,
  onChange,
  aside,
}: Props<Item>) {
  const toggle = (id: string, on: boolean) => onChange((on ? [...chosen, id] : chosen.filter((one) => one !== id)) as never[]);
  return (
    <fieldset className="field plainset">
      <legend className="lb">{label}</legend>
      {all.map((item) => (
        <label className="tick" key={item.id}>
          <input
            type="checkbox"
            className="ck-b"
            checked={chosen.includes(item.id)}
            onChange={(event) => toggle(item.id, event.target.checked)}
          />
          {ownName(item)}
          {aside && <span className="hint">{aside(item)}</span>}
        </label>
      ))}
    </fieldset>
  );
}

/** One thing that is so or is not; of no form, so that the Enter key saves nothing. */
export function Tick({ text, on, onChange }: { text: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="tick">
      <input type="checkbox" form="none" className="ck-b" checked={on} onChange={({ target }) => onChange(target.checked)} />
      {text}
    </label>
  );
}

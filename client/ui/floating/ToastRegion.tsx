import { dropToast, useToasts } from "./toasts.ts";

/** Where toasts stand; readers hear them when they have finished speaking. */
export function ToastRegion() {
  const { toasts } = useToasts();
  return (
    <div className="toasts" role="status">
      {toasts.map(({ id, text, act }) => (
        <span className="toast" key={id}>
          {text}
          {act && (
            <button
              type="button"
              onClick={() => {
                act.run();
                dropToast(id);
              }}
            >
              {act.text}
            </button>
          )}
        </span>
      ))}
    </div>
  );
}

import { Button } from "./Button.tsx";

/** A secret that is shown this once, until somebody says that it is kept elsewhere. */
export function SecretOnce({ text, secret, done, onDone }: { text: string; secret: string; done: string; onDone: () => void }) {
  return (
    <div className="in secret-once" role="status">
      <p className="hint">{text}</p>
      <code>{secret}</code>
      <div>
        <Button onClick={onDone}>{done}</Button>
      </div>
    </div>
  );
}

/** @jsxImportSource preact */
import { useState } from "preact/hooks";
import type { Say, TextKey } from "../texts.ts";

interface Props {
  say: Say;
  onStart: (text: string, who: { name: string; email: string }) => void;
}

interface Form {
  name: string;
  email: string;
  text: string;
}

/** The form before the first line: name, address, what it is about. What is missing is said under its field (CHAT-5). */
export function PreChat({ say, onStart }: Props) {
  const [form, setForm] = useState<Form>({ name: "", email: "", text: "" });
  const [wrong, setWrong] = useState<Partial<Record<keyof Form, TextKey>>>({});
  const submit = (event: Event) => {
    event.preventDefault();
    const faults = faultsIn(form);
    setWrong(faults);
    const [first] = Object.keys(faults);
    if (first) (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#wd-${first}`)?.focus();
    else onStart(form.text.trim(), { name: form.name.trim(), email: form.email.trim() });
  };
  const field = (name: keyof Form) => ({
    id: `wd-${name}`,
    value: form[name],
    "aria-invalid": wrong[name] ? ("true" as const) : undefined,
    "aria-describedby": wrong[name] ? `wd-${name}-why` : undefined,
    onInput: (event: Event) => setForm({ ...form, [name]: (event.currentTarget as HTMLInputElement).value }),
  });
  const why = (name: keyof Form) =>
    wrong[name] && (
      <p class="err" id={`wd-${name}-why`}>
        {say(wrong[name])}
      </p>
    );
  return (
    <form class="pre" noValidate onSubmit={submit}>
      <div class="fld">
        <label for="wd-name">{say("name")}</label>
        <input class="in" autocomplete="name" maxLength={120} {...field("name")} />
        {why("name")}
      </div>
      <div class="fld">
        <label for="wd-email">{say("email")}</label>
        <input class="in" type="email" autocomplete="email" maxLength={254} {...field("email")} />
        {why("email") || <span class="hint">{say("emailHint")}</span>}
      </div>
      <div class="fld">
        <label for="wd-text">{say("first")}</label>
        <textarea class="in big" rows={3} maxLength={10_000} {...field("text")} />
        {why("text")}
      </div>
      <button type="submit" class="go">
        {say("start")}
      </button>
    </form>
  );
}

const faultsIn = ({ name, email, text }: Form): Partial<Record<keyof Form, TextKey>> => ({
  ...(name.trim() ? {} : { name: "nameMissing" as const }),
  ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? {} : { email: "emailWrong" as const }),
  ...(text.trim() ? {} : { text: "textMissing" as const }),
});

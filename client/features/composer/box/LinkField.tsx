import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { Button } from "../../../ui/Button.tsx";

/** Where the chosen words lead; emptied, they lead nowhere any more. Without chosen words the address is put in. */
export function LinkField({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const { t } = useTranslation();
  const [href, setHref] = useState(String(editor.getAttributes("link")["href"] ?? ""));
  const done = () => {
    const address = withScheme(href.trim());
    const words = editor.chain().focus().extendMarkRange("link");
    if (!address) words.unsetLink().run();
    else if (editor.state.selection.empty && !editor.isActive("link"))
      editor
        .chain()
        .focus()
        .insertContent({ type: "text", text: href.trim(), marks: [{ type: "link", attrs: { href: address } }] })
        .run();
    else words.setLink({ href: address }).run();
    onDone();
  };
  return (
    <form
      className="linkf"
      onSubmit={(event) => (event.preventDefault(), done())}
      onKeyDown={({ key }) => (key === "Escape" ? (onDone(), editor.commands.focus()) : undefined)}
    >
      <input
        className="input"
        // Opened to be typed into.
        ref={(field) => field?.focus()}
        aria-label={t("console.format.address")}
        placeholder="https://"
        value={href}
        onChange={({ target }) => setHref(target.value)}
      />
      <Button type="submit" small>
        {t("console.format.setLink")}
      </Button>
    </form>
  );
}

const withScheme = (address: string) => (address === "" || /^(https?:|mailto:|tel:)/i.test(address) ? address : `https://${address}`);

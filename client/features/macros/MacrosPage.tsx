import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Macro } from "../../../shared/macros/macro.schema.ts";
import { macrosFor } from "../../../shared/macros/macroWords.ts";
import { macrosQuery } from "../../platform/writing/macros.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { Page } from "../../ui/Page.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { ReadState } from "../../ui/ReadState.tsx";
import { MacroForm } from "./MacroForm.tsx";
import { MacroLine } from "./MacroLine.tsx";

/** Macros this person may use or manage, found by a word, each opened to be changed by who may. */
export function MacrosPage({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  const read = useQuery(macrosQuery(true));
  const { data } = read;
  const [asked, setAsked] = useState("");
  const [open, setOpen] = useState<string | null>(null);
  const found = macrosFor(data ?? [], asked);
  const close = () => setOpen(null);
  return (
    <Page
      title={t("macro.title")}
      lead={t("macro.lead")}
      acts={
        <Button look="primary" disabled={open === "new"} onClick={() => setOpen("new")}>
          {t("macro.add")}
        </Button>
      }
    >
      {open === "new" && (
        <section className="panel">
          <MacroForm macro={null} onDone={close} />
        </section>
      )}
      <section className="panel" aria-labelledby="macros">
        <header>
          <h2 id="macros">{t("macro.all", { count: data?.length ?? 0 })}</h2>
        </header>
        <div className="in">
          <Field label={t("macro.find")} type="search" value={asked} onChange={({ target }) => setAsked(target.value)} />
        </div>
        <ReadState read={read} failed={t("macro.failed")} />
        {data && found.length === 0 && <PaneState title={t(asked ? "macro.noneFound" : "macro.none")} text={t("macro.noneText")} />}
        <ul className="macro-l">
          {byFolder(found).map((macro) => (
            <li key={macro.id}>
              <MacroLine macro={macro} open={open === macro.id} onOpen={() => setOpen(open === macro.id ? null : macro.id)} />
              {open === macro.id && macro.mayChange && <MacroForm key={macro.version} macro={macro} onDone={close} />}
            </li>
          ))}
        </ul>
      </section>
      {children}
    </Page>
  );
}

/** Those of a folder together, in the order of the folders' names; what is in none comes last. */
const byFolder = (macros: Macro[]) =>
  macros.toSorted((a, b) => (a.folder === b.folder ? 0 : a.folder === "" ? 1 : b.folder === "" ? -1 : a.folder.localeCompare(b.folder)));

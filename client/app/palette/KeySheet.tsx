import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Dialog } from "../../ui/floating/Dialog.tsx";
import { keysText } from "../../platform/text/keysText.ts";
import { knownKeys, type KeyPlace } from "./knownKeys.ts";
import "./palette.css";

const places: KeyPlace[] = ["everywhere", "list", "conversation"];

/** Every key and what it does. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t("keys.title")} lead={t("keys.lead")} onClose={onClose}>
      <div className="main" role="group" aria-label={t("keys.title")} tabIndex={0}>
        <div className="key-sheet">
          {places.map((place) => (
            <section key={place}>
              <h3>{t(`keys.place.${place}`)}</h3>
              <dl>
                {knownKeys
                  .filter((key) => key.place === place)
                  .map(({ id, keys }) => (
                    <div key={id}>
                      <dt>{t(`keys.does.${id}`)}</dt>
                      <dd className="kbd">{id === "nthTab" ? "1 – 9" : keysText(keys)}</dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

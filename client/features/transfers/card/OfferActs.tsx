import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Transfer } from "../../../../shared/transfers/transfer.schema.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import type { TransferActs } from "../useTransferActs.ts";
import { CounterForm } from "./CounterForm.tsx";
import { DeclineForm } from "./DeclineForm.tsx";
import { JoinedActs } from "./JoinedActs.tsx";

interface Props {
  transfer: Transfer;
  acts: TransferActs;
  sides: { receives: boolean; sends: boolean };
}

/** Accept, decline, counter for those who are asked; withdraw for those who offered. */
export function OfferActs(props: Props) {
  return props.transfer.joined ? <JoinedActs {...props} joined={props.transfer.joined} /> : <OpenActs {...props} />;
}

function OpenActs({ transfer, acts, sides }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<"decline" | "counter" | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <footer>
        {sides.receives && (
          <>
            {transfer.warm && (
              <Button look="primary" small busy={acts.isPending} onClick={acts.join}>
                <Icon name="users" size="s" />
                {t("transfer.warm.join")}
              </Button>
            )}
            <Button look={transfer.warm ? "plain" : "primary"} small busy={acts.isPending} onClick={() => acts.accept("person")}>
              <Icon name="check" size="s" />
              {t("transfer.accept")}
            </Button>
            <Button small busy={acts.isPending} onClick={() => acts.accept("department")}>
              {t("transfer.toQueue")}
            </Button>
            <span className="sp" />
            <Button small aria-expanded={asked === "counter"} onClick={() => setAsked(asked === "counter" ? null : "counter")}>
              {t("transfer.counter")}
            </Button>
            <Button small aria-expanded={asked === "decline"} onClick={() => setAsked(asked === "decline" ? null : "decline")}>
              {t("transfer.decline")}
            </Button>
          </>
        )}
        {sides.sends && (
          <Button small look={sides.receives ? "quiet" : "plain"} busy={acts.isPending} onClick={acts.withdraw}>
            {t("transfer.withdraw")}
          </Button>
        )}
      </footer>
      {asked === "decline" && <DeclineForm acts={acts} onClose={close} />}
      {asked === "counter" && <CounterForm transfer={transfer} acts={acts} onClose={close} />}
    </>
  );
}

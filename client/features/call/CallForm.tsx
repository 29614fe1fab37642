import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Message } from "../../../shared/conversations/message.schema.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Below } from "../../ui/forms/Field.tsx";
import { Toggle } from "../../ui/forms/Toggle.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { keysText } from "../../platform/text/keysText.ts";
import { AddTo } from "./AddTo.tsx";
import { changeCall, dropCall, type CallInHand } from "./callInHand.ts";
import { CallFields } from "./CallFields.tsx";
import { WarmPart } from "./WarmPart.tsx";
import { useCallForm } from "./useCallForm.ts";

interface Props {
  call: CallInHand;
  onLogged: (message: Message) => void;
}

/** The call form: the number finds the contact, the rest becomes one entry of a thread (CALL-1, CALL-2). */
export function CallForm({ call, onLogged }: Props) {
  const { t } = useTranslation();
  const { found, missing, save } = useCallForm(call, onLogged);
  return (
    <div className="comp callform">
      <div className="box">
        <div className="tabs">
          <span className="tab call" data-on="true">
            <Icon name="phone" size="s" />
            {t("call.title")}
          </span>
          <span className="sp" />
          <Toggle
            label={t("call.direction")}
            value={call.direction}
            options={[
              ["in", t("call.in")],
              ["out", t("call.out")],
            ]}
            onChange={(direction) => changeCall({ direction })}
          />
        </div>
        <div className="cf">
          <CallFields call={call} found={found} />
          <AddTo call={call} rows={found?.conversations ?? []} />
          <WarmPart call={call} />
          {save.error && <Below id="call" fault={reasonText(save.error)} />}
        </div>
        <div className="tools">
          <Button look="quiet" small onClick={dropCall}>
            {t("call.discard")}
          </Button>
          <span className="sp" />
          <span className="saved hid">{t(missing ? "call.missing" : "call.kept")}</span>
          <Button look="primary" small disabled={missing} busy={save.isPending} onClick={() => save.mutate()}>
            {t("call.save")}
            <span className="kbd hid">{keysText("Mod+Enter")}</span>
          </Button>
        </div>
      </div>
    </div>
  );
}

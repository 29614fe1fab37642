import { useTranslation } from "../../platform/text/useTranslation.ts";
import { transferReasons, type TransferReason } from "../../../shared/transfers/transferReasons.ts";
import { useNames } from "../../platform/people.ts";
import { useCan, useMe } from "../../platform/queries.ts";
import { PersonField } from "../../ui/forms/PersonField.tsx";
import { SelectField } from "../../ui/forms/SelectField.tsx";
import { changeCall, type CallInHand, type WarmLine } from "./callInHand.ts";

/** Somebody of another department was on the line: who, why, and whether the matter is theirs now. */
export function WarmPart({ call }: { call: CallInHand }) {
  const { t } = useTranslation();
  const me = useMe();
  const may = useCan("transfer.offer");
  const { departments, department } = useNames();
  const others = departments.filter(({ id }) => !me.departmentIds.includes(id));
  const [first] = others;
  const { warm } = call;
  if (!first || !may) return null;
  const change = (by: Partial<WarmLine>) => changeCall({ warm: warm ? { ...warm, ...by } : null });
  const begin = () => changeCall({ warm: { departmentId: first.id, agentId: "", reason: "decision", handedOver: true } });
  return (
    <fieldset className="field plainset warm-p">
      <legend className="lb">{t("call.warm.title")}</legend>
      <label className="tick-l">
        <input
          type="checkbox"
          checked={Boolean(warm)}
          onChange={(event) => (event.target.checked ? begin() : changeCall({ warm: null }))}
        />
        <span>{t("call.warm.bring")}</span>
      </label>
      {warm && (
        <>
          <div className="fu">
            <SelectField
              label={t("call.warm.department")}
              value={warm.departmentId}
              onChange={(event) => change({ departmentId: event.target.value, agentId: "" })}
            >
              {others.map(({ id }) => (
                <option key={id} value={id}>
                  {department(id)}
                </option>
              ))}
            </SelectField>
            <PersonField
              label={t("call.warm.person")}
              required
              placeholder={t("call.warm.choose")}
              value={warm.agentId}
              among={({ departmentIds }) => departmentIds.some((id) => id === warm.departmentId)}
              onChange={(agentId) => change({ agentId })}
            />
            <SelectField
              label={t("call.warm.reason")}
              value={warm.reason}
              onChange={(event) => change({ reason: event.target.value as TransferReason })}
            >
              {transferReasons
                .filter((one) => one !== "other")
                .map((one) => (
                  <option key={one} value={one}>
                    {t(`transfer.reason.${one}`)}
                  </option>
                ))}
            </SelectField>
          </div>
          <div className="pick">
            {([true, false] as const).map((handedOver) => (
              <label key={String(handedOver)}>
                <input type="radio" name="handed-over" checked={warm.handedOver === handedOver} onChange={() => change({ handedOver })} />
                {t(handedOver ? "call.warm.handedOver" : "call.warm.kept")}
              </label>
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}

import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Transfer } from "../../../../shared/transfers/transfer.schema.ts";
import { useMe } from "../../../platform/queries.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import type { TransferActs } from "../useTransferActs.ts";

interface Props {
  transfer: Transfer;
  joined: NonNullable<Transfer["joined"]>;
  acts: TransferActs;
  sides: { receives: boolean; sends: boolean };
}

/** What can be done while two are with the contact: hand over for the one, take over or leave for the other; nothing for who looks on. */
export function JoinedActs({ joined, acts, sides }: Props) {
  const { t } = useTranslation();
  const mine = useMe().id === joined.id;
  if (!mine && !sides.sends) return null;
  return (
    <footer>
      {mine && (
        <>
          <Button look="primary" small busy={acts.isPending} onClick={() => acts.accept("person")}>
            <Icon name="check" size="s" />
            {t("transfer.warm.take")}
          </Button>
          <Button small busy={acts.isPending} onClick={acts.leave}>
            {t("transfer.warm.leave")}
          </Button>
        </>
      )}
      {!mine && (
        <>
          <Button look="primary" small busy={acts.isPending} onClick={() => acts.handOver(joined.name)}>
            <Icon name="check" size="s" />
            {t("transfer.warm.handOver")}
          </Button>
          <Button small look="quiet" busy={acts.isPending} onClick={acts.withdraw}>
            {t("transfer.withdraw")}
          </Button>
        </>
      )}
    </footer>
  );
}

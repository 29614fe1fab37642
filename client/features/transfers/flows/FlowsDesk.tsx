import { useState } from "react";
import type { TransferFlow } from "../../../../shared/transfers/transfer.schema.ts";
import { FlowDetail } from "./FlowDetail.tsx";
import { FlowFigures } from "./FlowFigures.tsx";
import { flowKey } from "./flowKey.ts";
import { FlowMap } from "./FlowMap.tsx";
import { FlowTable } from "./FlowTable.tsx";

interface Props {
  flows: TransferFlow[];
  days: number;
  onOpen: (conversationId: string) => void;
}

/** All flows in figures, as a map and as a table; the one that is picked opens beside them. */
export function FlowsDesk({ flows, days, onOpen }: Props) {
  const [picked, setPicked] = useState<string | null>(null);
  const shown = flows.find((flow) => flowKey(flow) === picked);
  const pick = (key: string) => setPicked(key === picked ? null : key);
  return (
    <>
      <FlowFigures flows={flows} />
      <div className="flows2 wide-p" data-picked={shown !== undefined}>
        <div className="flows-l">
          <FlowMap flows={flows} picked={picked} onPick={pick} />
          <FlowTable flows={flows} picked={picked} onPick={pick} />
        </div>
        {shown && <FlowDetail key={picked} flow={shown} days={days} onClose={() => setPicked(null)} onOpen={onOpen} />}
      </div>
    </>
  );
}

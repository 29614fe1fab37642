import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { TransferFlow } from "../../../../shared/transfers/transfer.schema.ts";
import { useNames } from "../../../platform/people.ts";
import { span } from "../../../platform/text/time.ts";
import { backShare, comesBack, flowKey } from "./flowKey.ts";
import { flowLayout, type MapNode, type MapRibbon } from "./flowLayout.ts";
import "./flowMap.css";

interface Props {
  flows: TransferFlow[];
  picked: string | null;
  onPick: (key: string) => void;
}

/** Who passes what to whom, as wide as it is much; a flow is picked with the pointer here and by keyboard in the table, which says the same. */
export function FlowMap({ flows, picked, onPick }: Props) {
  const { t } = useTranslation();
  const { from, to, ribbons, height } = flowLayout(flows);
  const isPicked = ({ flow }: MapRibbon) => flowKey(flow) === picked;
  // What is drawn last lies on top.
  const drawn = ribbons.toSorted((a, b) => Number(isPicked(a)) - Number(isPicked(b)) || rank(a) - rank(b));
  return (
    <section className="panel fm" aria-labelledby="flow-map">
      <header>
        <h2 id="flow-map">{t("transfer.flows.map")}</h2>
        <span className="sp" />
        <span className="fm-k">{t("transfer.flows.manyBack")}</span>
      </header>
      <div className="in fm-g" aria-hidden="true">
        <Side nodes={from} height={height} />
        <svg viewBox={`0 0 100 ${height}`} height={height} preserveAspectRatio="none">
          {drawn.map((ribbon) => (
            <Ribbon key={flowKey(ribbon.flow)} ribbon={ribbon} picked={isPicked(ribbon)} onPick={() => onPick(flowKey(ribbon.flow))} />
          ))}
        </svg>
        <Side nodes={to} height={height} right />
      </div>
    </section>
  );
}

const rank = ({ flow }: MapRibbon) => (comesBack(flow) ? 1 : 0);

function Side({ nodes, height, right = false }: { nodes: MapNode[]; height: number; right?: boolean }) {
  const { department } = useNames();
  return (
    <div className="fm-s" data-right={right} style={{ height }}>
      {nodes.map((node) => (
        <div key={node.id} style={{ top: node.y, height: node.height }}>
          <span className="ell">{department(node.id)}</span>
          <b className="num">{node.offers}</b>
        </div>
      ))}
    </div>
  );
}

function Ribbon({ ribbon: { flow, left, right, height }, picked, onPick }: { ribbon: MapRibbon; picked: boolean; onPick: () => void }) {
  const { t } = useTranslation();
  const { department } = useNames();
  const [from, to] = [department(flow.fromDepartmentId), department(flow.toDepartmentId)];
  const took = flow.medianMinutes === null ? "–" : span(flow.medianMinutes);
  const back = `${Math.round(backShare(flow) * 100)} %`;
  const bend = `C50 ${left} 50 ${right} 100 ${right} V${right + height} C50 ${right + height} 50 ${left + height} 0 ${left + height} Z`;
  return (
    <path d={`M0 ${left} ${bend}`} data-back={comesBack(flow)} data-picked={picked} onClick={onPick}>
      <title>{t("transfer.flows.ribbon", { from, to, count: flow.offers, took, back })}</title>
    </path>
  );
}

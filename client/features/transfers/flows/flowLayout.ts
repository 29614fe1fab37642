import type { DepartmentId } from "../../../../shared/contract/ids.ts";
import type { TransferFlow } from "../../../../shared/transfers/transfer.schema.ts";

/** A department on one side of the map: where it stands and how high it is, in pixels. */
export interface MapNode {
  id: DepartmentId;
  offers: number;
  y: number;
  height: number;
}

/** A flow on the map: as high on both sides, from the upper edge of its place on one to that on the other. */
export interface MapRibbon {
  flow: TransferFlow;
  left: number;
  right: number;
  height: number;
}

const drawn = 240;
/** Between two names stands at least one line of text. */
const gap = 18;

/** Departments that offer on the left and those they offer to on the right, the busiest first; every flow as high as its part of all offers. */
export function flowLayout(flows: readonly TransferFlow[]) {
  const total = flows.reduce((sum, { offers }) => sum + offers, 0);
  const scale = total > 0 ? drawn / total : 0;
  const from = nodesOf(flows, "fromDepartmentId", scale);
  const to = nodesOf(flows, "toDepartmentId", scale);
  const ribbons = flows.map((flow): MapRibbon => ({ flow, left: 0, right: 0, height: flow.offers * scale }));
  const placeIn = (nodes: MapNode[], id: DepartmentId) => nodes.findIndex((node) => node.id === id);
  for (const node of from) {
    const leaving = ribbons.filter(({ flow }) => flow.fromDepartmentId === node.id);
    stack(
      leaving.toSorted((a, b) => placeIn(to, a.flow.toDepartmentId) - placeIn(to, b.flow.toDepartmentId)),
      node.y,
      "left",
    );
  }
  for (const node of to) {
    const coming = ribbons.filter(({ flow }) => flow.toDepartmentId === node.id);
    stack(
      coming.toSorted((a, b) => placeIn(from, a.flow.fromDepartmentId) - placeIn(from, b.flow.fromDepartmentId)),
      node.y,
      "right",
    );
  }
  return { from, to, ribbons, height: drawn + gap * Math.max(from.length, to.length) };
}

function nodesOf(flows: readonly TransferFlow[], side: "fromDepartmentId" | "toDepartmentId", scale: number): MapNode[] {
  const sums = new Map<DepartmentId, number>();
  for (const flow of flows) sums.set(flow[side], (sums.get(flow[side]) ?? 0) + flow.offers);
  let y = gap / 2;
  return [...sums]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([id, offers]) => {
      const node = { id, offers, y, height: offers * scale };
      y += node.height + gap;
      return node;
    });
}

function stack(ribbons: MapRibbon[], from: number, side: "left" | "right") {
  let y = from;
  for (const ribbon of ribbons) {
    ribbon[side] = y;
    y += ribbon.height;
  }
}

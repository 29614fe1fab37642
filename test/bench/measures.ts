import { once } from "node:events";
import { io, type Socket } from "socket.io-client";
import { protocolVersion } from "../../shared/contract/wire.ts";
import { postAnswer, type BenchDesk } from "./benchDesk.ts";
import { call, doAll, perSecond } from "./load.ts";
import { percentile, type Measure } from "./pairs.ts";
import { cpuOf } from "./processCpu.ts";

const atOnce = 20;
const slice = 1500;

interface Repeated {
  perSecond: number;
  times: number[];
}
const bareRun = async (desk: BenchDesk, path: string, lanes = atOnce) =>
  JSON.parse(await call(desk.bare.address, { method: "GET", path: `${path}?atOnce=${lanes}&milliseconds=${slice}` })) as Repeated;

/** P1: acknowledged messages a second through the API, over bare driver transactions of the same writes at equal concurrency. */
export const acknowledged = (desk: BenchDesk, ids: string[]): Measure => ({
  id: "P1",
  says: "acknowledged messages/s, API over bare transactions of the same writes",
  unit: "1/s",
  target: { atLeast: 0.65 },
  floor: async () => (await bareRun(desk, "/transactions")).perSecond,
  product: () => perSecond(atOnce, slice, (index) => postAnswer(desk, ids[index % ids.length] ?? "")),
});

/** P1b: the same over single inserts, printed for comparison. */
export const acknowledgedOverInserts = (desk: BenchDesk, ids: string[]): Measure => ({
  ...acknowledged(desk, ids),
  id: "P1b",
  says: "acknowledged messages/s, API over single majority and journalled inserts",
  target: { atLeast: 0 },
  floor: async () => (await bareRun(desk, "/inserts")).perSecond,
});

/** P20: CPU of a small signed-in request over bare node:http. */
export const smallRequest = (desk: BenchDesk): Measure => ({
  id: "P20",
  says: "server CPU per small request (departments, by token), over bare node:http",
  unit: "ms",
  target: { atMost: 3.5 },
  floor: () => cpuPer(desk.bare.pid, 6000, () => call(desk.bare.address, { method: "GET", path: "/small" })),
  product: () =>
    cpuPer(desk.product.child.pid ?? 0, 3000, () =>
      call(desk.product.address, { method: "GET", path: "/api/v1/departments", headers: desk.headers }),
    ),
});

/** P7: CPU of a list page over the native find of the same page. */
export const listPage = (desk: BenchDesk): Measure => ({
  id: "P7",
  says: "server CPU per list page of 50, over a native find behind node:http",
  unit: "ms",
  target: { atMost: 2.5 },
  floor: () => cpuPer(desk.bare.pid, 400, () => call(desk.bare.address, { method: "GET", path: "/list" })),
  product: () =>
    cpuPer(desk.product.child.pid ?? 0, 400, () =>
      call(desk.product.address, { method: "GET", path: "/api/v1/conversations?limit=50", headers: desk.headers }),
    ),
});

async function cpuPer(pid: number, count: number, work: () => Promise<unknown>): Promise<number> {
  const before = cpuOf(pid);
  await doAll(8, count, work);
  return (cpuOf(pid) - before) / count;
}

// So many that telling outweighs storing, whose cost is taken off.
const readers = 200;

/** P2: CPU per signal that reaches a reader, over a bare room emit of the same payload. The cost of storing the message is taken off. */
export async function delivered(desk: BenchDesk, ids: string[]): Promise<Measure> {
  const ours = await Promise.all(Array.from({ length: readers }, () => connect(desk.product.address, desk.headers)));
  const theirs = await Promise.all(Array.from({ length: readers }, () => connect(desk.bare.address, {})));
  return {
    id: "P2",
    says: `server CPU per delivered signal to ${readers} readers, over a bare socket.io room emit`,
    unit: "ms",
    target: { atMost: 1.5 },
    floor: async () => {
      const count = 300;
      const cpu = await cpuWhile(desk.bare.pid, theirs, "changed", count, () =>
        doAll(4, count, () => call(desk.bare.address, { method: "GET", path: "/emit" })),
      );
      return cpu / (count * readers);
    },
    product: async () => {
      const count = 300;
      const silent = await cpuWithoutReaders(desk, ids, count, ours);
      const cpu = await cpuWhile(desk.product.child.pid ?? 0, ours, "conversation:changed", count, () =>
        doAll(4, count, (index) => postAnswer(desk, ids[index % ids.length] ?? "")),
      );
      return Math.max(0, cpu - silent) / (count * readers);
    },
  };
}

/** What storing costs when nobody listens. */
async function cpuWithoutReaders(desk: BenchDesk, ids: string[], count: number, sockets: Socket[]) {
  for (const socket of sockets) socket.disconnect();
  const pid = desk.product.child.pid ?? 0;
  const before = cpuOf(pid);
  await doAll(4, count, (index) => postAnswer(desk, ids[index % ids.length] ?? ""));
  const spent = cpuOf(pid) - before;
  await Promise.all(sockets.map(async (socket) => (socket.connect(), once(socket as never, "connect"))));
  return spent;
}

async function cpuWhile(pid: number, sockets: Socket[], name: string, count: number, work: () => Promise<unknown>) {
  const all = Promise.all(sockets.map((socket) => heard(socket, name, count)));
  const before = cpuOf(pid);
  await work();
  await all;
  return cpuOf(pid) - before;
}

const heard = (socket: Socket, name: string, count: number) =>
  new Promise<void>((resolve) => {
    let left = count;
    const listen = () => {
      left -= 1;
      if (left > 0) return;
      socket.off(name, listen);
      resolve();
    };
    socket.on(name, listen);
  });

/** P3: p95 from sending to another agent's callback, over p95 of a native insert plus p95 of a bare emit. */
export async function sendToScreen(desk: BenchDesk, ids: string[]): Promise<Measure> {
  const agent = await connect(desk.product.address, desk.headers);
  const other = await connect(desk.bare.address, {});
  return {
    id: "P3",
    says: "p95 from send to another agent's callback, over p95 native insert + p95 bare emit",
    unit: "ms",
    target: { atMost: 1.6 },
    floor: async () => {
      const { times } = await bareRun(desk, "/inserts", 1);
      const emits = await timesOf(200, () =>
        Promise.all([once(other as never, "changed"), call(desk.bare.address, { method: "GET", path: "/emit" })]),
      );
      return percentile(times, 0.95) + percentile(emits, 0.95);
    },
    product: async () =>
      percentile(
        await timesOf(200, (index) =>
          Promise.all([once(agent as never, "conversation:changed"), postAnswer(desk, ids[index % ids.length] ?? "")]),
        ),
        0.95,
      ),
  };
}

async function timesOf(count: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    const before = performance.now();
    await work(index);
    times.push(performance.now() - before);
  }
  return times;
}

export async function connect(address: string, headers: Record<string, string>): Promise<Socket> {
  const socket = io(address, { transports: ["websocket"], forceNew: true, auth: { protocol: protocolVersion }, extraHeaders: headers });
  await once(socket as never, "connect");
  return socket;
}

import { expect } from "vitest";
import { mailSink } from "../../email/given/mailSink.ts";
import { until, type World } from "../../support/world.ts";

/** What Priya did not look at: owed once, put off by her quiet hours, and sent as one mail (NOT-3). */
export async function unreadDigest(world: World, nameHer: () => Promise<unknown>) {
  const { lin, marco, priya } = world.people;
  const { NotificationModel } = await import("../../../server/features/escalation/notifications/notification.model.ts");
  const { digestDoer } = await import("../../../server/features/escalation/notifications/noticeDigest.ts");
  const { WorkModel } = await import("../../../server/platform/dueWork/work.model.ts");
  expect(await lin.api.escalation.noticeSettings()).toMatchObject({ mailAfterMinutes: 30, quiet: null, rings: { sound: false } });
  const owed = () =>
    WorkModel.find({ type: "notification.digest", "data.agentId": priya.id, state: "waiting" }, { dueAt: 1 }).sort({ _id: 1 }).lean();

  await nameHer();
  await until(async () => (await NotificationModel.countDocuments({ agentId: priya.id })) > 1);
  const first = await owed();
  expect(first).toHaveLength(1);
  // It is quiet at the person's place all day but for one minute long gone: owed again for its end, and no mail.
  await priya.api.escalation.changeNoticeSettings({ mailAfterMinutes: 1, quiet: { from: 1, until: 0 } });
  await NotificationModel.updateMany({ agentId: priya.id }, { $set: { at: new Date(Date.now() - 3_600_000) } });
  await digestDoer.run({ agentId: priya.id }, 1);
  const added = (await owed()).filter(({ _id }) => !first.some((one) => String(one._id) === String(_id)));
  expect(added.map(({ dueAt }) => dueAt.toISOString().slice(11, 16))).toEqual(["16:00"]);
  await priya.api.escalation.changeNoticeSettings({ mailAfterMinutes: 1, quiet: null });
  const sink = await mailSink();
  const { env } = await import("../../../server/platform/settings.ts");
  Object.assign(env, { SMTP_URL: sink.url });
  await digestDoer.run({ agentId: priya.id }, 1);
  await digestDoer.run({ agentId: priya.id }, 1);
  const raw = String(sink.taken[0]?.raw);
  expect(raw).toContain("Subject: 2 notices you did not look at");
  expect(raw.match(/Lin Xiao named you in a note/g)).toHaveLength(2);
  Object.assign(env, { SMTP_URL: undefined });
  await sink.stop();
  await marco.api.escalation.changeNoticeSettings({ mailAfterMinutes: 0, quiet: null });
  return sink.taken.map(({ to }) => to);
}

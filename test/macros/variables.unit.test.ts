import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quietUntil } from "../../shared/escalation/quietUntil.ts";
import { firstNameOf, variableValues } from "../../shared/macros/variableValues.ts";
import { placesAtRisk, placesIn, resolveVariables, variables } from "../../shared/macros/variables.ts";
import { alwaysKnown, signatureText, signedIn } from "../../shared/signatures/signatureText.ts";

const name = fc.constantFrom(...variables, "field.seat", "contact.shoeSize");
const words = fc.string().filter((text) => !/[{}|]/.test(text));

describe("variables", () => {
  it("[MSG-14] each place is filled, or named once with the reason; what is filled in is never looked at again", () => {
    const parts = fc.array(fc.record({ before: words, name, instead: fc.option(words) }), { maxLength: 6 });
    const values = fc.dictionary(name, fc.oneof(words, fc.constant("{{agent.name}}"), fc.constant(" ")), { noNullPrototype: true });
    fc.assert(
      fc.property(parts, values, (all, known) => {
        const text = all.map((one) => `${one.before}{{${one.name}${one.instead === null ? "" : `|${one.instead}`}}}`).join("");
        const filled = (one: (typeof all)[number]) => one.name !== "contact.shoeSize" && (known[one.name]?.trim() || one.instead?.trim());
        const wanted = all
          .map((one) => one.before + (filled(one) || `{{${one.name}${one.instead === null ? "" : `|${one.instead}`}}}`))
          .join("");
        const { text: made, unresolved } = resolveVariables(text, known);
        expect(made).toBe(wanted);
        expect(unresolved.map((one) => one.name)).toEqual([...new Set(all.filter((one) => !filled(one)).map((one) => one.name))]);
      }),
    );
  });

  it("[MSG-14] a place is found with blanks and other words, and ordinary braces are none", () => {
    expect(placesIn("{{ contact.name }} {{contact.firstName|there}} {x} {{a}} {{}}")).toEqual([
      "contact.name",
      "contact.firstName",
      "a",
      "",
    ]);
    expect(resolveVariables("Dear {{contact.firstName|there}},", {}).text).toBe("Dear there,");
    expect(placesAtRisk("{{agent.name}} {{trip.flight}} {{trip.flight|your flight}} {{nobody}}", alwaysKnown)).toEqual([
      "trip.flight",
      "nobody",
    ]);
  });

  it("[MSG-14] the next flight that leaves is the trip's, its day the day at its airport", () => {
    const segment = (flight: string, departsAt: string, status = "onTime") => ({
      flight,
      from: "PVG",
      to: "FRA",
      departsAt,
      fromZone: "Asia/Shanghai",
      status,
    });
    const trips = [
      {
        locator: "7KQ2ML",
        segments: [
          segment("NV 1", "2026-01-01T20:00:00.000Z"),
          segment("NV 2", "2026-03-01T20:00:00.000Z", "cancelled"),
          segment("NV 3", "2026-03-02T20:00:00.000Z"),
        ],
      },
    ];
    const sources = {
      contact: { name: "王欣怡", trips },
      conversation: { number: "WD-1", subject: "s", fields: { seat: "11C" } },
      agent: { name: "Lin Xiao" },
      department: { name: "Ticketing", nameZh: "票务部" },
      organisation: { name: "Skylark" },
    };
    const values = variableValues({ ...sources, language: "zh-CN" }, "2026-02-01T00:00:00.000Z");
    expect(values).toMatchObject({
      "contact.firstName": "欣怡",
      "trip.flight": "NV 3",
      "trip.date": "2026年3月3日",
      "field.seat": "11C",
      "department.name": "票务部",
      "agent.firstName": "Lin",
    });
    expect(["欧阳娜娜", "李雷", "陈", "Wang Xinyi", ""].map(firstNameOf)).toEqual(["娜娜", "雷", "陈", "Wang", ""]);
  });

  it("[MAIL-19] a signature is in the contact's language, or in the one there is", () => {
    expect([signedIn("zh-Hans", "en"), signedIn("fr", "zh-CN"), signedIn(null, "zh-CN")]).toEqual(["zh-CN", "en", "zh-CN"]);
    expect(signatureText({ en: "{{agent.name}}", "zh-CN": " " }, "zh-CN", { "agent.name": "Lin" })).toBe("Lin");
    expect(signatureText({ en: "", "zh-CN": "" }, "en", {})).toBeNull();
  });
});

describe("quiet hours", () => {
  it("[NOT-3] end at their minute on the person's wall clock, over midnight and over a clock change", () => {
    const at = (iso: string) => Date.parse(iso);
    const end = (iso: string, from: number, until: number, zone = "Asia/Shanghai") => {
      const ends = quietUntil(at(iso), zone, { from, until });
      return ends && new Date(ends).toISOString();
    };
    expect(end("2026-11-23T15:00:00Z", 1320, 420)).toBe("2026-11-23T23:00:00.000Z");
    expect(end("2026-11-23T22:00:00Z", 1320, 420)).toBe("2026-11-23T23:00:00.000Z");
    expect(end("2026-11-23T04:00:00Z", 1320, 420)).toBeNull();
    expect(end("2026-11-23T04:00:00Z", 600, 840)).toBe("2026-11-23T06:00:00.000Z");
    expect(end("2026-10-24T22:00:00Z", 1320, 420, "Europe/Paris")).toBe("2026-10-25T06:00:00.000Z");
    expect(quietUntil(0, "UTC", { from: 60, until: 60 })).toBeNull();
  });
});

import { z } from "zod";

// Each kind carries `kind` (what is expected, shown in faults and in SETTINGS.md) and `says` (what the setting does).

export const text = (says: string) => z.string().trim().min(1).meta({ kind: "text", says });

export const port = (says: string) =>
  z.coerce.number().int().min(0).max(65_535).meta({ kind: "port from 0 to 65535 (0: any free one)", says });

export const seconds = (says: string, min: number, max: number) =>
  z.coerce
    .number()
    .min(min)
    .max(max)
    .meta({ kind: `seconds from ${min} to ${max}`, says });

export const secret = (says: string, minLength: number) =>
  z
    .string()
    .min(minLength)
    .meta({ kind: minLength > 1 ? `text of at least ${minLength} characters` : "text", says, secret: true });

export const word = <const T extends readonly [string, ...string[]]>(says: string, words: T) =>
  z.enum(words).meta({ kind: `one of ${words.join(", ")}`, says });

export const flag = (says: string) => z.stringbool({ truthy: ["true", "1"], falsy: ["false", "0"] }).meta({ kind: "true or false", says });

const schemes = { http: /^https?:\/\/[^/]+/, mongodb: /^mongodb(\+srv)?:\/\/[^/]+/, smtp: /^smtps?:\/\/[^/]+/ };

/** An address with its scheme; a closing slash is dropped so that paths can be put behind it. */
export const url = (says: string, scheme: keyof typeof schemes) =>
  z
    .string()
    .regex(schemes[scheme])
    .transform((value) => (scheme === "http" ? value.replace(/\/+$/, "") : value))
    .meta({ kind: `${scheme} address`, says, secret: scheme !== "http" }); // the others carry a password

export const roleNames = ["web", "worker", "mail"] as const;

export const roles = (says: string) =>
  z
    .string()
    .transform((list) => list.split(",").map((name) => name.trim()))
    .pipe(z.array(z.enum(roleNames)).min(1))
    .meta({ kind: `list of ${roleNames.join(", ")}`, says });

/** What express calls `trust proxy`. */
export const trust = (says: string) =>
  z
    .string()
    .trim()
    .regex(/^[\w.:/, ]+$/)
    .transform((value) => (value === "false" ? false : value === "true" ? true : /^\d+$/.test(value) ? Number(value) : value))
    .meta({ kind: "false, true, a number or addresses", says });

import type { OwnFields } from "../../../shared/fields/fields.api.ts";
import { defineEvent } from "../../platform/eventLog/index.ts";

export const customFieldsChanged = defineEvent<{ before: OwnFields; after: OwnFields }>("fields.changed");

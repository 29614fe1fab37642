import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { DepartmentId } from "../contract/ids.ts";
import { Department } from "./department.schema.ts";

const DepartmentInput = Department.pick({ name: true, nameZh: true, icon: true }).extend({ name: z.string().trim().min(1).max(80) });
const InOrder = z.object({ items: z.array(Department) });
const path = "/departments/{id}" as const;

export const departmentsApi = {
  list: endpoint("department.read")
    .route({ method: "GET", path: "/departments", tags: ["departments"], summary: "All departments, in their order" })
    .output(InOrder),
  create: endpoint("department.manage")
    .route({ method: "POST", path: "/departments", tags: ["departments"], successStatus: 201, summary: "Add a department" })
    .input(DepartmentInput.strict())
    .output(Department)
    .errors(faultsOf("department.nameTaken")),
  change: endpoint("department.manage")
    .route({ method: "PATCH", path: "/departments/{id}", tags: ["departments"], summary: "Rename a department, or say who answers" })
    .input(DepartmentInput.partial().extend({ id: DepartmentId, onlyAssigneeAnswers: z.boolean().optional() }).strict())
    .output(Department)
    .errors(faultsOf("department.nameTaken", "record.notFound")),
  move: endpoint("department.manage")
    .route({ method: "PUT", path: `${path}/place`, tags: ["departments"], summary: "Move a department to a place in the list, from 1" })
    .input(
      z.strictObject({
        id: DepartmentId,
        position: z.number().int().min(1).max(1000),
        seen: z.array(DepartmentId).max(1000).describe("the ids of all departments in the order they were read in"),
      }),
    )
    .output(InOrder)
    .errors(faultsOf("record.notFound", "department.orderChanged")),
  makeDefault: endpoint("department.manage")
    .route({ method: "PUT", path: `${path}/default`, tags: ["departments"], summary: "Let a department take what no rule sends elsewhere" })
    .input(z.strictObject({ id: DepartmentId }))
    .output(InOrder)
    .errors(faultsOf("record.notFound")),
};

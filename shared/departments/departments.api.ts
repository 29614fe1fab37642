import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { DepartmentId } from "../contract/ids.ts";
import { Department } from "./department.schema.ts";

const DepartmentInput = Department.pick({ name: true, nameZh: true, icon: true }).extend({ name: z.string().trim().min(1).max(80) });

export const departmentsApi = {
  list: endpoint("department.read")
    .route({ method: "GET", path: "/departments", tags: ["departments"], summary: "All departments, in their order" })
    .output(z.object({ items: z.array(Department) })),
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
};

import type { Kind } from "./kind.ts";
import { checkPoint, type PointSpec, pointSpecWithAt } from "./point-spec.ts";

export const point: Kind<PointSpec & { readonly at: Readonly<Record<string, string>> }> = {
  name: "point",
  summary: "a point is critical, with this type, value and eigenvalues",
  schema: pointSpecWithAt,
  title: ({ at, type }) => {
    const where = Object.entries(at).map(([name, value]) => `${name} = ${value}`);
    return `${type ?? "critical point"} at ${where.join(", ")}`;
  },
  run: (spec, subject) => checkPoint(spec, subject, []),
};

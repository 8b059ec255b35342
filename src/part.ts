/** The parts of an analysis that `only` and `skip` choose from. */
export const parts = [
  "gradient",
  "hessian",
  "determinant",
  "eigenvalues",
  "convexity",
  "criticalPoints",
  "extrema",
] as const;

export type Part = (typeof parts)[number];

const shortNames: Readonly<Record<string, Part>> = {
  det: "determinant",
  trace: "hessian",
  critical: "criticalPoints",
  convex: "convexity",
};

/** The part with this name or short name. */
export function partNamed(name: string): Part | null {
  return parts.find((part) => part === name) ?? (Object.hasOwn(shortNames, name) ? shortNames[name]! : null);
}

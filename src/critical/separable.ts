import { failure, success } from "../diagnostic/result.ts";
import { freeNames, linearCombination, number, scale, ZERO } from "../expr/build.ts";
import type { Expr, ProductNode } from "../expr/expr.ts";
import { addRational, multiplyRational, type Rational } from "../number/rational.ts";
import { exprOf, polynomialOf } from "../polynomial/polynomial.ts";
import { allConditions, involves, selectConditions } from "./domain.ts";
import { productOfSolutions } from "./product.ts";
import { restrict } from "./restrict.ts";
import type { Engine, Solution, Task } from "./solution.ts";
import { withoutExtents } from "./standing.ts";

/** Terms of a sum that share variables, directly or through others. */
interface Block {
  readonly variables: readonly string[];
  readonly part: Expr;
}

export interface Split {
  readonly constant: Rational;
  readonly blocks: readonly Block[];
}

/**
 * A sum that falls into functions of separate variables (connected components of the graph that joins variables of one
 * term): its critical points are the products of those of the parts. Variables that do not occur form a part that is 0.
 */
export const separable: Engine = (task, solve) => {
  const split =
    splitSum(task.objective, task.variables) ?? splitSum(expanded(task.objective, task.variables), task.variables);
  if (split === null) return null;
  const solutions: Solution[] = [];
  for (const { variables, part } of split.blocks) {
    const solution = solve(blockTask(task, variables, part));
    if (!solution.ok) return failure(solution.error);
    solutions.push(solution.value);
  }
  const certificate = {
    kind: "blocks",
    objective: task.objective,
    constant: split.constant,
    parts: split.blocks.map((block, i) => ({ ...block, certificate: solutions[i]!.certificate })),
  } as const;
  const product = { ...productOfSolutions(solutions, split.constant, task), certificate };
  return success(withCoupling(product, task, split.blocks));
};

/** The part with the conditions on its own variables alone. */
export function blockTask(task: Task, variables: readonly string[], part: Expr): Task {
  const domain = selectConditions(task.domain, (condition) =>
    freeNames(condition).every((name) => variables.includes(name)),
  );
  return { ...task, objective: part, variables, domain };
}

/** Applies the conditions that join variables of different blocks. */
export function withCoupling(solution: Solution, task: Task, blocks: readonly Pick<Block, "variables">[]): Solution {
  const coupling = selectConditions(
    task.domain,
    (condition) =>
      involves(condition, task.variables) &&
      !blocks.some(({ variables }) => freeNames(condition).every((name) => variables.includes(name))),
  );
  if (allConditions(coupling).length === 0) return solution;
  if (solution.gap !== null) {
    const { blocks: _, ...rest } = solution;
    return { ...withoutExtents(rest), countReal: null };
  }
  return withoutExtents(restrict(solution, coupling, task.budget));
}

/** The blocks of a sum, as it stands or with its polynomial terms multiplied out; `null` when there is only one. */
export function separate(expr: Expr, variables: readonly string[]): Split | null {
  return splitSum(expr, variables) ?? splitSum(expanded(expr, variables), variables);
}

/** The sum as blocks, or `null` when all its variables hang together. */
function splitSum(expr: Expr, variables: readonly string[]): Split | null {
  const { terms, constant } = termsOf(expr);
  const groups = namesIn(terms, variables);
  if (groups.some((names) => names.length === 0)) return null;
  const component = componentsOf(groups, variables);
  const used = new Set(groups.flat());
  const members = grouped(
    variables.filter((name) => used.has(name)),
    (name) => component.get(name)!,
  );
  const parts = grouped([...terms.keys()], (i) => component.get(groups[i]![0]!)!);
  const blocks = [...members].map(([root, names]) => ({
    variables: names,
    part: linearCombination(
      parts.get(root)!.map((i) => terms[i]!),
      null,
      0,
    ),
  }));
  const absent = variables.filter((name) => !used.has(name));
  if (absent.length > 0) blocks.push({ variables: absent, part: ZERO });
  return blocks.length < 2 ? null : { constant, blocks };
}

/** The items by key, in the order of their first occurrence. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** The variables of each expression, in the given order. */
function namesIn(exprs: readonly Expr[], variables: readonly string[]): readonly (readonly string[])[] {
  const position = new Map(variables.map((name, i) => [name, i]));
  return exprs.map((expr) => {
    const names = freeNames(expr).filter((name) => position.has(name));
    return names.sort((a, b) => position.get(a)! - position.get(b)!);
  });
}

function termsOf(expr: Expr): { readonly terms: readonly Expr[]; readonly constant: Rational } {
  if (expr.kind === "number") return { terms: [], constant: expr.value };
  if (isMultipleOfSum(expr)) {
    const { terms, constant } = termsOf(expr.args[0]!);
    return { terms: terms.map((term) => scale(term, expr.value)), constant: multiplyRational(expr.value, constant) };
  }
  if (expr.kind !== "sum") return { terms: [expr], constant: 0 };
  return { terms: expr.args.map((arg, i) => scale(arg, expr.weights[i]!)), constant: expr.value };
}

function isMultipleOfSum(expr: Expr): expr is ProductNode {
  return expr.kind === "product" && expr.args.length === 1 && expr.weights[0] === 1 && expr.args[0]!.kind === "sum";
}

/** A representative for each variable, the same for two that are joined by a chain of terms. */
function componentsOf(groups: readonly (readonly string[])[], variables: readonly string[]): Map<string, string> {
  const parent = new Map(variables.map((name) => [name, name]));
  const find = (name: string): string => {
    let root = name;
    while (parent.get(root) !== root) root = parent.get(root)!;
    for (let step = name; step !== root; ) {
      const next = parent.get(step)!;
      parent.set(step, root);
      step = next;
    }
    return root;
  };
  for (const group of groups) for (const name of group.slice(1)) parent.set(find(name), find(group[0]!));
  return new Map(variables.map((name) => [name, find(name)]));
}

/** The sum with every polynomial term multiplied out. */
function expanded(expr: Expr, variables: readonly string[]): Expr {
  const { terms, constant } = termsOf(expr);
  let total: Rational = constant;
  const parts = terms.map((term) => {
    const polynomial = polynomialOf(term, variables);
    if (polynomial === null) return term;
    const sum = exprOf(polynomial);
    if (sum.kind !== "number") return sum;
    total = addRational(total, sum.value);
    return number(0);
  });
  return linearCombination(parts, null, total);
}

import type { Analysis } from "../../analysis.ts";
import { denseHessian } from "../../calculus/hessian.ts";
import type { DiagnosticCode } from "../../diagnostic/codes.ts";
import { freeNames } from "../../expr/build.ts";
import type { Part } from "../../part.ts";
import { convexityDocument } from "./convexity.ts";
import {
  candidateDocument,
  candidateSetDocument,
  criticalSetDocument,
  extremumDocument,
  inertiaDocument,
} from "./critical-set.ts";
import { reasonDocument } from "./reason.ts";
import type { SuccessDocument } from "./schema.ts";
import type { Spelling } from "./spelling.ts";

type Fields = Partial<SuccessDocument>;

/** The fields that an analysis contributes; parts that were not asked for are absent. */
export function analysisFields(analysis: Analysis, asked: ReadonlySet<Part>, spelling: Spelling): Fields {
  return {
    class: analysis.class,
    degree: analysis.degree,
    definedWhere: analysis.definedWhere.map(spelling.condition),
    nonSmooth: analysis.nonSmooth.map(spelling.condition),
    ...temporaryFields(analysis, spelling),
    ...(asked.has("gradient") ? { gradient: { entries: analysis.gradient.map(spelling.text) } } : {}),
    ...(asked.has("hessian") ? hessianFields(analysis, spelling) : {}),
    ...(asked.has("determinant") ? determinantFields(analysis, spelling) : {}),
    ...(asked.has("eigenvalues") ? eigenvalueFields(analysis, spelling) : {}),
    ...(asked.has("convexity") ? convexityFields(analysis, spelling) : {}),
    ...(asked.has("criticalPoints") ? criticalFields(analysis, spelling) : {}),
    ...(asked.has("extrema") ? extremaFields(analysis, spelling) : {}),
  };
}

/** What has a name of its own, if anything has. */
export function temporaryFields({ temporaries }: Pick<Analysis, "temporaries">, spelling: Spelling): Fields {
  if (temporaries.length === 0) return {};
  return { temporaries: temporaries.map(({ name, value }) => ({ name, text: spelling.text(value) })) };
}

function hessianFields({ hessian, problem, trace }: Analysis, spelling: Spelling): Fields {
  const varies = hessian.entries.some(({ value }) => freeNames(value).some((name) => problem.variables.includes(name)));
  return {
    hessian: {
      n: hessian.size,
      entries: denseHessian(hessian).map((row) => row.map(spelling.text)),
      sparsity: hessian.entries.map(({ row, column }) => [row, column] as const),
      constant: !varies,
    },
    trace: spelling.text(trace),
  };
}

function determinantFields({ determinant }: Analysis, spelling: Spelling): Fields {
  if (determinant === null) return { determinant: { status: "unknown", reason: tooLarge } };
  const { expr, factored } = determinant;
  return {
    determinant: { exact: spelling.text(expr), ...(factored === null ? {} : { factored: spelling.text(factored) }) },
  };
}

function eigenvalueFields({ eigenvalues, inertia }: Analysis, spelling: Spelling): Fields {
  return {
    eigenvalues: eigenvalues === null ? null : eigenvalues.map(spelling.value),
    inertia: inertia === null ? null : inertiaDocument(inertia),
  };
}

function convexityFields({ convexity, problem }: Analysis, spelling: Spelling): Fields {
  return convexity === null ? {} : { convexity: convexityDocument(convexity, problem.variables, spelling) };
}

function criticalFields({ criticalSet, problem }: Analysis, spelling: Spelling): Fields {
  if (criticalSet === null) return {};
  return {
    criticalPoints: criticalSetDocument(criticalSet, problem.region === null ? "all" : "box", spelling),
    candidates: criticalSet.candidates.map((candidate) => candidateDocument(candidate, spelling)),
    ...(criticalSet.candidateSets.length === 0
      ? {}
      : { candidateSets: criticalSet.candidateSets.map((set) => candidateSetDocument(set, spelling)) }),
    ...(criticalSet.candidatesGap === null || criticalSet.candidatesGap === criticalSet.reason
      ? {}
      : { candidatesReason: reasonDocument(criticalSet.candidatesGap) }),
  };
}

function extremaFields({ extrema }: Analysis, spelling: Spelling): Fields {
  if (extrema === null) return {};
  return { extrema: { min: extremumDocument(extrema.min, spelling), max: extremumDocument(extrema.max, spelling) } };
}

const tooLarge = {
  code: "unable/no-algorithm" satisfies DiagnosticCode,
  message: "the determinant of a matrix of formulas of this size is not worked out",
};

import type { Reporter } from "./reporter.ts";

/** The report itself, `hessian/check@1`; times only where they may appear. */
export const json: Reporter = {
  name: "json",
  render: (report, { times }) => {
    const models = report.models.map((model) => ({
      ...model,
      checks: model.checks.map(({ milliseconds, ...check }) => (times ? { ...check, milliseconds } : check)),
    }));
    return `${JSON.stringify({ ...report, models })}\n`;
  },
};

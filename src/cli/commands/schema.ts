import { specJsonSchema } from "../../check/spec/json-schema.ts";
import { jsonSchema } from "../../formats/document/json-schema.ts";
import { RESULT_SCHEMA_ID, resultSchema } from "../../formats/document/schema.ts";
import { RECORD_SCHEMA_ID, recordSchema } from "../batch/record-schema.ts";
import { exitCode } from "../exit-code.ts";
import { write } from "../output.ts";
import { printProblem } from "../print-outcome.ts";
import type { Command } from "./command.ts";

const schemas = {
  result: () => jsonSchema(resultSchema, RESULT_SCHEMA_ID),
  batch: () => jsonSchema(recordSchema, RECORD_SCHEMA_ID),
  spec: specJsonSchema,
};

export const schema: Command = {
  name: "schema",
  summary: "the JSON Schema (2020-12) of every answer, of the records of a batch, or of a spec",
  usage: "result|batch|spec",
  examples: ["hessian schema result"],
  run: async ({ operands }, context) => {
    const name = operands[0] ?? "result";
    if (name !== "result" && name !== "batch" && name !== "spec") {
      const suggestions = [
        { text: "hessian schema result" },
        { text: "hessian schema batch" },
        { text: "hessian schema spec" },
      ];
      return printProblem(
        { code: "usage/unknown-name", message: `there is no schema "${name}"`, suggestions },
        null,
        context,
      );
    }
    await write(1, `${JSON.stringify(schemas[name](), null, 2)}\n`);
    return exitCode.answered;
  },
};

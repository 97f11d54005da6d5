// Ends the run with one line that the whole build can add up.
export default class Totals {
  onBegin(_config, suite) {
    this.suite = suite;
  }

  onEnd() {
    const outcomes = this.suite.allTests().map((test) => test.outcome());
    const failed = outcomes.filter((outcome) => outcome === 'unexpected').length;
    const skipped = outcomes.filter((outcome) => outcome === 'skipped').length;
    console.log(`${outcomes.length - failed - skipped} passed, ${failed + skipped} failed`);
  }
}

/**
 * jest's runtime, for which V8 compiles a module once for all test files of a worker: `compileFunction`, which jest takes, begins anew
 * each time, a script of the same name and text is found again. Each test file still runs it in a room of its own.
 */
const { Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

module.exports = class extends Runtime {
  constructor(...given) {
    super(...given);
    const { executor } = this;
    const compile = executor.compile.bind(executor);
    executor.compile = (source, filename) => {
      const context = executor.environment.getVmContext();
      if (context === null) return null;
      const head = `(function(${executor.injectedModuleParameters.join(',')}){`;
      try {
        return new Script(`${head}${source}\n})`, { filename, columnOffset: -head.length }).runInContext(
          context,
        );
      } catch {
        // jest has words for what can't be compiled
        return compile(source, filename);
      }
    };
  }
};

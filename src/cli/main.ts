import pkg from '../../package.json';

process.stdout.write(`${pkg.version}\n`);

/** Stands for styles and pictures in the tests. */
module.exports = '';

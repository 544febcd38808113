/** Preloaded into a measured process: says at its end what it took. */
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.send?.({ cpu: (userCPUTime + systemCPUTime) / 1000, rss: maxRSS / 1024 });
});
// the channel must not keep the process alive
process.channel?.unref();

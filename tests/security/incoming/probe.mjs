// Loaded into a bot's process before the bot, with --expose-gc: answers how much it holds, and whether its prototypes are as they were.
const before = Object.getOwnPropertyNames(Object.prototype).join();

process.on('message', () => {
  globalThis.gc();
  globalThis.gc();
  const inherited = [];
  for (const name in {}) inherited.push(name);
  const clean = inherited.length === 0 && Object.getOwnPropertyNames(Object.prototype).join() === before;
  process.send({ heap: process.memoryUsage().heapUsed, clean });
});
// Whoever asks is gone: so is the bot.
process.on('disconnect', () => process.exit());
process.channel.unref();

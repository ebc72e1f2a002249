import { startOffice } from './office.ts';
import { orders } from './orders.ts';

/** Teams in a process of its own, so that what it takes is not taken from the bot: it answers within 50 to 250 ms. */
const office = await startOffice(Number(process.argv[2]), [50, 200]);

process.on('message', async (message) => {
  const order = orders.parse(message);
  const answer = order.do === 'town' ? await office.town(order.given) : await office[order.do](order.given);
  process.send?.({ id: order.id, answer });
});
process.once('disconnect', () => process.exit(0));
